package cn.gongkai.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTPoint2D;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTAnchor;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTPosH;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTPosV;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.STRelFromH;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.STRelFromV;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.STWrapText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDrawing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Writes a sample as the Word file an office clerk would have: faces and sizes follow GB/T 9704. */
final class WordFile {

    private static final Date SAVED = Date.from(Instant.parse("2025-01-10T01:00:00Z"));

    private final XWPFDocument document;
    private final byte[] picture;
    private int bookmarks;

    private WordFile(XWPFDocument document, byte[] picture) {
        this.document = document;
        this.picture = picture;
    }

    /** The file's bytes; the same text gives the same entries in the archive. */
    static byte[] of(List<SampleText.Block> blocks, byte[] picture) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            WordFile file = new WordFile(document, picture);
            file.setUpPage();
            file.write(blocks);
            return file.save();
        }
    }

    private void write(List<SampleText.Block> blocks) throws IOException {
        boolean titleEnded = false;
        for (SampleText.Block block : blocks) {
            switch (block) {
                case SampleText.Paragraph(String text) -> {
                    paragraph(text, Role.of(text, titleEnded));
                    titleEnded |= Role.endsTitle(text);
                }
                case SampleText.Table table -> new WordTable(this, document.createTable(1, 1)).write(table);
            }
        }
    }

    private void setUpPage() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(11906));
        section.getPgSz().setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setBottom(BigInteger.valueOf(1984));
        margins.setLeft(BigInteger.valueOf(1587));
        margins.setRight(BigInteger.valueOf(1474));
        margins.setHeader(BigInteger.valueOf(851));
        margins.setFooter(BigInteger.valueOf(992));
        margins.setGutter(BigInteger.ZERO);
        document.createStyles();
        XWPFParagraph pageNumber =
                document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        pageNumber.setAlignment(ParagraphAlignment.CENTER);
        pageNumber.getCTP().addNewFldSimple().setInstr(" PAGE ");
    }

    private void paragraph(String text, Role role) throws IOException {
        XWPFParagraph paragraph = document.createParagraph();
        boolean pictured = text.contains("[image:");
        paragraph.setSpacingBetween(28, pictured ? LineSpacingRule.AT_LEAST : LineSpacingRule.EXACT);
        boolean centred = role == Role.TITLE || Role.bare(text).isEmpty();
        paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.BOTH);
        if (!centred) {
            paragraph.getCTPPr().addNewInd().setFirstLineChars(BigInteger.valueOf(200));
            paragraph.getCTPPr().getInd().setFirstLine(BigInteger.valueOf(640));
        }
        switch (role) {
            case TITLE -> write(paragraph, text, "方正小标宋简体", 22);
            case PART_HEADING -> write(paragraph, text, "黑体", 16);
            case ASPECT_HEADING -> write(paragraph, text, "楷体_GB2312", 16);
            case BODY -> write(paragraph, text, "仿宋_GB2312", 16);
        }
    }

    /** Adds a text with its marks, in as many runs as Word would make of it. */
    void write(XWPFParagraph paragraph, String text, String face, double points) throws IOException {
        for (Piece piece : Piece.of(text)) {
            switch (piece) {
                case Piece.Words(String words, boolean ignored) -> {
                    for (String clause : words.split("(?<=[，；])")) {
                        run(paragraph, face, points).setText(clause);
                    }
                }
                case Piece.LineBreak ignored -> run(paragraph, face, points).addBreak();
                case Piece.Tab ignored -> run(paragraph, face, points).addTab();
                case Piece.Bookmark(String name) -> bookmark(paragraph, name);
                case Piece.Picture(String path) ->
                    picture(paragraph, path, Role.bare(text).isEmpty());
            }
        }
    }

    private static XWPFRun run(XWPFParagraph paragraph, String face, double points) {
        XWPFRun run = paragraph.createRun();
        CTFonts fonts = run.getCTR().addNewRPr().addNewRFonts();
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        fonts.setEastAsia(face);
        run.setFontSize(points);
        return run;
    }

    private void bookmark(XWPFParagraph paragraph, String name) {
        BigInteger id = BigInteger.valueOf(bookmarks++);
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(name);
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
    }

    private void picture(XWPFParagraph paragraph, String path, boolean alone) throws IOException {
        try (InputStream png = new ByteArrayInputStream(picture)) {
            XWPFRun run = paragraph.createRun();
            run.addPicture(png, Document.PICTURE_TYPE_PNG, path, Units.toEMU(240), Units.toEMU(135));
            if (!alone) {
                letFloat(run);
            }
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("PNG is a format of pictures", impossible);
        }
    }

    /** Lets the text of the picture's own paragraph flow beside it, as when a clerk drags a picture into place. */
    private static void letFloat(XWPFRun run) {
        CTDrawing drawing = run.getCTR().getDrawingArray(0);
        CTInline inline = drawing.getInlineArray(0);
        CTAnchor anchor = drawing.addNewAnchor();
        anchor.setSimplePos2(false);
        anchor.setRelativeHeight(1);
        anchor.setBehindDoc(false);
        anchor.setLocked(false);
        anchor.setLayoutInCell(true);
        anchor.setAllowOverlap(true);
        anchor.setDistL(114300);
        CTPoint2D corner = anchor.addNewSimplePos();
        corner.setX(0);
        corner.setY(0);
        CTPosH across = anchor.addNewPositionH();
        across.setRelativeFrom(STRelFromH.COLUMN);
        across.setPosOffset(Units.toEMU(200));
        CTPosV down = anchor.addNewPositionV();
        down.setRelativeFrom(STRelFromV.PARAGRAPH);
        down.setPosOffset(0);
        anchor.setExtent(inline.getExtent());
        anchor.addNewWrapSquare().setWrapText(STWrapText.BOTH_SIDES);
        anchor.setDocPr(inline.getDocPr());
        anchor.addNewCNvGraphicFramePr();
        anchor.setGraphic(inline.getGraphic());
        drawing.removeInline(0);
    }

    private byte[] save() throws IOException {
        var core = document.getProperties().getCoreProperties();
        core.setCreator("党政办公室");
        core.getUnderlyingProperties().setCreatedProperty(Optional.of(SAVED));
        core.getUnderlyingProperties().setModifiedProperty(Optional.of(SAVED));
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        }
    }
}
