package cn.gongkai.intake.submission;

import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.reader.Hints;
import cn.gongkai.reader.ReadProblem;
import cn.gongkai.reader.ReadResult;
import cn.gongkai.reader.ReportReader;
import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes a report of what was uploaded: JSON by its shape, everything else by the reader of documents. */
@Component
public class UploadReader {

    private static final int SUGGESTIONS = 5;

    private final ReportReader reader = new ReportReader();
    private final Divisions divisions = Divisions.china();
    private final Semaphore reads;

    UploadReader(UploadProperties properties) {
        this.reads = new Semaphore(properties.concurrentReads());
    }

    /** A report and what was noticed while reading it. */
    public record Uploaded(AnnualReport report, Reading reading) {}

    /**
     * Reads an upload.
     *
     * @param agencyCode whose report it is, where the caller says so
     * @param year the year it covers, where the caller says so
     * @throws ProblemException 422 if it is no annual report, or no known agency's
     */
    public Uploaded read(SourceFile file, @Nullable String agencyCode, @Nullable Integer year) {
        @Nullable Agency agency = agencyCode == null ? null : known(agencyCode);
        @Nullable ReportYear reportYear = year == null ? null : year(year);
        if (file.isJson()) {
            AnnualReport report = ReportJson.readReport(file.content(), agency, reportYear);
            if (agency != null && !agency.code().equals(report.agency().code())) {
                throw conflict("agency", agency.code(), report.agency().code());
            }
            if (reportYear != null && !reportYear.equals(report.year())) {
                throw conflict(
                        "year",
                        Integer.toString(reportYear.value()),
                        Integer.toString(report.year().value()));
            }
            return new Uploaded(report.with(known(report.agency().code()), report.year()), Reading.OF_DATA);
        }
        return oneOfFew(() -> document(file, agencyCode, year));
    }

    /** Does something that takes as much memory as reading a document does, when its turn comes. */
    public <T> T oneOfFew(Supplier<T> reading) {
        reads.acquireUninterruptibly();
        try {
            return reading.get();
        } finally {
            reads.release();
        }
    }

    private Uploaded document(SourceFile file, @Nullable String agencyCode, @Nullable Integer year) {
        return switch (reader.read(file.content(), new Hints(file.name(), file.mediaType(), agencyCode, year))) {
            case ReadResult.Read read -> new Uploaded(read.report(), read.reading());
            case ReadResult.Unreadable unreadable -> throw unreadable(unreadable.problems());
        };
    }

    private static ProblemException unreadable(List<ReadProblem> problems) {
        Locale locale = LocaleContextHolder.getLocale();
        List<String> reasons =
                problems.stream().map(problem -> problem.in(locale)).toList();
        ProblemException unreadable = new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT, "unreadable", String.join(" ", reasons))
                .with("problems", reasons)
                .with(
                        "reasons",
                        problems.stream()
                                .map(problem -> problem.reason().name())
                                .toList());
        problems.stream()
                .filter(problem -> problem.reason() == ReadProblem.Reason.AMBIGUOUS_AGENCY)
                .forEach(problem -> unreadable.with("candidates", candidates(problem.arguments())));
        return unreadable;
    }

    /** @param arguments the name, then code and full name of each */
    private static List<Map<String, String>> candidates(List<String> arguments) {
        List<Map<String, String>> candidates = new ArrayList<>();
        for (int i = 1; i + 1 < arguments.size(); i += 2) {
            candidates.add(Map.of("code", arguments.get(i), "name", arguments.get(i + 1)));
        }
        return candidates;
    }

    private static ProblemException conflict(String parameter, String asked, String written) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "conflict", parameter, asked, written);
    }

    private Agency known(String code) {
        return divisions.find(code).map(divisions::agency).orElseThrow(() -> unknown(code));
    }

    private ProblemException unknown(String code) {
        List<Division> near = divisions.near(code, SUGGESTIONS);
        if (near.isEmpty()) {
            return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "agency-unheard-of", code);
        }
        String names = String.join(
                "、",
                near.stream()
                        .map(division -> division.code() + " " + divisions.fullName(division))
                        .toList());
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "agency-unknown", code, names)
                .with(
                        "candidates",
                        near.stream()
                                .map(division -> Map.of("code", division.code(), "name", divisions.fullName(division)))
                                .toList());
    }

    private static ReportYear year(int year) {
        try {
            return new ReportYear(year);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "parameter", "year", year);
        }
    }
}
