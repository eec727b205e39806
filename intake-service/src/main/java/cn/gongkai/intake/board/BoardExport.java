package cn.gongkai.intake.board;

import cn.gongkai.intake.board.BoardPlaces.Place;
import cn.gongkai.intake.board.BoardPlaces.Township;
import cn.gongkai.intake.board.BoardView.Row;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.list.Csv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The board and the list of who is not in as files: CSV that spreadsheets open as it is, and a workbook of both. */
@Controller
class BoardExport {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final double FONT_SIZE = 10.5;
    private static final double NAME_WIDTH = 26;
    private static final double NUMBER_WIDTH = 10;

    private final Boards boards;
    private final BoardPlaces places;
    private final MessageSource messages;

    BoardExport(Boards boards, BoardPlaces places, MessageSource messages) {
        this.boards = boards;
        this.places = places;
        this.messages = messages;
    }

    @GetMapping("/board/{division}/counts.csv")
    ResponseEntity<byte[]> counts(@PathVariable String division, @RequestParam int year, Caller caller, Locale locale) {
        Place place = places.find(division, year, caller);
        return csv(name(place, "counts", locale), counts(place, locale));
    }

    @GetMapping("/board/{division}/missing.csv")
    ResponseEntity<byte[]> missing(
            @PathVariable String division, @RequestParam int year, Caller caller, Locale locale) {
        Place place = places.find(division, year, caller);
        return csv(name(place, "missing", locale), missing(place, locale));
    }

    @GetMapping("/board/{division}/board.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable String division, @RequestParam int year, Caller caller, Locale locale) {
        Place place = places.find(division, year, caller);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Gongkai", "1.0")) {
            workbook.setGlobalDefaultFont("宋体", FONT_SIZE);
            sheet(workbook.newWorksheet(word("export.counts", locale)), counts(place, locale));
            sheet(workbook.newWorksheet(word("export.missing", locale)), missing(place, locale));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return file(XLSX, name(place, "counts", locale) + ".xlsx", bytes.toByteArray());
    }

    private static void sheet(Worksheet sheet, List<List<Object>> lines) {
        for (int row = 0; row < lines.size(); row++) {
            List<Object> line = lines.get(row);
            for (int column = 0; column < line.size(); column++) {
                switch (line.get(column)) {
                    case Number number -> sheet.value(row, column, number);
                    case Object text -> sheet.value(row, column, text.toString());
                }
                if (row == 0) {
                    sheet.style(row, column).bold().set();
                    sheet.width(column, column == 1 ? NAME_WIDTH : NUMBER_WIDTH);
                }
            }
        }
        sheet.freezePane(0, 1);
    }

    private List<List<Object>> counts(Place place, Locale locale) {
        BoardView view = boards.view(place.scope(), place.year());
        List<List<Object>> lines = new ArrayList<>();
        List<Object> head = new ArrayList<>();
        for (String word : List.of("code", "place", "townships", "in", "missing")) {
            head.add(word(word, locale));
        }
        StateGroup.STATES.forEach(state -> head.add(messages.getMessage("state." + state, null, locale)));
        head.add(word("due", locale));
        lines.add(head);
        lines.add(line(view.total(), places.name(place.division(), locale)));
        view.rows().forEach(row -> lines.add(line(row, row.name())));
        return lines;
    }

    private static List<Object> line(Row row, String name) {
        List<Object> line = new ArrayList<>(List.of(row.code(), name, row.townships(), row.in(), row.missing()));
        StateGroup.STATES.forEach(state -> line.add(row.states().getOrDefault(state, 0)));
        line.add(row.due() == null ? "" : row.due().toString());
        return line;
    }

    private List<List<Object>> missing(Place place, Locale locale) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(word("code", locale), word("township", locale), word("county", locale)));
        for (Township township : places.missing(place, "", Integer.MAX_VALUE)) {
            lines.add(List.of(township.code(), township.name(), township.county()));
        }
        return lines;
    }

    private String name(Place place, String what, Locale locale) {
        return messages.getMessage(
                "board.export.name." + what,
                new Object[] {
                    places.name(place.division(), locale),
                    String.valueOf(place.year().value())
                },
                locale);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage("board." + key, null, locale);
    }

    private static ResponseEntity<byte[]> csv(String name, List<List<Object>> lines) {
        String text = lines.stream().map(Csv::line).collect(Collectors.joining("", Csv.BYTE_ORDER_MARK, ""));
        return file(Csv.TYPE, name + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
