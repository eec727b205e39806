package cn.gongkai.reader.format;

import cn.gongkai.reader.source.SourceLocation;

/** Is told, while a Word file is read, what stands at the element that has just started. */
class DocxTrace {

    /** For reading alone. */
    static final DocxTrace NONE = new DocxTrace();

    /** A paragraph starts. */
    void paragraph(int index) {}

    /**
     * An element with text of a paragraph starts.
     *
     * @param offset where its text starts in the paragraph's, in UTF-16 units
     */
    void text(int index, int offset) {}

    /** The text of one paragraph runs on in another, because the end between them was deleted. */
    void runsOn(int from, int index) {}

    /** A cell starts. */
    void cell(SourceLocation.InCell at) {}
}
