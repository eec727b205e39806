package cn.gongkai.reader.annotate;

/**
 * A report with what was found marked in it.
 *
 * @param extension the end of its file name, without a dot
 */
public record Annotated(String mediaType, String extension, byte[] content) {

    static Annotated docx(byte[] content) {
        return new Annotated(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", content);
    }

    static Annotated html(byte[] content) {
        return new Annotated("text/html;charset=UTF-8", "html", content);
    }
}
