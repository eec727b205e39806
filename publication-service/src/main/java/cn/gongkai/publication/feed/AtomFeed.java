package cn.gongkai.publication.feed;

import cn.gongkai.publication.published.PublicationStore;
import cn.gongkai.publication.published.Summary;
import cn.gongkai.publication.site.Fresh;
import cn.gongkai.publication.site.Visitor;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The latest publications as an Atom feed (RFC 4287), in the language of whoever asks. */
@RestController
class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final MediaType TYPE = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final int ENTRIES = 100;

    private final PublicationStore store;
    private final MessageSource messages;

    AtomFeed(PublicationStore store, MessageSource messages) {
        this.store = store;
        this.messages = messages;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<String> feed(@ModelAttribute("visitor") Visitor visitor) throws XMLStreamException {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .cacheControl(Fresh.MINUTE.control())
                .body(write(store.latest(null, ENTRIES), visitor));
    }

    private String write(List<Summary> latest, Visitor visitor) throws XMLStreamException {
        String site = visitor.site();
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", visitor.language());
        element(xml, "id", site + "/");
        element(xml, "title", words("start.title", visitor));
        element(
                xml,
                "updated",
                (latest.isEmpty() ? Instant.EPOCH : latest.getFirst().publishedAt()).toString());
        link(xml, "self", site + visitor.feed());
        link(xml, "alternate", site + visitor.home());
        for (Summary report : latest) {
            entry(xml, report, visitor);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, Summary report, Visitor visitor) throws XMLStreamException {
        String revision = visitor.permanent(report.agency(), report.year(), report.revision());
        xml.writeStartElement("entry");
        element(xml, "id", revision);
        element(xml, "title", report.title().isEmpty() ? report.name() : report.title());
        element(xml, "updated", report.publishedAt().toString());
        xml.writeStartElement("author");
        element(xml, "name", report.name());
        xml.writeEndElement();
        link(xml, "alternate", revision);
        String figures =
                words("feed.figures", visitor, report.newApplications(), report.handled(), report.carriedOut());
        element(
                xml,
                "summary",
                report.corrected()
                        ? words("report.correctedAs", visitor, report.revision()) + " · " + figures
                        : figures);
        xml.writeEndElement();
    }

    private String words(String key, Visitor visitor, Object... arguments) {
        return messages.getMessage(key, arguments, visitor.locale());
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
