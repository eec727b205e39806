package cn.gongkai.reader.format;

import cn.gongkai.reader.source.SourceBuilder;
import cn.gongkai.reader.source.SourceDocument;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * OpenDocument texts, as LibreOffice and newer WPS and Word write them. Like {@link Docx}, read straight from the package's XML.
 */
final class Odt implements FileFormat {

    @Override
    public SourceDocument read(byte[] content) throws SourceException {
        try (Package parts = new Package(content)) {
            refuseLocked(parts);
            OdtStyles styles = new OdtStyles();
            if (parts.has("styles.xml")) {
                styles.read(Xml.open(parts.part("styles.xml")));
            }
            SourceBuilder document = new SourceBuilder();
            XMLStreamReader xml = Xml.open(parts.part("content.xml"));
            new OdtBody(xml, document, styles).read();
            xml.close();
            return document.build();
        } catch (XMLStreamException e) {
            throw new SourceException(Fault.DAMAGED, "the XML of the text is broken", e);
        }
    }

    /** A locked file's parts look whole from outside; only the manifest says that they are scrambled. */
    private static void refuseLocked(Package parts) throws SourceException {
        String manifest = "META-INF/manifest.xml";
        if (parts.has(manifest)
                && new String(parts.part(manifest), StandardCharsets.UTF_8).contains("encryption-data")) {
            throw new SourceException(Fault.ENCRYPTED, "an OpenDocument text with a password");
        }
    }
}
