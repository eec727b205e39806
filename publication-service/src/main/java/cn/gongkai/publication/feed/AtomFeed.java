package cn.gongkai.publication.feed;

import cn.gongkai.publication.published.PublicationStore;
import cn.gongkai.publication.published.Summary;
import cn.gongkai.publication.site.Visitor;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The latest publications as an Atom feed (RFC 4287). */
@RestController
class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final MediaType TYPE = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final int ENTRIES = 100;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final PublicationStore store;

    AtomFeed(PublicationStore store) {
        this.store = store;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<String> feed(@ModelAttribute("visitor") Visitor visitor) throws XMLStreamException {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(write(store.latest(ENTRIES), visitor.site()));
    }

    private static String write(List<Summary> latest, String site) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", "zh-CN");
        element(xml, "id", site + "/");
        element(xml, "title", "政府信息公开工作年度报告");
        element(
                xml,
                "updated",
                (latest.isEmpty() ? Instant.EPOCH : latest.getFirst().publishedAt()).toString());
        link(xml, "self", site + "/feed.atom");
        link(xml, "alternate", site + "/");
        for (Summary report : latest) {
            entry(xml, report, site + "/reports/" + report.agency() + "/" + report.year());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, Summary report, String address) throws XMLStreamException {
        String revision = address + "/revisions/" + report.revision();
        xml.writeStartElement("entry");
        element(xml, "id", revision);
        element(xml, "title", report.title().isEmpty() ? report.name() : report.title());
        element(xml, "updated", report.publishedAt().toString());
        xml.writeStartElement("author");
        element(xml, "name", report.name());
        xml.writeEndElement();
        link(xml, "alternate", revision);
        element(
                xml,
                "summary",
                (report.corrected() ? "更正，第%d版。".formatted(report.revision()) : "")
                        + "本年新收申请%d件，办理%d件，结转下年度%d件。"
                                .formatted(report.newApplications(), report.handled(), report.carriedOut()));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
