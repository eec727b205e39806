package cn.gongkai.reader.annotate;

import cn.gongkai.reader.Hints;
import cn.gongkai.reader.Places;
import cn.gongkai.reader.ReadResult.Read;
import cn.gongkai.reader.ReportReader;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceLocation.InParagraph;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows what the rules found in the report it is about: in a Word file as comments, in every other as a web page of its text and
 * tables. Has no state: one instance serves all threads. The limits of {@link ReportReader} hold.
 */
public final class Annotator {

    private static final String WORD = "docx";

    private final ReportReader reader = new ReportReader();

    /** The header {@code Content-Security-Policy} under which an annotated web page is shown as it should be. */
    public static String policy() {
        return HtmlCopy.POLICY;
    }

    /**
     * The file as it was handed in, annotated.
     *
     * @param content the whole file
     * @param hints what was known beside it when it was read
     * @param report as it was read then, which is shown where the file is not read any more
     */
    public Annotated annotate(byte[] content, Hints hints, AnnualReport report, Review review) {
        if (!(reader.read(content, hints) instanceof Read read)) {
            return annotate(report, review);
        }
        return read.reading().source().equals(WORD)
                ? word(content, hints, read, review).orElseGet(() -> page(read, review))
                : page(read, review);
    }

    /** A report that came as data, annotated in the form's look. */
    public Annotated annotate(AnnualReport report, Review review) {
        FormDocument.Laid laid = FormDocument.of(report);
        Words words = new Words(review.locale());
        List<Mark> marks = Marks.of(review.verdict().findings(), laid.places(), laid.document());
        return Annotated.html(
                HtmlCopy.of(laid.document(), marks, "", headings(laid.places()), "hint.form", review, words));
    }

    /** Empty where the file is built so that it cannot be edited safely, which shows by reading it again. */
    private Optional<Annotated> word(byte[] content, Hints hints, Read read, Review review) {
        try {
            byte[] plain = DocxEarlier.removed(content);
            Read places = plain == content ? read : read(plain, hints, read);
            if (places == null) {
                return Optional.empty();
            }
            List<Mark> marks = Marks.of(review.verdict().findings(), places.places(), places.document());
            byte[] annotated = DocxCopy.of(plain, marks, review, new Words(review.locale()));
            return read(annotated, hints, read) == null ? Optional.empty() : Optional.of(Annotated.docx(annotated));
        } catch (SourceException e) {
            return Optional.empty();
        }
    }

    /** What a changed file says; null if that is not what it said before. */
    private @Nullable Read read(byte[] changed, Hints hints, Read before) {
        return reader.read(changed, hints) instanceof Read now && now.report().equals(before.report()) ? now : null;
    }

    private static Annotated page(Read read, Review review) {
        List<Mark> marks = Marks.of(review.verdict().findings(), read.places(), read.document());
        // Some files name themselves only in what is known about them.
        String title = read.places().of(Place.part(0)).isEmpty() ? read.report().title() : "";
        return Annotated.html(HtmlCopy.of(
                read.document(),
                marks,
                title,
                headings(read.places()),
                "hint.copy",
                review,
                new Words(review.locale())));
    }

    private static Set<InParagraph> headings(Places places) {
        Set<InParagraph> headings = new HashSet<>();
        for (int part = 0; part <= 6; part++) {
            places.of(Place.part(part)).ifPresent(at -> {
                if (at instanceof InParagraph heading) {
                    headings.add(heading);
                }
            });
        }
        return headings;
    }
}
