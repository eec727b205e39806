package cn.gongkai.system.browser;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Pictures of the pages for {@code docs}, taken only if {@code -Dscreenshots=docs/screenshots} asks for them. */
final class Screenshots {

    /** A picture says enough with the beginning of a page. */
    private static final int MOST_HEIGHT = 1400;

    /** What a palette can hold. */
    private static final int MOST_COLOURS = 256;

    /** What the address points at, or where somebody is at work, is what the picture shows. */
    private static final String SHOW = """
            () => {
              const shown = document.querySelector(':target') ?? document.activeElement;
              if (shown !== document.body) shown.scrollIntoView({block: 'center'});
            }
            """;

    private static final @Nullable String FOLDER = System.getProperty("screenshots");

    private Screenshots() {}

    /** What {@code docs/screenshots.md} is: every view, wide and narrow, in the order of the journeys. */
    static String page() {
        StringBuilder page = new StringBuilder("""
                # The pages

                Every page of the platform, as the browser tests look it over: at 1440 and at 360 pixels, in Chinese, with sample reports. A
                picture shows the beginning of a page, or where somebody is at work on it. [CONTRIBUTING.md](../CONTRIBUTING.md#build) says how
                they are taken anew.
                """);
        for (View.Part part : View.Part.values()) {
            page.append("\n## ").append(part.heading()).append('\n');
            for (View view : part.views()) {
                page.append("""

                        ### %s
                        <img src="screenshots/%s" width="640" alt="%1$s, wide"> <img src="screenshots/%s" width="160" alt="%1$s, narrow">
                        """.formatted(view.shows(), view.file(Tab.WIDE), view.file(Tab.NARROW)));
            }
        }
        return page.toString();
    }

    /** Keeps the page as its file if it is in Chinese. */
    static void keep(Page page, Language language, View view, int width) {
        if (FOLDER == null || language != Language.CHINESE) {
            return;
        }
        Path folder = Path.of(System.getProperty("gongkai.root")).resolve(FOLDER);
        int height = (Integer) page.evaluate("document.documentElement.scrollHeight");
        // A window as high as the picture: what keeps to the edge of the window would stand in the middle of a higher
        // one.
        page.setViewportSize(width, Math.min(height, MOST_HEIGHT));
        page.evaluate(SHOW);
        byte[] picture = page.screenshot();
        try {
            Files.createDirectories(folder);
            ImageIO.write(
                    withPalette(ImageIO.read(new ByteArrayInputStream(picture))),
                    "png",
                    folder.resolve(view.file(width)).toFile());
            Files.writeString(folder.resolveSibling(folder.getFileName() + ".md"), page());
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** A page has few colours beside the shades of its letters' edges: with a palette of the most frequent the file is half as large. */
    private static BufferedImage withPalette(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        int[] palette = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(MOST_COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        Map<Integer, Integer> places = new HashMap<>();
        counts.keySet().forEach(colour -> places.put(colour, nearest(colour, palette)));
        BufferedImage indexed = new BufferedImage(
                width,
                height,
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(Byte.SIZE, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
        indexed.getRaster()
                .setPixels(
                        0,
                        0,
                        width,
                        height,
                        Arrays.stream(pixels).map(places::get).toArray());
        return indexed;
    }

    private static int nearest(int colour, int[] palette) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length && least > 0; i++) {
            int distance = 0;
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                int difference = (colour >> shift & 0xFF) - (palette[i] >> shift & 0xFF);
                distance += difference * difference;
            }
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }
}
