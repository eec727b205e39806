package cn.gongkai.reader;

import cn.gongkai.report.reading.Observation;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What was noticed while a file was read, in words for the clerk. */
public final class Noticed {

    private Noticed() {}

    /** One observation, in English where the locale asks for it, in Chinese otherwise. */
    public static String in(Locale locale, Observation observation) {
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        ResourceBundle texts = ReadProblem.texts(language);
        String text = texts.getString("observation." + observation.kind());
        return new MessageFormat(text, language).format(new Object[] {observation.found(), observation.expected()});
    }
}
