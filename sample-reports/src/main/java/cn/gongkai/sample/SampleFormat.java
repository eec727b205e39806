package cn.gongkai.sample;

/** The forms every sample comes in; all of one sample hold the same report. */
public enum SampleFormat {
    /** A Word file with merged cells, bookmarks and pictures. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** A web page in UTF-8: plain, saved from Word, or out of a government site. */
    HTML("html", "text/html;charset=UTF-8"),
    /** The text that falls out of a Word file, in UTF-8, tables as tabs and lines. */
    TXT("txt", "text/plain;charset=UTF-8"),
    /** The report a reader should find in the other three. */
    JSON("json", "application/json");

    private final String extension;
    private final String mediaType;

    SampleFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The end of the file name, without a dot. */
    public String extension() {
        return extension;
    }

    /** The media type to hand the file in with. */
    public String mediaType() {
        return mediaType;
    }
}
