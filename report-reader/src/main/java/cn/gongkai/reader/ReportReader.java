package cn.gongkai.reader;

import cn.gongkai.reader.ReadProblem.Reason;
import cn.gongkai.reader.ReadResult.Read;
import cn.gongkai.reader.ReadResult.Unreadable;
import cn.gongkai.reader.format.FileKind;
import cn.gongkai.reader.format.Sniffer;
import cn.gongkai.reader.source.FrontPage;
import cn.gongkai.reader.source.SourceDocument;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.table.UnclearRowException;
import cn.gongkai.report.Agency;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files clerks hand in as annual reports. Has no state: one instance serves all threads.
 *
 * <p>Time and memory are bounded whatever the bytes are, and a file that is no report is an answer, never an exception.
 */
public final class ReportReader {

    /** The most bytes that are looked at: a report with its pictures takes a few megabytes. */
    public static final int MAX_BYTES = 32 << 20;

    private static final int MAX_CANDIDATES = 10;

    /** What {@link Agency} takes for a code. */
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]{2,32}");

    /**
     * Reads a file.
     *
     * @param content the whole file
     * @param hints what the caller knows beside it
     */
    public ReadResult read(byte[] content, Hints hints) {
        if (content.length == 0) {
            return no(ReadProblem.of(Reason.EMPTY));
        }
        if (content.length > MAX_BYTES) {
            return no(ReadProblem.of(Reason.TOO_LARGE, content.length, MAX_BYTES));
        }
        try {
            FileKind kind = Sniffer.kindOf(content);
            if (!kind.readable()) {
                return no(ReadProblem.of(Reason.UNSUPPORTED_KIND, kind.key()));
            }
            SourceDocument document = FrontPage.without(kind.read(content));
            return read(document, kind, hints);
        } catch (SourceException e) {
            return no(
                    switch (e.fault()) {
                        case DAMAGED -> ReadProblem.of(Reason.DAMAGED);
                        case ENCRYPTED -> ReadProblem.of(Reason.ENCRYPTED);
                        case EXPLODES -> ReadProblem.of(Reason.EXPLODES);
                        case NO_TEXT -> ReadProblem.of(Reason.NO_TEXT);
                        case TABLE_UNCLEAR -> ReadProblem.of(Reason.TABLE_UNCLEAR, String.valueOf(e.getMessage()));
                    });
        } catch (UnclearRowException e) {
            return no(ReadProblem.of(Reason.TABLE_ROW_UNCLEAR, e.part(), e.label(), e.expected(), e.found()));
        } catch (RuntimeException | StackOverflowError e) {
            // The libraries meet bytes nobody foresaw; whatever they trip over, the file is at fault.
            return no(ReadProblem.of(Reason.DAMAGED));
        }
    }

    private static ReadResult read(SourceDocument document, FileKind kind, Hints hints) throws UnclearRowException {
        Draft draft = Draft.of(document, hints);
        if (!draft.isReport()) {
            return no(ReadProblem.of(
                    Reason.NOT_A_REPORT, draft.hasTitle(), draft.narrative().parts(), draft.tables()));
        }
        List<ReadProblem> problems = new ArrayList<>();
        Agency agency = agency(draft, hints, problems);
        int year = hints.year() != null ? hints.year() : draft.year();
        if (year < 2008 || year > 2199) {
            problems.add(ReadProblem.of(Reason.NO_YEAR));
        }
        if (!problems.isEmpty() || agency == null) {
            return new Unreadable(problems);
        }
        return new Read(draft.report(agency, year), draft.reading(kind.key()), draft.places(), document);
    }

    private static @Nullable Agency agency(Draft draft, Hints hints, List<ReadProblem> problems) {
        Divisions divisions = Divisions.china();
        String code = hints.agencyCode();
        if (code != null && !code.isBlank()) {
            if (!CODE.matcher(code).matches()) {
                problems.add(ReadProblem.of(Reason.NO_AGENCY, code));
                return null;
            }
            String name = draft.narrative().agencyName();
            return divisions
                    .find(code)
                    .map(divisions::agency)
                    .orElseGet(() -> new Agency(code, name.isEmpty() ? code : name));
        }
        List<Division> agencies = draft.agencies();
        if (agencies.size() == 1) {
            return divisions.agency(agencies.getFirst());
        }
        if (agencies.isEmpty()) {
            problems.add(ReadProblem.of(Reason.NO_AGENCY, draft.narrative().agencyName()));
            return null;
        }
        List<String> arguments = new ArrayList<>();
        arguments.add(draft.narrative().agencyName());
        agencies.stream().limit(MAX_CANDIDATES).forEach(division -> {
            arguments.add(division.code());
            arguments.add(divisions.fullName(division));
        });
        problems.add(new ReadProblem(Reason.AMBIGUOUS_AGENCY, arguments));
        return null;
    }

    private static Unreadable no(ReadProblem problem) {
        return new Unreadable(List.of(problem));
    }
}
