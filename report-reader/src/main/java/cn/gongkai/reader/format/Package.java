package cn.gongkai.reader.format;

import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a zipped file, read by name and never beyond a size. Parts that nobody asks for, such as pictures and macros,
 * are not unpacked.
 */
public final class Package implements AutoCloseable {

    /** A report's text takes a quarter of a megabyte of XML; pages of formatting a few. */
    private static final int MAX_PART = 16 << 20;

    private static final int MAX_PARTS = 10_000;

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipFile zip;

    /**
     * Opens a file.
     *
     * @throws SourceException if it is no package, or has too many parts
     */
    public Package(byte[] content) throws SourceException {
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

    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /**
     * The bytes of a part.
     *
     * @throws SourceException if there is no such part, or it is damaged, locked or too large
     */
    public byte[] part(String name) throws SourceException {
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

    /**
     * The XML of a part.
     *
     * @throws SourceException if there is no such part, or it is damaged, locked or too large
     */
    public String xml(String name) throws SourceException {
        return Xml.text(part(name));
    }

    /**
     * The file with other parts. What is not named stays as it is, byte for byte and still packed.
     *
     * @param parts by name; those the file does not have are added
     */
    public byte[] with(Map<String, byte[]> parts) throws SourceException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Map<String, byte[]> left = new LinkedHashMap<>(parts);
        Set<String> written = new HashSet<>();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(file)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (!written.add(entry.getName())) {
                    continue;
                }
                byte[] other = left.remove(entry.getName());
                if (other == null) {
                    out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                } else {
                    write(entry.getName(), other, out);
                }
            }
            for (Map.Entry<String, byte[]> added : left.entrySet()) {
                write(added.getKey(), added.getValue(), out);
            }
        } catch (IOException | RuntimeException e) {
            throw new SourceException(Fault.DAMAGED, "the package cannot be written again", e);
        }
        return file.toByteArray();
    }

    /** Of no time, so that the same parts give the same file. */
    private static void write(String name, byte[] content, ZipArchiveOutputStream out) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(NO_TIME);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
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
