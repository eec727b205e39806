package cn.gongkai.intake.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the keys of receipts in a file that several instances may share. */
final class KeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private KeyFile() {}

    /**
     * The keys in a file, made if there is none; whoever starts at the same moment gets the same.
     *
     * @throws IllegalStateException if the file holds no keys
     */
    static KeyRing open(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            try (FileChannel door = FileChannel.open(
                            folder.resolve(file.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock lock = door.lock()) {
                if (!Files.exists(file)) {
                    write(file, folder);
                    LOG.info("new keys for receipts were made in {}: keep a copy of them in a safe place", file);
                }
                return KeyRing.of(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the keys of receipts cannot be kept in " + file, e);
        }
    }

    /** Readable for nobody else from the first moment, and never half written. */
    private static void write(Path file, Path folder) throws IOException {
        FileAttribute<?>[] own =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Path beside = Files.createTempFile(folder, "keys", ".json", own);
        Files.writeString(beside, KeyRing.generate().secrets());
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
