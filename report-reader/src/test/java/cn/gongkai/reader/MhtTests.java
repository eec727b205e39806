package cn.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.gongkai.reader.ReadProblem.Reason;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Web pages saved with their pictures in one file. */
class MhtTests {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final ReportReader reader = new ReportReader();

    private static String file(String type, String encoding, String body) {
        return "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
                + "\ttype=\"text/html\";\r\n\tboundary=\"----=_Part_1\"\r\n\r\nThis is a page.\r\n\r\n"
                + "------=_Part_1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
                + "------=_Part_1\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: " + encoding
                + "\r\nContent-Location: http://example.org/\r\n\r\n" + body + "\r\n------=_Part_1--\r\n";
    }

    private static String quoted(byte[] page) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (byte b : page) {
            boolean plain = b >= ' ' && b < 0x7F && b != '=';
            text.append(plain ? String.valueOf((char) b) : String.format("=%02X", b & 0xFF));
            column += plain ? 1 : 3;
            if (column > 72) {
                text.append("=\r\n");
                column = 0;
            }
        }
        return text.toString();
    }

    private ReadResult read(String file) {
        return reader.read(file.getBytes(StandardCharsets.ISO_8859_1), Hints.NONE);
    }

    @Test
    void aPageInQuotedPrintableOfAnOldCharsetIsRead() throws Exception {
        AnnualReport expected = ReportJson.readReport(SampleFiles.HANGAI.bytes(SampleFormat.JSON));
        String page = new String(SampleFiles.HANGAI.bytes(SampleFormat.HTML), StandardCharsets.UTF_8);

        ReadResult.Read read = Reports.read(
                read(file("text/html;\r\n\tcharset=\"gb2312\"", "quoted-printable", quoted(page.getBytes(GB18030)))));

        assertThat(read.report()).isEqualTo(expected);
        assertThat(read.reading().source()).isEqualTo("mht");
    }

    @Test
    void aPageInBase64IsRead() throws Exception {
        AnnualReport expected = ReportJson.readReport(SampleFiles.ZHANJIA.bytes(SampleFormat.JSON));
        String page = Base64.getMimeEncoder().encodeToString(SampleFiles.ZHANJIA.bytes(SampleFormat.HTML));

        assertThat(Reports.read(read(file("text/html", "base64", page))).report())
                .isEqualTo(expected);
    }

    @Test
    void aFileWithoutAPageIsDamaged() {
        assertThat(Reports.problem(read(file("text/css", "7bit", "p {}"))).reason())
                .isEqualTo(Reason.DAMAGED);
        assertThat(Reports.problem(read("MIME-Version: 1.0\nContent-Type: multipart/related;\n"))
                        .reason())
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aCutOrBrokenFileIsAnAnswer() {
        String page = Base64.getMimeEncoder().encodeToString(SampleFiles.ZHANJIA.bytes(SampleFormat.HTML));
        byte[] whole = file("text/html", "base64", page).getBytes(StandardCharsets.ISO_8859_1);
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            ByteArrayOutputStream broken = new ByteArrayOutputStream();
            broken.write(whole, 0, 1 + random.nextInt(whole.length - 1));
            byte[] bytes = broken.toByteArray();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> reader.read(bytes, Hints.NONE)))
                    .isNotNull();
        }
    }
}
