package cn.gongkai.reader.format;

import cn.gongkai.reader.source.SourceBuilder;
import cn.gongkai.reader.source.SourceDocument;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Word files up to 2003, and what WPS writes in their shape under its own ending. Macros and embedded files are never looked
 * at.
 */
final class Doc implements FileFormat {

    @Override
    public SourceDocument read(byte[] content) throws SourceException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DocLimits.check(container.getRoot());
            try (HWPFDocument word = new HWPFDocument(container)) {
                SourceBuilder document = new SourceBuilder();
                new DocBody(word, document).read();
                return document.build();
            }
        } catch (EncryptedDocumentException e) {
            throw new SourceException(Fault.ENCRYPTED, "a Word file with a password", e);
        } catch (OldWordFileFormatException | IOException e) {
            throw new SourceException(Fault.DAMAGED, "no readable Word file", e);
        }
    }
}
