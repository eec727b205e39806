package cn.gongkai.reader;

import org.jspecify.annotations.Nullable;

/**
 * What the caller knows of a file beside its bytes.
 *
 * @param fileName asked for agency and year only where the document itself names neither
 * @param mediaType as the caller was told; the content decides the kind of file, so this is only kept
 * @param agencyCode the agency on whose behalf the file is handed in; goes before what the title says
 * @param year the year it is handed in for; goes before what the title says
 */
public record Hints(
        @Nullable String fileName,
        @Nullable String mediaType,
        @Nullable String agencyCode,
        @Nullable Integer year) {

    /** Nothing but the bytes is known. */
    public static final Hints NONE = new Hints(null, null, null, null);

    /** Only the file's name is known. */
    public static Hints named(String fileName) {
        return new Hints(fileName, null, null, null);
    }
}
