package cn.gongkai.embedded;

import java.nio.file.Path;

/** Something could not start because another one, here or in another process, works on the same directory. */
public final class DirectoryInUse extends RuntimeException {

    private final transient Path directory;

    DirectoryInUse(Path directory) {
        super("%s is in use by another process; stop that one first or choose another directory".formatted(directory));
        this.directory = directory;
    }

    /** The directory that was asked for. */
    public Path directory() {
        return directory;
    }
}
