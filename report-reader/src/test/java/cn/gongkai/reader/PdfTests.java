package cn.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.reader.ReadProblem.Reason;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples printed by LibreOffice, their tables broken over pages, and PDF files that must be refused. */
class PdfTests {

    private final ReportReader reader = new ReportReader();

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of(SampleFiles.HANGAI, "000-hangai-2024.pdf"),
                Arguments.of(SampleFiles.XINGJI, "003-xingji-2024.pdf"),
                Arguments.of(SampleFiles.ZHANJIA, "005-zhanjia-2024.pdf"),
                Arguments.of(SampleFiles.ZHANJIA, "005-zhanjia-2024-browser.pdf"),
                Arguments.of(SampleFiles.ZHANJIA, "005-zhanjia-2024-split.pdf"));
    }

    /** The program that printed them left commas out at the ends of lines, so running text is not compared. */
    @ParameterizedTest
    @MethodSource("samples")
    void everyCellIsReadFromTheLinesAroundIt(SampleFiles sample, String file) throws IOException {
        AnnualReport expected = ReportJson.readReport(sample.bytes(SampleFormat.JSON));

        AnnualReport report = Reports.read(reader.read(ConvertedSamplesTests.bytes(file), Hints.NONE))
                .report();

        assertThat(report.agency()).isEqualTo(expected.agency());
        assertThat(report.year()).isEqualTo(expected.year());
        assertThat(report.title()).isEqualTo(expected.title());
        assertThat(report.contact()).isEqualTo(expected.contact());
        assertThat(report.disclosure()).isEqualTo(expected.disclosure());
        assertThat(report.applications()).isEqualTo(expected.applications());
        assertThat(report.proceedings()).isEqualTo(expected.proceedings());
        assertThat(report.preamble()).isEqualTo(expected.preamble());
    }

    @Test
    void linesOfTextAreParagraphsAgain() throws IOException {
        assertThat(Reports.read(reader.read(ConvertedSamplesTests.bytes("003-xingji-2024.pdf"), Hints.NONE))
                        .report())
                .isEqualTo(ReportJson.readReport(SampleFiles.XINGJI.bytes(SampleFormat.JSON)));
    }

    /** Few long lines, none of which end in the same place, and short ones that do. */
    @Test
    void paragraphsWithoutIndentEndWhereTheyDoInTheWordFile() throws IOException {
        byte[] word = ConvertedSamplesTests.bytes("005-zhanjia-2024-plain.docx");
        byte[] printed = ConvertedSamplesTests.bytes("005-zhanjia-2024-plain.pdf");

        ReadResult.Read read = Reports.read(reader.read(printed, Hints.NONE));

        assertThat(read.report())
                .isEqualTo(Reports.read(reader.read(word, Hints.NONE)).report());
        assertThat(read.report().title()).isEqualTo("龙游县詹家镇人民政府2024年政府信息公开工作年度报告");
        assertThat(read.report().overview().text().lines()).hasSize(10);
        assertThat(read.reading().observations()).isEmpty();
    }

    /** Dotted lines drawn dot by dot, radicals and ligatures for characters, the browser's own heads and feet. */
    @Test
    void aPagePrintedByABrowserIsReadWhole() throws IOException {
        assertThat(Reports.read(reader.read(ConvertedSamplesTests.bytes("005-zhanjia-2024-browser.pdf"), Hints.NONE))
                        .report())
                .isEqualTo(ReportJson.readReport(SampleFiles.ZHANJIA.bytes(SampleFormat.JSON)));
    }

    @Test
    void textBelowAPictureIsNotRead() throws IOException {
        assertThat(Reports.problem(changed((file, out) -> {
                            BufferedImage scan = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
                            for (PDPage page : file.getPages()) {
                                drawOver(file, page, scan);
                            }
                            file.save(out);
                        }))
                        .reason())
                .isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void aSealOverTextLeavesItToBeRead() throws IOException {
        ReadResult.Read read = Reports.read(changed((file, out) -> {
            BufferedImage seal = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
            for (PDPage page : file.getPages()) {
                drawOver(file, page, seal);
            }
            file.save(out);
        }));

        assertThat(read.report()).isEqualTo(ReportJson.readReport(SampleFiles.XINGJI.bytes(SampleFormat.JSON)));
    }

    private static void drawOver(PDDocument file, PDPage page, BufferedImage picture) throws IOException {
        PDImageXObject image = LosslessFactory.createFromImage(file, picture);
        PDRectangle all = page.getCropBox();
        var append = PDPageContentStream.AppendMode.APPEND;
        try (PDPageContentStream drawing = new PDPageContentStream(file, page, append, true, true)) {
            drawing.drawImage(image, 0, 0, all.getWidth(), all.getHeight());
        }
    }

    @Test
    void textInTwoColumnsIsRefusedWithThePageItStandsOn() throws IOException {
        ReadProblem problem = Reports.problem(changed((file, out) -> {
            PDFormXObject page = new LayerUtility(file).importPageAsForm(file, 0);
            PDPage twice = new PDPage(file.getPage(0).getCropBox());
            file.getPages().insertBefore(twice, file.getPage(0));
            try (PDPageContentStream drawing = new PDPageContentStream(file, twice)) {
                for (float x : new float[] {0, 300}) {
                    drawing.saveGraphicsState();
                    drawing.transform(new Matrix(0.5f, 0, 0, 0.5f, x, 300));
                    drawing.drawForm(page);
                    drawing.restoreGraphicsState();
                }
            }
            file.save(out);
        }));

        assertThat(problem.reason()).isEqualTo(Reason.TABLE_UNCLEAR);
        assertThat(problem.arguments()).containsExactly("1/-");
    }

    @Test
    void aTableWithoutLinesIsRefused() throws IOException {
        assertThat(Reports.problem(reader.read(ConvertedSamplesTests.bytes("without-lines.pdf"), Hints.NONE))
                        .reason())
                .isEqualTo(Reason.TABLE_UNCLEAR);
    }

    @Test
    void aLineThatPartsACellHalfIsRefusedWithThePageItStandsOn() throws IOException {
        ReadProblem problem = Reports.problem(changed((file, out) -> {
            PDPage page = file.getPage(2);
            var append = PDPageContentStream.AppendMode.APPEND;
            try (PDPageContentStream drawing = new PDPageContentStream(file, page, append, true, true)) {
                float middle = page.getCropBox().getHeight() / 2;
                drawing.moveTo(0, middle - 4);
                drawing.lineTo(page.getCropBox().getWidth() * 0.4f, middle - 4);
                drawing.stroke();
            }
            file.save(out);
        }));

        assertThat(problem.reason()).isEqualTo(Reason.TABLE_UNCLEAR);
        assertThat(problem.arguments().getFirst()).startsWith("3/");
    }

    @Test
    void aScanIsSaidToHaveNoText() throws IOException {
        assertThat(Reports.problem(changed((file, out) -> {
                            for (PDPage page : file.getPages()) {
                                page.setContents(new Packed(file, "0 0 10 10 re f").stream());
                            }
                            file.save(out);
                        }))
                        .reason())
                .isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void aFileWithAPasswordIsSaidToBeLocked() throws IOException {
        for (String password : new String[] {"secret", ""}) {
            assertThat(Reports.problem(changed((file, out) -> {
                                file.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                                file.save(out);
                            }))
                            .reason())
                    .isEqualTo(Reason.ENCRYPTED);
        }
    }

    @Test
    void aPageThatUnpacksWithoutEndIsStopped() throws IOException {
        assertThat(Reports.problem(changed((file, out) -> {
                            file.getPage(0).setContents(new Packed(file, " ".repeat(120 << 20)).stream());
                            file.save(out);
                        }))
                        .reason())
                .isEqualTo(Reason.EXPLODES);
    }

    /** What may unpack to any size, and is not deflated as everything is today. */
    @ParameterizedTest
    @ValueSource(strings = {"LZWDecode", "RunLengthDecode", "ASCII85Decode", "ASCIIHexDecode", "DCTDecode"})
    void aPageThatIsPackedInOldWaysIsReadOnlyWhileItIsSmall(String filter) throws IOException {
        assertThat(Reports.problem(changed((file, out) -> {
                            COSStream stream = file.getDocument().createCOSStream();
                            try (OutputStream raw = stream.createRawOutputStream()) {
                                raw.write(new byte[100_000]);
                            }
                            stream.setItem(COSName.FILTER, COSName.getPDFName(filter));
                            file.getPage(0).setContents(new PDStream(stream));
                            file.save(out);
                        }))
                        .reason())
                .isEqualTo(Reason.EXPLODES);
    }

    @Test
    void aSmallPageInAnOldWayIsRead() throws IOException {
        ReadResult.Read read = Reports.read(changed((file, out) -> {
            for (PDPage page : file.getPages()) {
                byte[] drawing = page.getContents().readAllBytes();
                COSStream stream = file.getDocument().createCOSStream();
                try (OutputStream packed = stream.createOutputStream(COSName.LZW_DECODE)) {
                    packed.write(drawing);
                }
                page.setContents(new PDStream(stream));
            }
            file.save(out);
        }));

        assertThat(read.report()).isEqualTo(ReportJson.readReport(SampleFiles.XINGJI.bytes(SampleFormat.JSON)));
    }

    @Test
    void aPageThatDrawsTheSameAgainAndAgainIsStopped() throws IOException {
        assertThat(Reports.problem(changed((file, out) -> {
                            COSArray same = new COSArray();
                            COSStream drawing = new Packed(file, "0 0 m 9 9 l n ".repeat(200_000)).cos();
                            for (int i = 0; i < 30; i++) {
                                same.add(drawing);
                            }
                            file.getPage(0).getCOSObject().setItem(COSName.CONTENTS, same);
                            file.save(out);
                        }))
                        .reason())
                .isEqualTo(Reason.EXPLODES);
    }

    /** A packed stream of text. */
    private record Packed(PDDocument file, String text) {

        COSStream cos() throws IOException {
            COSStream stream = file.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(text.getBytes("US-ASCII"));
            }
            return stream;
        }

        PDStream stream() throws IOException {
            return new PDStream(cos());
        }
    }

    /** Changes a file and saves it. */
    private interface Change {
        void to(PDDocument file, OutputStream out) throws IOException;
    }

    private ReadResult changed(Change change) throws IOException {
        try (PDDocument file = Loader.loadPDF(ConvertedSamplesTests.bytes("003-xingji-2024.pdf"))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            change.to(file, out);
            return reader.read(out.toByteArray(), Hints.NONE);
        }
    }
}
