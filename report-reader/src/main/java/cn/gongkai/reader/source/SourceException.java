package cn.gongkai.reader.source;

/** The file cannot be turned into text and tables. */
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. */
    public enum Fault {
        /** Broken, cut off or not what it claims to be. */
        DAMAGED,
        /** Opens with a password only. */
        ENCRYPTED,
        /** Unpacks or nests far beyond any report. */
        EXPLODES,
        /** Pictures of text, not text. */
        NO_TEXT,
        /** Leaves a doubt about the cells of a table; the detail says where. */
        TABLE_UNCLEAR
    }

    private final Fault fault;

    public SourceException(Fault fault, String detail) {
        super(detail);
        this.fault = fault;
    }

    public SourceException(Fault fault, String detail, Throwable cause) {
        super(detail, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
