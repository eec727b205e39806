package cn.gongkai.reader.source;

/**
 * One paragraph of running text.
 *
 * @param text as a reader sees it, line breaks as line feeds; radicals that stand for characters become those
 * @param index the paragraph's number for {@link SourceLocation.InParagraph}
 * @param generated how many characters at the start are an automatic number that is not in the file's text
 */
public record Paragraph(String text, int index, int generated) implements Block {

    public Paragraph {
        text = Radicals.unified(text);
    }

    /** The place of a character of the text. */
    public SourceLocation.InParagraph at(int offset) {
        return new SourceLocation.InParagraph(index, Math.max(0, offset - generated));
    }
}
