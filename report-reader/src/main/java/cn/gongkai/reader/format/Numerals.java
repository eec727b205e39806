package cn.gongkai.reader.format;

/** Numbers as Word's number formats write them. */
final class Numerals {

    private static final String HAN = "〇一二三四五六七八九";

    private Numerals() {}

    /**
     * A number in a format.
     *
     * @param format the name in the file, {@code chineseCounting}; an unknown one counts in digits
     */
    static String of(String format, int number) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographLegalTraditional",
                    "chineseLegalSimplified" -> han(number);
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" -> digits(number);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= 20 ? String.valueOf((char) ('①' + number - 1)) : Integer.toString(number);
            case "lowerLetter" -> letter('a', number);
            case "upperLetter" -> letter('A', number);
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    private static String han(int number) {
        if (number >= 100) {
            return Integer.toString(number);
        }
        int tens = number / 10;
        int ones = number % 10;
        String head = tens == 0 ? "" : (tens == 1 ? "" : String.valueOf(HAN.charAt(tens))) + "十";
        return head + (ones == 0 && tens > 0 ? "" : String.valueOf(HAN.charAt(ones)));
    }

    private static String digits(int number) {
        StringBuilder digits = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            digits.append(HAN.charAt(c - '0'));
        }
        return digits.toString();
    }

    private static String fullWidth(int number) {
        StringBuilder digits = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            digits.append((char) (c - '0' + '０'));
        }
        return digits.toString();
    }

    private static String letter(char first, int number) {
        return number <= 26 ? String.valueOf((char) (first + number - 1)) : Integer.toString(number);
    }
}
