package cn.gongkai.reader;

import cn.gongkai.reader.ReadResult.Read;
import cn.gongkai.reader.annotate.Annotated;
import cn.gongkai.reader.annotate.Annotator;
import cn.gongkai.reader.annotate.Review;
import cn.gongkai.report.Place;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.proceeding.ProceedingTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** What the tests of annotated copies share: findings to be marked, and what is found in the copy. */
final class AnnotatedFiles {

    private static final Instant AT = Instant.parse("2025-01-20T08:00:00Z");

    private AnnotatedFiles() {}

    static Finding at(Place place, Severity severity, @Nullable String quote, @Nullable Integer offset) {
        return new Finding(
                "T-" + severity,
                severity,
                place,
                "1",
                "0",
                "-1",
                new Wording("有误 <" + place + ">", "wrong <" + place + ">"),
                new Wording("请改正", "mend it"),
                new Wording("依据", "basis"),
                quote,
                offset);
    }

    static Finding at(Place place) {
        return at(place, Severity.ERROR, null, null);
    }

    /** A finding about words of a part's text. */
    static Finding about(Read read, int part, String words) {
        int offset = read.report().text(part).indexOf(words);
        if (offset < 0) {
            throw new AssertionError("not in part " + part + ": " + words);
        }
        return at(Place.part(part), Severity.WARNING, words, offset);
    }

    /** A finding in every cell, at every heading, and about a few words of every line of the text. */
    static List<Finding> everywhere(Read read) {
        List<Finding> findings = new ArrayList<>();
        for (List<Place> places : List.of(DisclosureTable.PLACES, ApplicationTable.PLACES, ProceedingTable.PLACES)) {
            places.forEach(place -> findings.add(at(place)));
        }
        for (int part : new int[] {0, 1, 5, 6}) {
            findings.add(at(Place.part(part), Severity.NOTICE, null, null));
            int start = 0;
            for (String line : read.report().text(part).split("\n")) {
                int from = Math.min(2, line.length() / 3);
                int to = Math.min(line.length(), from + 9);
                if (to > from) {
                    findings.add(at(Place.part(part), Severity.WARNING, line.substring(from, to), start + from));
                }
                start += line.length() + 1;
            }
        }
        return findings;
    }

    static Annotated annotate(byte[] file, Read read, List<Finding> findings, Locale locale) {
        return new Annotator().annotate(file, Hints.NONE, read.report(), review(read, findings, locale));
    }

    static Review review(Read read, List<Finding> findings, Locale locale) {
        return new Review(
                read.report().agency(),
                read.report().year(),
                "370832106-2024-1",
                Verdict.of("2021.1", findings, List.of()),
                AT,
                locale);
    }

    static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static String part(byte[] file, String name) {
        return new String(parts(file).get(name), StandardCharsets.UTF_8);
    }

    /** Comments by id, each its paragraphs as lines. */
    static Map<String, String> comments(byte[] file) {
        Map<String, String> comments = new LinkedHashMap<>();
        for (Element comment : xml(part(file, "word/comments.xml")).select("w|comment")) {
            String earlier = comments.put(
                    comment.attr("w:id"),
                    String.join("\n", comment.select("w|p").eachText()));
            if (earlier != null) {
                throw new AssertionError("two comments with the id " + comment.attr("w:id"));
            }
        }
        return comments;
    }

    /** The words each comment is about, by its id; fails where a comment begins, ends or is referred to twice. */
    static Map<String, String> commented(byte[] file) {
        Map<String, StringBuilder> open = new LinkedHashMap<>();
        Map<String, String> commented = new LinkedHashMap<>();
        List<String> references = new ArrayList<>();
        NodeVisitor visitor = (node, depth) -> visit(node, open, commented, references);
        xml(part(file, "word/document.xml")).traverse(visitor);
        if (!open.isEmpty() || !references.equals(new ArrayList<>(commented.keySet()))) {
            throw new AssertionError(
                    "open " + open.keySet() + ", ended " + commented.keySet() + ", referred to " + references);
        }
        return commented;
    }

    private static void visit(
            Node node, Map<String, StringBuilder> open, Map<String, String> commented, List<String> references) {
        if (node instanceof TextNode text
                && node.parent() instanceof Element parent
                && parent.tagName().equals("w:t")) {
            open.values().forEach(words -> words.append(text.getWholeText()));
        }
        if (!(node instanceof Element element)) {
            return;
        }
        String id = element.attr("w:id");
        switch (element.tagName()) {
            case "w:commentRangeStart" -> {
                if (open.put(id, new StringBuilder()) != null || commented.containsKey(id)) {
                    throw new AssertionError("comment " + id + " begins twice");
                }
            }
            case "w:commentRangeEnd" -> commented.put(id, open.remove(id).toString());
            case "w:commentReference" -> references.add(id);
            default -> {}
        }
    }

    static Document xml(String text) {
        return Jsoup.parse(text, Parser.xmlParser());
    }
}
