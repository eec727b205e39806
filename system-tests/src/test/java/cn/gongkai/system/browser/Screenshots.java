package cn.gongkai.system.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Pictures of the pages for {@code docs}, taken only if {@code -Dscreenshots=docs/screenshots} asks for them. */
final class Screenshots {

    /** A picture says enough with the beginning of a page. */
    private static final int MOST_HEIGHT = 1400;

    private static final @Nullable String FOLDER = System.getProperty("screenshots");

    private Screenshots() {}

    /** Keeps the page as {@code NAME-WIDTH.png} if it is in Chinese. */
    static void keep(Page page, Language language, String name, int width) {
        if (FOLDER == null || language != Language.CHINESE) {
            return;
        }
        Path file = Path.of(System.getProperty("gongkai.root")).resolve(FOLDER).resolve(name + "-" + width + ".png");
        int height = (Integer) page.evaluate("document.documentElement.scrollHeight");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setFullPage(true)
                .setClip(0, 0, width, Math.min(height, MOST_HEIGHT)));
    }
}
