package cn.gongkai.reader;

import cn.gongkai.reader.source.SourceDocument;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.reading.Reading;
import java.util.List;

/** What came of reading a file: a report, or the reasons why there is none. */
public sealed interface ReadResult {

    /**
     * The file is an annual report.
     *
     * @param reading where it leaves the form
     * @param places where in the file everything stands
     * @param document what the file says, as it was read
     */
    record Read(AnnualReport report, Reading reading, Places places, SourceDocument document) implements ReadResult {}

    /**
     * The file cannot be read as an annual report.
     *
     * @param problems at least one
     */
    record Unreadable(List<ReadProblem> problems) implements ReadResult {

        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
