package cn.gongkai.report.json;

/** JSON that is not the shape it should be. */
public final class ReportJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String wanted;
    private final String found;

    public ReportJsonException(String pointer, String wanted, String found) {
        super("at " + (pointer.isEmpty() ? "/" : pointer) + ": wanted " + wanted + ", found " + found);
        this.pointer = pointer;
        this.wanted = wanted;
        this.found = found;
    }

    /** The place in the document, as an RFC 6901 JSON pointer; empty for the document as a whole. */
    public String pointer() {
        return pointer;
    }

    /** What the shape has there, in English technical words: {@code an object}. */
    public String wanted() {
        return wanted;
    }

    /** What came instead, at most 60 characters of it. */
    public String found() {
        return found;
    }
}
