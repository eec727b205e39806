package cn.gongkai.benchmark.reader;

import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The largest files a clerk may hand in, and files made to cost as much as they can; each is built when it is asked for. */
final class LargeFiles {

    private static final int MEGABYTE = 1 << 20;
    private static final int SIZE = 20 * MEGABYTE;

    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final String WORD_END = "</w:body></w:document>";
    private static final String ODT = "<office:document-content"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>";
    private static final String ODT_END = "</office:text></office:body></office:document-content>";

    private LargeFiles() {}

    /** By what they are. */
    static Map<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        files.put("docx, pictures", () -> withPicture(SampleFiles.ZHANJIA.bytes(SampleFormat.DOCX)));
        files.put("docx, 15 MB of formatting", () -> docx("<w:p><w:pPr><w:keepNext w:val=\"1\"/></w:pPr></w:p>", 15));
        files.put("docx, 15 MB of cells", () -> docx("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", 15));
        files.put("docx, one text of 15 MB", () -> docx("字", 15));
        files.put("docx, elements in elements", () -> docx("<w:sdt>", 15));
        files.put("docx, unpacks to 1 GB", () -> docx("<w:p/>", 1024));
        files.put("odt, 15 MB of formatting", () -> odt("<text:p><text:span/></text:p>", 15));
        files.put(
                "odt, repeated cells",
                () -> odt(
                        "<table:table><table:table-row table:number-rows-repeated=\"199\"><table:table-cell"
                                + " table:number-columns-repeated=\"199\"/></table:table-row></table:table>",
                        15));
        files.put("odt, elements in elements", () -> odt("<text:section>", 15));
        files.put(
                "html, pictures",
                () -> html("<img src=\"data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(noise(SIZE * 3 / 4)) + "\">"));
        files.put("html, 20 MB of paragraphs", () -> html(repeated("<p>政府信息</p>", SIZE)));
        files.put("html, 20 MB of cells", () -> html("<table>" + repeated("<tr><td>0</td></tr>", SIZE)));
        files.put("html, elements in elements", () -> html(repeated("<div>", SIZE)));
        files.put("html, formats never closed", () -> html(repeated("<b><p>", SIZE)));
        files.put("html, tables in tables", () -> html(repeated("<table><tr><td>", SIZE)));
        files.put("html, entities", () -> html(repeated("&nbsp;", SIZE)));
        files.put("mht, pictures", () -> mht(SampleFiles.ZHANJIA.bytes(SampleFormat.HTML)));
        files.put("txt, 20 MB", () -> repeated("一、总体情况\n", SIZE).getBytes(StandardCharsets.UTF_8));
        files.put("pdf, pictures", () -> LargePdf.of(LargePdf.picture(noise(SIZE))));
        files.put("pdf, one page of 90 MB", () -> LargePdf.of(LargePdf.page(repeated("0 0 m ", 90 * MEGABYTE))));
        files.put("pdf, blanks", () -> LargePdf.of(LargePdf.page(" ".repeat(95 * MEGABYTE))));
        files.put("pdf, lines", () -> LargePdf.of(LargePdf.page(repeated("0 0 m 9 0 l S ", 90 * MEGABYTE))));
        files.put("pdf, LZW", () -> LargePdf.of(LargePdf.packed("/LZWDecode", LargePdf.lzw(SIZE))));
        files.put("pdf, run lengths", () -> LargePdf.of(LargePdf.packed("/RunLengthDecode", LargePdf.runs(SIZE))));
        files.put(
                "pdf, run lengths of run lengths",
                () -> LargePdf.of(LargePdf.packed("[/RunLengthDecode /RunLengthDecode]", LargePdf.runsOfRuns(SIZE))));
        files.put(
                "pdf, ASCII85",
                () -> LargePdf.of(
                        LargePdf.packed("/ASCII85Decode", repeated("z", SIZE).getBytes(StandardCharsets.US_ASCII))));
        files.put("pdf, 64 KB of LZW", () -> LargePdf.of(LargePdf.packed("/LZWDecode", LargePdf.lzw(64_000))));
        files.put("pdf, arrays in arrays", () -> LargePdf.of("1 0 obj " + repeated("[", SIZE)));
        files.put("pdf, 20 MB of objects", () -> LargePdf.of(repeated("9 0 obj <</A [1 2 3]>> endobj ", SIZE)));
        return files;
    }

    static String repeated(String text, int bytes) {
        return text.repeat(Math.max(1, bytes / text.getBytes(StandardCharsets.UTF_8).length));
    }

    static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(1).nextBytes(noise);
        return noise;
    }

    static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] docx(String body, int megabytes) {
        return zip("word/document.xml", WORD, body, WORD_END, megabytes);
    }

    private static byte[] odt(String body, int megabytes) {
        return zip("content.xml", ODT, body, ODT_END, megabytes);
    }

    private static byte[] html(String body) {
        return ("<html><h1>某县2024年政府信息公开工作年度报告</h1>" + body).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mht(byte[] page) {
        Base64.Encoder lines = Base64.getMimeEncoder();
        String file = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n"
                + "--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + lines.encodeToString(noise(SIZE * 3 / 4))
                + "\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + lines.encodeToString(page) + "\r\n--x--\r\n";
        return file.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] zip(String part, String head, String body, String foot, int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = repeated(body, MEGABYTE).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(head.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < megabytes; i++) {
                zip.write(piece);
            }
            zip.write(foot.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A picture before the file's other parts. */
    private static byte[] withPicture(byte[] docx) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            zip.write(noise(SIZE));
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                parts.transferTo(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
