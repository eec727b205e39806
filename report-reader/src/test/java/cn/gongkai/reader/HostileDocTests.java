package cn.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.reader.ReadProblem.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;
import org.junit.jupiter.api.Test;

/** Old Word files that are locked, or say of themselves what would take memory without end. */
class HostileDocTests {

    private static final int FLAGS = 0x0A;
    private static final int FORMAT_PAGES = 0xFE;
    private static final int CONTENTS = 0x1A2;

    /** Changes the file's two main parts. */
    private interface Change {
        void of(byte[] word, byte[] table);
    }

    private static Reason reason(Change change) throws IOException {
        try (InputStream in = HostileDocTests.class.getResourceAsStream("/converted/quirks.doc");
                POIFSFileSystem file = new POIFSFileSystem(Objects.requireNonNull(in))) {
            DirectoryNode root = file.getRoot();
            byte[] word = bytes(root, "WordDocument");
            byte[] table = bytes(root, "1Table");
            change.of(word, table);
            file.createOrUpdateDocument(new ByteArrayInputStream(word), "WordDocument");
            file.createOrUpdateDocument(new ByteArrayInputStream(table), "1Table");
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            file.writeFilesystem(changed);
            return Reports.problem(new ReportReader().read(changed.toByteArray(), Hints.NONE))
                    .reason();
        }
    }

    private static byte[] bytes(DirectoryNode root, String part) throws IOException {
        try (InputStream in = root.createDocumentInputStream(part)) {
            return in.readAllBytes();
        }
    }

    @Test
    void aFileWithAPasswordIsSaidToBeLocked() throws IOException {
        assertThat(reason((word, table) -> word[FLAGS + 1] |= 1)).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void pagesOfFormattingWithoutEndAreStopped() throws IOException {
        assertThat(reason((word, table) -> LittleEndian.putInt(word, FORMAT_PAGES, 1 << 24)))
                .isEqualTo(Reason.EXPLODES);
    }

    @Test
    void textLongerThanAnyReportIsStopped() throws IOException {
        assertThat(reason((word, table) -> {
                    int pieces = LittleEndian.getInt(word, CONTENTS) + 5;
                    LittleEndian.putInt(table, pieces + 4, 1 << 30);
                }))
                .isEqualTo(Reason.EXPLODES);
    }

    @Test
    void piecesOfTextOutsideTheFileAreDamage() throws IOException {
        assertThat(reason((word, table) -> LittleEndian.putInt(word, CONTENTS, Integer.MAX_VALUE)))
                .isEqualTo(Reason.DAMAGED);
    }
}
