package cn.gongkai.report.finding;

import java.util.Locale;

/** One text in both languages of the platform. */
public record Wording(String chinese, String english) {

    public static final Wording NONE = new Wording("", "");

    /** The text for a reader: English where the locale asks for it, Chinese otherwise. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
