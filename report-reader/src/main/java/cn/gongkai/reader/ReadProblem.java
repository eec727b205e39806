package cn.gongkai.reader;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * One reason why a file is not read.
 *
 * @param arguments what the text of the reason speaks of, in its order
 */
public record ReadProblem(Reason reason, List<String> arguments) {

    /** Why a file is not read; the arguments are named in brackets. */
    public enum Reason {
        /** No annual report [title found, parts found of 6, tables found of 3]. */
        NOT_A_REPORT,
        /** Nothing is in the file. */
        EMPTY,
        /** A kind of file that is not read [what it seems to be]. */
        UNSUPPORTED_KIND,
        /** Larger than any report [bytes, most that are read]. */
        TOO_LARGE,
        /** Unpacks or nests far beyond any report. */
        EXPLODES,
        /** Opens only with a password. */
        ENCRYPTED,
        /** Broken, cut off, or not what it claims to be. */
        DAMAGED,
        /** No agency is named [name in the title]. */
        NO_AGENCY,
        /** Several agencies may be meant [name, then code and full name of each]. */
        AMBIGUOUS_AGENCY,
        /** No year is named. */
        NO_YEAR,
        /** A row of a table has other values than the form [part, row, values wanted, values found]. */
        TABLE_ROW_UNCLEAR,
        /** Only pictures of text, as a scan has. */
        NO_TEXT,
        /** The cells of a table cannot be told from the lines drawn [page/row of the table there, "-" if it has no lines]. */
        TABLE_UNCLEAR
    }

    private static final String BUNDLE = "cn.gongkai.reader.reader-messages";

    public ReadProblem {
        arguments = List.copyOf(arguments);
    }

    static ReadProblem of(Reason reason, Object... arguments) {
        return new ReadProblem(
                reason, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The reason and what to do about it, in English where the locale asks for it, in Chinese otherwise. */
    public String in(Locale locale) {
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        ResourceBundle texts = texts(language);
        Object[] values =
                arguments.stream().map(argument -> word(texts, argument)).toArray();
        if (reason == Reason.AMBIGUOUS_AGENCY) {
            values = new Object[] {arguments.getFirst(), candidates()};
        }
        return new MessageFormat(texts.getString(reason.name()), language).format(values);
    }

    /** The reader's words in one language. */
    static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** An argument that names a kind of file or a yes and no is a word of the bundle. */
    private String word(ResourceBundle texts, String argument) {
        try {
            return reason == Reason.UNSUPPORTED_KIND || reason == Reason.NOT_A_REPORT
                    ? texts.getString("word." + argument)
                    : argument;
        } catch (MissingResourceException none) {
            return argument;
        }
    }

    private String candidates() {
        StringBuilder list = new StringBuilder();
        for (int i = 1; i + 1 < arguments.size(); i += 2) {
            list.append(list.isEmpty() ? "" : "; ")
                    .append(arguments.get(i + 1))
                    .append(' ')
                    .append(arguments.get(i));
        }
        return list.toString();
    }
}
