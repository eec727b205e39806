package cn.gongkai.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Holds a directory for one owner at a time. The operating system lets go of it even when the process is killed. */
public final class DirectoryLock implements AutoCloseable {

    /** Asked before the file is touched: closing a second handle of it would give up this process's first lock. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel file;

    private DirectoryLock(Path directory, FileChannel file) {
        this.directory = directory;
        this.file = file;
    }

    /**
     * Makes the directory where it is missing and takes it.
     *
     * @throws DirectoryInUse if somebody else holds it
     */
    public static DirectoryLock take(Path directory) {
        try {
            Path real = Files.createDirectories(directory).toRealPath();
            if (!HELD_HERE.add(real)) {
                throw new DirectoryInUse(directory);
            }
            @Nullable FileChannel locked = null;
            try {
                locked = lock(real);
            } finally {
                if (locked == null) {
                    HELD_HERE.remove(real);
                }
            }
            if (locked == null) {
                throw new DirectoryInUse(directory);
            }
            return new DirectoryLock(real, locked);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + directory, e);
        }
    }

    private static @Nullable FileChannel lock(Path directory) throws IOException {
        FileChannel file =
                FileChannel.open(directory.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable Object lock = file.tryLock();
        if (lock == null) {
            file.close();
            return null;
        }
        return file;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(directory);
        }
    }
}
