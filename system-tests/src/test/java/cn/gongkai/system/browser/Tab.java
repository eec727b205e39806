package cn.gongkai.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A page in the browser, with an ear to its console. */
final class Tab implements AutoCloseable {

    static final int NARROW = 360;
    static final int WIDE = 1440;

    private static final int HEIGHT = 900;

    /** Asks axe in the page itself and brings home only what nobody should have to bear: all it found good would be megabytes. */
    private static final String VIOLATIONS = """
            async colours => {
              const {violations} = await axe.run(document, {
                resultTypes: ['violations'], iframes: false, preload: false, rules: {'color-contrast': {enabled: colours}},
              });
              return violations.filter(rule => ['serious', 'critical'].includes(rule.impact))
                .map(rule => `${rule.id} (${rule.impact}): ${rule.help} ${rule.nodes.slice(0, 5).map(node => node.html).join(' ')}`);
            }
            """;

    /** What stands out over the right edge, to say it when something does. */
    private static final String TOO_WIDE = """
            width => [...document.body.querySelectorAll('*')]
              .filter(e => e.getBoundingClientRect().right > width + 1 && !e.closest('.scroll'))
              .slice(0, 5).map(e => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right))
              .join(', ')
            """;

    private final Language language;
    private final Page page;
    private final Consumer<Tab> afterwards;
    private final List<String> complaints = new ArrayList<>();

    /** @param afterwards what becomes of it once it is closed */
    Tab(Page page, Language language, Consumer<Tab> afterwards) {
        this.language = language;
        this.page = page;
        this.afterwards = afterwards;
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
        return page.navigate(address).status();
    }

    /**
     * Looks the page over as it is now, on a phone and on a desk: nobody is shut out (axe), nothing stands over the edge, nothing went
     * wrong unseen. Keeps pictures where they are asked for. Axe takes its time, most of it for the contrast of letters; a page in
     * English has the same colours and is the same but for its words, so that it is asked for the rest only, and on the phone.
     */
    void lookOver(View view) {
        for (int width : new int[] {NARROW, WIDE}) {
            page.setViewportSize(width, HEIGHT);
            String where = view.file() + " at " + width + " px in " + language.tag();
            if (language == Language.CHINESE || width == NARROW) {
                assertThat(violations(language == Language.CHINESE))
                        .as("axe: %s", where)
                        .isEmpty();
            }
            assertThat(page.evaluate("document.scrollingElement.scrollWidth"))
                    .as(() -> "width of %s, wider: %s".formatted(where, page.evaluate(TOO_WIDE, width)))
                    .isEqualTo(width);
            Screenshots.keep(page, language, view, width);
        }
        assertThat(complaints).as("console of %s", view.file()).isEmpty();
    }

    /** Forgets a complaint that was asked for: the page of something that is not there. */
    void expectComplaint(String part) {
        assertThat(complaints).as("console").anyMatch(complaint -> complaint.contains(part));
        complaints.removeIf(complaint -> complaint.contains(part));
    }

    private List<?> violations(boolean colours) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<?>) page.evaluate(VIOLATIONS, colours);
    }

    /** Ends what the page still does, whoever uses it next. */
    @Override
    public void close() {
        page.navigate("about:blank");
        complaints.clear();
        afterwards.accept(this);
    }
}
