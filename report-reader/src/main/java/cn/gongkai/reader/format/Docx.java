package cn.gongkai.reader.format;

import cn.gongkai.reader.source.SourceBuilder;
import cn.gongkai.reader.source.SourceDocument;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Word files since 2007, and what WPS writes under that name.
 *
 * <p>The text is read straight from the package's XML: an object model of the whole file takes several times as long and
 * hides text boxes and content controls. Macros, pictures and embedded files are never unpacked.
 */
final class Docx implements FileFormat {

    @Override
    public SourceDocument read(byte[] content) throws SourceException {
        try (Package parts = new Package(content)) {
            String main = parts.has("word/document.xml") ? "word/document.xml" : "word/document2.xml";
            Numbering numbering = Numbering.NONE;
            if (parts.has("word/numbering.xml")) {
                byte[] styles = parts.has("word/styles.xml") ? parts.part("word/styles.xml") : new byte[0];
                numbering = Numbering.read(parts.part("word/numbering.xml"), styles);
            }
            SourceBuilder document = new SourceBuilder();
            XMLStreamReader xml = Xml.open(parts.part(main));
            new DocxBody(xml, document, numbering, DocxTrace.NONE).read();
            xml.close();
            return document.build();
        } catch (XMLStreamException e) {
            throw new SourceException(Fault.DAMAGED, "the XML of the text is broken", e);
        }
    }
}
