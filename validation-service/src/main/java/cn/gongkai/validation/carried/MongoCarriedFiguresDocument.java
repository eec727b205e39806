package cn.gongkai.validation.carried;

import cn.gongkai.report.Place;
import cn.gongkai.report.ReportYear;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** The document form of carried figures. What was kept before cells and texts were has none. */
final class MongoCarriedFiguresDocument {

    static final String BANDS = "bands";

    private MongoCarriedFiguresDocument() {}

    static String id(CarriedFigures.Key key) {
        return key.agency() + "-" + key.year().value();
    }

    static Document of(CarriedFigures figures) {
        Document texts = new Document();
        figures.texts().forEach((part, text) -> texts.append(Integer.toString(part), text));
        Document document = new Document("_id", id(figures.key()))
                .append("agency", figures.agency())
                .append("year", figures.year().value())
                .append("revision", figures.revision())
                .append("carriedOut", figures.carriedOut())
                .append("pending", figures.pending())
                .append("regulationsInForce", figures.regulationsInForce())
                .append("normativeDocumentsInForce", figures.normativeDocumentsInForce())
                .append("received", figures.received())
                .append("carriedIn", figures.carriedIn())
                .append("handled", figures.handled())
                .append("receivedAt", Date.from(figures.receivedAt()))
                .append(
                        "cells",
                        figures.cells().entrySet().stream()
                                .map(MongoCarriedFiguresDocument::cell)
                                .toList())
                .append("texts", texts);
        if (!figures.bands().isEmpty()) {
            document.append(BANDS, figures.bands());
        }
        return document;
    }

    static CarriedFigures read(Document document) {
        Map<Place, BigDecimal> cells = new HashMap<>();
        for (Document cell : list(document, "cells", Document.class)) {
            cells.put(place(cell), cell.get("value", Decimal128.class).bigDecimalValue());
        }
        Map<Integer, String> texts = new HashMap<>();
        Document kept = document.get("texts", Document.class);
        if (kept != null) {
            kept.forEach((part, text) -> texts.put(Integer.valueOf(part), text.toString()));
        }
        Date receivedAt = document.getDate("receivedAt");
        return new CarriedFigures(
                document.getString("agency"),
                new ReportYear(document.getInteger("year")),
                document.getInteger("revision"),
                document.getList("carriedOut", Long.class),
                document.getList("pending", Long.class),
                document.getLong("regulationsInForce"),
                document.getLong("normativeDocumentsInForce"),
                document.getLong("received"),
                document.getLong("carriedIn"),
                document.getLong("handled"),
                receivedAt == null ? Instant.EPOCH : receivedAt.toInstant(),
                cells,
                texts,
                list(document, BANDS, Long.class));
    }

    private static Document cell(Map.Entry<Place, BigDecimal> cell) {
        Place place = cell.getKey();
        Document document = new Document("part", place.part()).append("row", place.row());
        if (place.column() != null) {
            document.append("column", place.column());
        }
        return document.append("value", new Decimal128(cell.getValue()));
    }

    private static Place place(Document cell) {
        @Nullable String column = cell.getString("column");
        return new Place(cell.getInteger("part"), cell.getString("row"), column);
    }

    private static <T> List<T> list(Document document, String name, Class<T> type) {
        List<T> list = document.getList(name, type);
        return list == null ? new ArrayList<>() : list;
    }
}
