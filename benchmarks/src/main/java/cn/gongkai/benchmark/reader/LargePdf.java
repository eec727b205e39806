package cn.gongkai.benchmark.reader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Small PDF files around one large object. */
final class LargePdf {

    private static final String HEAD = "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
            + "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
            + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj\n";
    private static final String FOOT = "\ntrailer <</Root 1 0 R>>\n%%EOF\n";
    private static final int RUN = 128;
    /** In runs, the byte that says that the next one comes 128 times. */
    private static final int TIMES_128 = 129;

    private LargePdf() {}

    static byte[] of(String object) {
        return of(object.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] of(byte[] object) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(object.length + 1000);
        file.writeBytes(HEAD.getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(object);
        file.writeBytes(FOOT.getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    /** The page's content. */
    static byte[] page(String drawing) {
        return packed("/FlateDecode", LargeFiles.deflated(drawing.getBytes(StandardCharsets.US_ASCII)));
    }

    /** An object beside the page's empty content. */
    static byte[] picture(byte[] bytes) {
        return stream(5, "/Subtype/Image/Filter/DCTDecode", bytes);
    }

    static byte[] packed(String filter, byte[] bytes) {
        return stream(4, "/Filter " + filter, bytes);
    }

    private static byte[] stream(int number, String entries, byte[] bytes) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream(bytes.length + 200);
        stream.writeBytes((number + " 0 obj <<" + entries + "/Length " + bytes.length + ">>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        stream.writeBytes(bytes);
        stream.writeBytes("\nendstream endobj\n".getBytes(StandardCharsets.US_ASCII));
        return stream.toByteArray();
    }

    /** Blanks, 128 for two bytes. */
    static byte[] runs(int bytes) {
        byte[] runs = new byte[bytes];
        for (int i = 0; i + 1 < bytes; i += 2) {
            runs[i] = (byte) TIMES_128;
            runs[i + 1] = ' ';
        }
        return runs;
    }

    /** Runs that unpack to runs: the byte that begins a run is itself repeated, and is what is repeated. */
    static byte[] runsOfRuns(int bytes) {
        byte[] runs = new byte[bytes];
        Arrays.fill(runs, (byte) TIMES_128);
        return runs;
    }

    /** LZW with codes of nine bits: a clear, then ever longer runs, again and again. */
    static byte[] lzw(int bytes) {
        byte[] packed = new byte[bytes];
        int at = 0;
        int code = 256;
        for (int i = 0; i + RUN < bytes * 8 / 9; i++) {
            for (int bit = 8; bit >= 0; bit--, at++) {
                if ((code >> bit & 1) != 0) {
                    packed[at >> 3] |= (byte) (0x80 >> (at & 7));
                }
            }
            code = code == 256 ? ' ' : code == ' ' ? 258 : code < 500 ? code + 1 : 256;
        }
        return packed;
    }
}
