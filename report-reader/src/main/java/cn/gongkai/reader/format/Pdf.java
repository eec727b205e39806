package cn.gongkai.reader.format;

import cn.gongkai.reader.source.SourceDocument;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * PDF files with text. Tables are rebuilt from the lines drawn around their cells, and only from those; where the lines leave a
 * doubt the file is refused. Pictures are never decoded, so a scan is a file without text.
 */
final class Pdf implements FileFormat {

    private static final int MAX_PAGES = 300;
    /** Fewer characters than this are a stamp or page numbers on pictures. */
    private static final int FEW = 50;

    @Override
    public SourceDocument read(byte[] content) throws SourceException {
        PdfLimits.check(content);
        try (PDDocument file = Loader.loadPDF(content)) {
            if (file.isEncrypted()) {
                throw new SourceException(Fault.ENCRYPTED, "a locked PDF file");
            }
            PdfStreams.check(file.getDocument());
            if (file.getNumberOfPages() > MAX_PAGES) {
                throw new SourceException(Fault.EXPLODES, "more than " + MAX_PAGES + " pages");
            }
            PdfCanvas.Budget budget = new PdfCanvas.Budget();
            List<PdfCanvas> pages = new ArrayList<>();
            int glyphs = 0;
            int strange = 0;
            for (PDPage page : file.getPages()) {
                PdfStreams.check(page);
                PdfCanvas canvas = new PdfCanvas(page, budget);
                canvas.draw();
                pages.add(canvas);
                glyphs += canvas.glyphs().size();
                strange += canvas.strange();
            }
            if (glyphs < FEW || strange * 20 > glyphs) {
                throw new SourceException(Fault.NO_TEXT, "pictures of text, or text in signs of unknown meaning");
            }
            String title = file.getDocumentInformation().getTitle();
            return new PdfDocument(pages, title == null ? "" : title).read();
        } catch (InvalidPasswordException e) {
            throw new SourceException(Fault.ENCRYPTED, "a PDF file with a password", e);
        } catch (PdfCanvas.TooMuchException e) {
            throw new SourceException(Fault.EXPLODES, "more to draw than any report", e);
        } catch (IOException e) {
            throw new SourceException(Fault.DAMAGED, "no readable PDF file", e);
        }
    }
}
