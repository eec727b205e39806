package cn.gongkai.system.browser;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayDeque;
import java.util.Deque;

/** Somebody at one computer, with cookies and a cache of their own. A tab that is closed is used again: to open one takes longer than to go on. */
final class Visitor {

    private final BrowserContext context;
    private final Language language;
    private final Deque<Tab> idle = new ArrayDeque<>();

    Visitor(BrowserContext context, Language language) {
        this.context = context;
        this.language = language;
    }

    Tab tab() {
        Tab tab = idle.poll();
        return tab == null ? new Tab(context.newPage(), language, idle::push) : tab;
    }
}
