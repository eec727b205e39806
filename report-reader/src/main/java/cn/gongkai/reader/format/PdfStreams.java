package cn.gongkai.reader.format;

import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Looks at how the streams of a PDF file are packed before anything of it is drawn. {@link PdfLimits} has measured what stands
 * deflated in the file; what is packed otherwise is allowed in sizes that can do no harm, whatever it unpacks to. Pictures are
 * left out, since they are never unpacked.
 */
final class PdfStreams {

    private static final int MAX_OBJECTS = 200_000;
    /** LZW makes at most 1365 bytes of one, and 64 kilobytes of it hold a page with a hundred thousand characters. */
    private static final int MAX_OTHERWISE = 64 << 10;

    private static final Set<COSName> DEFLATED = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);
    private static final Set<COSName> OTHERWISE = Set.of(
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION);

    private PdfStreams() {}

    static void check(COSDocument file) throws IOException, SourceException {
        Set<COSObjectKey> keys = file.getXrefTable().keySet();
        if (keys.size() > MAX_OBJECTS) {
            throw new SourceException(Fault.EXPLODES, "more than " + MAX_OBJECTS + " objects");
        }
        for (COSObjectKey key : List.copyOf(keys)) {
            COSObject object = file.getObjectFromPool(key);
            if (object != null && object.getObject() instanceof COSStream stream) {
                check(stream);
            }
        }
    }

    /** Refuses pictures that are a page's text, which would be unpacked after all. */
    static void check(PDPage page) throws SourceException {
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
            if (isPicture(streams.next().getCOSObject())) {
                throw new SourceException(Fault.EXPLODES, "text that is said to be a picture");
            }
        }
    }

    private static boolean isPicture(COSStream stream) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    private static void check(COSStream stream) throws IOException, SourceException {
        if (isPicture(stream)) {
            return;
        }
        List<COSName> filters = filters(stream.getFilters());
        if (DEFLATED.containsAll(filters)) {
            return;
        }
        for (COSName filter : filters) {
            if (!DEFLATED.contains(filter) && !OTHERWISE.contains(filter)) {
                throw new SourceException(Fault.EXPLODES, "text packed as a picture");
            }
        }
        // Text that stands for bytes may be unpacked once more, but nothing that grows twice.
        long growing = filters.stream().filter(filter -> !isText(filter)).count();
        if (growing > 1 || filters.size() - growing > 1) {
            throw new SourceException(Fault.EXPLODES, "packed in layers");
        }
        try (InputStream in = stream.createRawInputStream()) {
            if (in.readNBytes(MAX_OTHERWISE + 1).length > MAX_OTHERWISE) {
                throw new SourceException(Fault.EXPLODES, "more than " + MAX_OTHERWISE + " bytes not deflated");
            }
        }
    }

    private static List<COSName> filters(COSBase filters) {
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static boolean isText(COSName filter) {
        return filter.equals(COSName.ASCII85_DECODE)
                || filter.equals(COSName.ASCII85_DECODE_ABBREVIATION)
                || filter.equals(COSName.ASCII_HEX_DECODE)
                || filter.equals(COSName.ASCII_HEX_DECODE_ABBREVIATION);
    }
}
