package cn.gongkai.reader.format;

import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks the streams of a PDF file once for their sizes alone: the library would unpack them into memory without a limit.
 * A locked file is refused here, since what it packs cannot be seen.
 */
final class PdfLimits {

    private static final long MAX_UNPACKED = 96L << 20;
    private static final int MAX_LAYERS = 3;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] LOCK = "/Encrypt".getBytes(StandardCharsets.ISO_8859_1);

    private long left = MAX_UNPACKED;

    private PdfLimits() {}

    static void check(byte[] content) throws SourceException {
        PdfLimits limits = new PdfLimits();
        for (int i = 0; i < content.length - STREAM.length; i++) {
            if (content[i] == 's' && matches(content, i, STREAM)) {
                int at = i + STREAM.length;
                while (at < content.length && (content[at] == '\r' || content[at] == '\n' || content[at] == ' ')) {
                    at++;
                }
                limits.unpack(content, at, content.length - at, 1);
            } else if (content[i] == '/' && matches(content, i, LOCK)) {
                throw new SourceException(Fault.ENCRYPTED, "a locked PDF file");
            }
        }
    }

    private static boolean matches(byte[] content, int at, byte[] wanted) {
        if (at + wanted.length > content.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (content[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private void unpack(byte[] packed, int start, int length, int layer) throws SourceException {
        boolean flate = length > 2
                && (packed[start] & 0x0F) == 8
                && ((packed[start] & 0xFF) << 8 | packed[start + 1] & 0xFF) % 31 == 0;
        if (!flate) {
            return;
        }
        if (layer > MAX_LAYERS) {
            throw new SourceException(Fault.EXPLODES, "packed more than " + MAX_LAYERS + " times");
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed, start, length);
            byte[] buffer = new byte[1 << 16];
            boolean first = true;
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0) {
                    return;
                }
                left -= count;
                if (left < 0) {
                    throw new SourceException(Fault.EXPLODES, "unpacks to more than " + MAX_UNPACKED + " bytes");
                }
                if (first) {
                    // What is packed in layers shows at its beginning; the library unpacks all of them.
                    unpack(buffer.clone(), 0, count, layer + 1);
                    first = false;
                }
            }
        } catch (DataFormatException e) {
            // Not packed, or damaged from here on: the library sees no more of it either.
        } finally {
            inflater.end();
        }
    }
}
