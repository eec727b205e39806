package cn.gongkai.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Chromium without a window: the one that {@code CHROMIUM} names, or one that stands where systems keep it. */
final class Chromium {

    private static final String VARIABLE = "CHROMIUM";

    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/snap/bin/chromium",
            "/usr/bin/google-chrome",
            "/opt/google/chrome/chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:/Program Files/Google/Chrome/Application/chrome.exe",
            "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");

    /** It says nothing to anybody but the platform, and runs as root in a container. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    /**
     * Starts it.
     *
     * @throws IllegalStateException if there is none, with what to do about it
     */
    static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(ARGUMENTS));
    }

    private static Path executable() {
        String named = System.getenv(VARIABLE);
        return Stream.concat(Stream.ofNullable(named), named == null ? USUAL.stream() : Stream.empty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException((named == null
                                ? "There is no Chromium on this machine"
                                : VARIABLE + " names no program: " + named)
                        + ". The browser tests need one: apt install chromium fonts-noto-cjk, or install Chrome or Edge,"
                        + " or let the environment variable " + VARIABLE + " name the program."));
    }
}
