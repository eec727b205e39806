package cn.gongkai.report.reading;

/** In what way a document can leave the form. */
public enum ObservationKind {
    /** A row or column has another label than the form. */
    LABEL,
    /** A row of the form stands twice in its table. */
    REPEATED_ROW,
    /** A row has other values than the form, and which of them is which cannot be told: it is left out [values found, wanted]. */
    UNCLEAR_ROW,
    /** A table of the form is not in the document; found: a picture in its place. */
    MISSING_TABLE,
    /** A numbered part of the form is not in the document; found: the other heading it stands under. */
    MISSING_PART,
    /** A numbered part that the form does not have. */
    EXTRA_PART,
    /** The parts do not stand in the form's order. */
    PART_ORDER,
    /** A heading of the form keeps words that were instructions to the writer. */
    PLACEHOLDER,
    /** Traces of editing that were left out: image paths, chart data, captions. */
    RESIDUE,
    /** The tables follow the form of 2019. */
    OLD_FORMAT,
    /** The tables follow no known version of the form. */
    UNKNOWN_FORMAT,
    /** Tracked changes were in the file; the accepted text was read. */
    TRACKED_CHANGES
}
