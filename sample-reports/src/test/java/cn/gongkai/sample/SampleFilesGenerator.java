package cn.gongkai.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes every {@code .docx} and {@code .html} of the samples from its {@code .txt}.
 *
 * <p>The {@code .txt} and {@code .json} files are kept by hand and are the truth; after a change there, run this
 * class's {@link #main} in the module's folder and commit what it wrote. The build fails while they differ.
 */
final class SampleFilesGenerator {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private SampleFilesGenerator() {}

    /** Writes the files. The only argument, if any, is the folder to write to. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "src/main/resources/samples");
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Every made file's content by its name. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        for (SampleFiles sample : SampleFiles.values()) {
            String stem = sample.fileName(SampleFormat.TXT).replace(".txt", "");
            List<SampleText.Block> blocks =
                    SampleText.blocksOf(new String(sample.bytes(SampleFormat.TXT), StandardCharsets.UTF_8));
            files.put(stem + ".docx", wordFile(blocks, pictureOf(sample)));
            String page = WebPage.of(blocks, originOf(sample), "utf-8", stem);
            files.put(stem + ".html", page.getBytes(StandardCharsets.UTF_8));
            if (sample == SampleFiles.HANGAI) {
                String other = WebPage.of(blocks, originOf(sample), "gb18030", stem);
                files.put(stem + "-gb18030.html", other.getBytes(GB18030));
            }
        }
        return files;
    }

    private static WebPage.Origin originOf(SampleFiles sample) {
        return switch (sample) {
            case HANGAI, HANGAI_CORRECTED, CAOHE -> WebPage.Origin.WORD;
            case CHAIHUDIAN, ZHANJIA -> WebPage.Origin.SITE;
            case SIXIA, XINGJI -> WebPage.Origin.PLAIN;
        };
    }

    private static byte[] wordFile(List<SampleText.Block> blocks, byte[] picture) {
        try {
            return WordFile.of(blocks, picture);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static byte[] pictureOf(SampleFiles sample) {
        String name = sample == SampleFiles.CAOHE ? "service-hall.png" : "pie-chart.png";
        try (InputStream in = SampleFilesGenerator.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
