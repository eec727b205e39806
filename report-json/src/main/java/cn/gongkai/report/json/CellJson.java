package cn.gongkai.report.json;

import cn.gongkai.report.Cell;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Cells: a count is a number, a blank null, words a string, a missing cell is left out. */
final class CellJson {

    /** A plain decimal; "00" or "00.5" are cells run together, and no amount. */
    private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,8})?");

    private CellJson() {}

    static void write(JsonGenerator json, String name, Cell cell) {
        switch (cell) {
            case Cell.Count(long value) -> json.writeNumberProperty(name, value);
            case Cell.Amount(BigDecimal value) -> json.writeStringProperty(name, value.toPlainString());
            case Cell.Words(String text) -> json.writeStringProperty(name, text);
            case Cell.Blank() -> json.writeNullProperty(name);
            case Cell.Missing() -> {}
        }
    }

    /** A cell that holds a count; a number that is none, like 1.5, is kept as the words it was written in. */
    static Cell readCount(JsonInput input) {
        JsonParser parser = input.parser();
        return switch (input.token()) {
            case VALUE_NULL -> Cell.BLANK;
            case VALUE_STRING -> words(parser.getString());
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? words(parser.getBigIntegerValue())
                        : Cell.count(parser.getLongValue());
            case VALUE_NUMBER_FLOAT -> words(parser.getString());
            default -> throw input.wrong("a number, a string or null");
        };
    }

    /** The fee cell: a decimal in a string, or a number, is an amount. */
    static Cell readAmount(JsonInput input) {
        JsonParser parser = input.parser();
        return switch (input.token()) {
            case VALUE_NULL -> Cell.BLANK;
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                String text = parser.getString();
                yield AMOUNT.matcher(text).matches() ? new Cell.Amount(new BigDecimal(text)) : words(text);
            }
            default -> throw input.wrong("a decimal in a string, or null");
        };
    }

    private static Cell words(BigInteger number) {
        return words(number.toString());
    }

    private static Cell words(String text) {
        return new Cell.Words(text);
    }
}
