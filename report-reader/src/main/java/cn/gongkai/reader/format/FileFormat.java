package cn.gongkai.reader.format;

import cn.gongkai.reader.source.SourceDocument;
import cn.gongkai.reader.source.SourceException;

/** Turns the files of one kind into the neutral shape; without state, so that threads share it. */
interface FileFormat {

    /**
     * Reads a file.
     *
     * @throws SourceException if the file is damaged, locked or far too large inside
     */
    SourceDocument read(byte[] content) throws SourceException;
}
