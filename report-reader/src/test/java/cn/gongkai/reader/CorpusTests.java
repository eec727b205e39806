package cn.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.reader.form.Corpus;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.report.reading.Observation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file of the corpus is read as its {@code .expected.json} says, or refused for the reason given there. */
class CorpusTests {

    private static final Path FOLDER = Path.of("src/test/resources/corpus");
    private static final String EXPECTED = ".expected.json";
    private static final JsonMapper MAPPER = new JsonMapper();

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXPECTED))
                    .map(name -> name.substring(0, name.length() - EXPECTED.length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isReadAsExpected(String name) throws IOException {
        JsonNode expected = MAPPER.readTree(Files.readAllBytes(FOLDER.resolve(name + EXPECTED)));

        ReadResult result = new ReportReader().read(Files.readAllBytes(FOLDER.resolve(name)), Hints.NONE);

        if (expected.has("refused")) {
            assertThat(Reports.problem(result).reason().name())
                    .isEqualTo(expected.get("refused").stringValue());
            return;
        }
        ReadResult.Read read = Reports.read(result);
        byte[] report = Files.readAllBytes(FOLDER.resolve(expected.get("report").stringValue()));
        assertThat(read.report()).isEqualTo(without(ReportJson.readReport(report), texts(expected, "missing")));
        assertThat(read.reading().observations())
                .extracting(CorpusTests::shown)
                .containsExactlyInAnyOrderElementsOf(texts(expected, "observed"));
    }

    @Test
    void committedFilesAreWhatTheGeneratorMakes() throws IOException {
        for (Map.Entry<String, byte[]> file : Corpus.files().entrySet()) {
            byte[] committed = Files.readAllBytes(FOLDER.resolve(file.getKey()));
            if (file.getKey().endsWith(".docx")) {
                assertThat(entries(committed)).as(file.getKey()).isEqualTo(entries(file.getValue()));
            } else {
                assertThat(committed).as(file.getKey()).isEqualTo(file.getValue());
            }
        }
    }

    /** The report without the cells of some rows or tables. */
    private static AnnualReport without(AnnualReport report, List<String> rows) {
        AnnualReport left = report;
        for (List<Place> places : List.of(DisclosureTable.PLACES, ApplicationTable.PLACES, ProceedingTable.PLACES)) {
            for (Place place : places) {
                String row = place.part() + "/" + place.row();
                if (rows.contains(row) || rows.contains(Integer.toString(place.part()))) {
                    left = left.withCell(place, Cell.MISSING);
                }
            }
        }
        return left;
    }

    private static String shown(Observation observation) {
        Place where = observation.where();
        String row = where.row() == null ? "" : "/" + where.row();
        String column = where.column() == null ? "" : "/" + where.column();
        return observation.kind() + " " + where.part() + row + column;
    }

    private static List<String> texts(JsonNode expected, String name) {
        List<String> texts = new ArrayList<>();
        expected.path(name).forEach(text -> texts.add(text.stringValue()));
        return texts;
    }

    /** An archive's bytes differ with compression; what it holds must not. */
    private static Map<String, String> entries(byte[] archive) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
