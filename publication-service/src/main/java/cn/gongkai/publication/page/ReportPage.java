package cn.gongkai.publication.page;

import cn.gongkai.publication.place.Places;
import cn.gongkai.publication.published.Publication;
import cn.gongkai.publication.published.PublicationStore;
import cn.gongkai.publication.published.Revision;
import cn.gongkai.publication.site.Fresh;
import cn.gongkai.publication.site.Visitor;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** A report in the look of the official form, for each of its revisions. */
@Controller
class ReportPage {

    private final PublicationStore store;
    private final Places places;
    private final PageVersion version;
    private final MessageSource messages;

    ReportPage(PublicationStore store, Places places, PageVersion version, MessageSource messages) {
        this.store = store;
        this.places = places;
        this.version = version;
        this.messages = messages;
    }

    @GetMapping("/reports/{agency}/{year:[0-9]{4}}")
    @Nullable
    String latest(
            @PathVariable String agency,
            @PathVariable int year,
            @ModelAttribute("visitor") Visitor visitor,
            ServletWebRequest request,
            Model model) {
        Publication publication = store.require(agency, year);
        return page(publication, publication.latest(), visitor, request, model);
    }

    @GetMapping("/reports/{agency}/{year:[0-9]{4}}/revisions/{number:[0-9]{1,6}}")
    @Nullable
    String revision(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable int number,
            @ModelAttribute("visitor") Visitor visitor,
            ServletWebRequest request,
            Model model) {
        Publication publication = store.require(agency, year);
        return page(publication, publication.require(number), visitor, request, model);
    }

    private @Nullable String page(
            Publication publication, Revision revision, Visitor visitor, ServletWebRequest request, Model model) {
        // An old revision's page changes once more when a newer one appears: it then says so and links there. The tag
        // is
        // weak because the server compresses pages, and does not compress what has a strong one.
        String tag = "W/\"%s-%d-%d-%s-%s\""
                .formatted(
                        revision.sha256().substring(0, 16),
                        revision.number(),
                        publication.latest().number(),
                        visitor.chosen() == null ? visitor.language() : visitor.chosen() + "!",
                        version.value());
        HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
        if (response != null) {
            Fresh.MINUTE.tell(response);
        }
        if (request.checkNotModified(tag, publication.latest().publishedAt().toEpochMilli())) {
            return null;
        }
        ShownReport shown = ShownReport.of(publication, revision);
        model.addAttribute("shown", shown);
        model.addAttribute("bars", Bars.of(shown.report(), messages, visitor.locale()));
        model.addAttribute("structuredData", StructuredData.of(publication, revision, shown.report(), visitor));
        model.addAttribute("path", places.path(publication.agency().code()));
        return "report";
    }
}
