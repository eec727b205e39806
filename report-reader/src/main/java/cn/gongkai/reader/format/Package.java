package cn.gongkai.reader.format;

import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a zipped file, read by name and never beyond a size. Parts that nobody asks for, such as pictures and macros,
 * are not unpacked.
 */
final class Package implements AutoCloseable {

    /** A report's text takes a quarter of a megabyte of XML; pages of formatting a few. */
    private static final int MAX_PART = 48 << 20;

    private static final int MAX_PARTS = 10_000;

    private final ZipFile zip;

    Package(byte[] content) throws SourceException {
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | RuntimeException e) {
            throw new SourceException(Fault.DAMAGED, "no readable package", e);
        }
        var entries = zip.getEntries();
        for (int i = 0; entries.hasMoreElements(); i++) {
            entries.nextElement();
            if (i == MAX_PARTS) {
                throw new SourceException(Fault.EXPLODES, "more than " + MAX_PARTS + " parts");
            }
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /**
     * The bytes of a part.
     *
     * @throws SourceException if there is no such part, or it is damaged, locked or too large
     */
    byte[] part(String name) throws SourceException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new SourceException(Fault.DAMAGED, "no part " + name);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new SourceException(Fault.ENCRYPTED, name);
        }
        if (entry.getSize() > MAX_PART) {
            throw new SourceException(Fault.EXPLODES, name + " unpacks to " + entry.getSize() + " bytes");
        }
        // The size in the directory may lie, so the stream is bounded as well.
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MAX_PART + 1);
            if (bytes.length > MAX_PART) {
                throw new SourceException(Fault.EXPLODES, name + " unpacks to more than " + MAX_PART + " bytes");
            }
            return bytes;
        } catch (IOException | RuntimeException e) {
            throw new SourceException(Fault.DAMAGED, name + " cannot be unpacked", e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a package in memory cannot be closed", e);
        }
    }
}
