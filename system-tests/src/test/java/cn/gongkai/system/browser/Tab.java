package cn.gongkai.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A page in the browser, with an ear to its console. */
final class Tab implements AutoCloseable {

    static final int NARROW = 360;
    static final int WIDE = 1440;

    private static final int HEIGHT = 900;
    private static final Set<String> NOT_BEARABLE = Set.of("serious", "critical");

    /** What stands out over the right edge, to say it when something does. */
    private static final String TOO_WIDE = """
            width => [...document.body.querySelectorAll('*')]
              .filter(e => e.getBoundingClientRect().right > width + 1 && !e.closest('.scroll'))
              .slice(0, 5).map(e => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right))
              .join(', ')
            """;

    private final BrowserContext context;
    private final Language language;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Tab(BrowserContext context, Language language) {
        this.context = context;
        this.language = language;
        this.page = context.newPage();
        page.setDefaultTimeout(Stage.PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** Opens an address and returns the status it answered. */
    int open(String address) {
        Response response = page.navigate(address);
        return response.status();
    }

    /**
     * Looks the page over as it is now, on a phone and on a desk: nobody is shut out (axe), nothing stands over the edge, nothing went
     * wrong unseen. Keeps pictures where they are asked for. Axe takes its time, and the wide page in English is the same but for its
     * words: there it is not asked.
     */
    void lookOver(String name) {
        for (int width : new int[] {NARROW, WIDE}) {
            page.setViewportSize(width, HEIGHT);
            String where = name + " at " + width + " px in " + language.tag();
            if (language == Language.CHINESE || width == NARROW) {
                assertThat(violations()).as("axe: %s", where).isEmpty();
            }
            assertThat(page.evaluate("document.scrollingElement.scrollWidth"))
                    .as("width of %s, wider: %s", where, page.evaluate(TOO_WIDE, width))
                    .isEqualTo(width);
            Screenshots.keep(page, language, name, width);
        }
        assertThat(complaints).as("console of %s", name).isEmpty();
    }

    /** Forgets a complaint that was asked for: the page of something that is not there. */
    void expectComplaint(String part) {
        assertThat(complaints).as("console").anyMatch(complaint -> complaint.contains(part));
        complaints.removeIf(complaint -> complaint.contains(part));
    }

    private List<String> violations() {
        AxeRunOptions onlyWhatIsWrong = new AxeRunOptions();
        onlyWhatIsWrong.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(onlyWhatIsWrong).analyze().getViolations().stream()
                        .filter(rule -> NOT_BEARABLE.contains(rule.getImpact()))
                        .map(Tab::described)
                        .toList();
    }

    private static String described(Rule rule) {
        return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(5).map(CheckedNode::getHtml).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
