package cn.gongkai.report.reading;

import java.util.List;

/**
 * What the reader of a file noticed beside the report: where the document leaves the form.
 *
 * @param source the kind of document: {@code docx}, {@code html}, {@code txt}, {@code json}
 * @param format the version of the form the tables follow: {@code 2021}
 */
public record Reading(String source, String format, List<Observation> observations) {

    /** A report that came as data and left nothing to notice. */
    public static final Reading OF_DATA = new Reading("json", "2021", List.of());

    public Reading {
        observations = List.copyOf(observations);
    }

    /** The edition of the form: what the format says, unless tables were found that follow no known one. */
    public FormVersion form() {
        return observations.stream().anyMatch(noticed -> noticed.kind() == ObservationKind.UNKNOWN_FORMAT)
                ? FormVersion.UNKNOWN
                : FormVersion.ofCode(format);
    }
}
