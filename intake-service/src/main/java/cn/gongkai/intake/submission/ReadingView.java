package cn.gongkai.intake.submission;

import cn.gongkai.reader.Noticed;
import cn.gongkai.report.Place;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.report.reading.Reading;
import java.util.List;
import java.util.Locale;

/**
 * How a file was read, as the API answers it.
 *
 * @param source the kind of file
 * @param format the version of the form its tables follow
 */
public record ReadingView(String source, String format, List<Notice> observations) {

    /**
     * Something that was noticed.
     *
     * @param message in the caller's language
     */
    public record Notice(ObservationKind kind, Place where, String found, String expected, String message) {

        static Notice of(Observation observation, Locale locale) {
            return new Notice(
                    observation.kind(),
                    observation.where(),
                    observation.found(),
                    observation.expected(),
                    Noticed.in(locale, observation));
        }
    }

    /** All that was noticed. */
    public static ReadingView of(Reading reading, Locale locale) {
        return new ReadingView(
                reading.source(),
                reading.format(),
                reading.observations().stream()
                        .map(observation -> Notice.of(observation, locale))
                        .toList());
    }

    /** What the clerk should know that no rule judges: tracked changes, labels of part 4. */
    static List<Notice> beyondRules(Reading reading, Locale locale) {
        return reading.observations().stream()
                .filter(observation -> switch (observation.kind()) {
                    case TRACKED_CHANGES -> true;
                    case LABEL -> observation.where().part() == 4;
                    default -> false;
                })
                .map(observation -> Notice.of(observation, locale))
                .toList();
    }
}
