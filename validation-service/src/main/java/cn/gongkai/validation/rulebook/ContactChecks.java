package cn.gongkai.validation.rulebook;

import cn.gongkai.report.Contact;
import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.validation.narrative.PlainText;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rule.Miss;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the agency can be reached, and that no private person can. */
final class ContactChecks {

    private static final Pattern PHONE = Pattern.compile("0\\d{2,3}\\d{7,8}(?:转?\\d{1,4})?|1[3-9]\\d{9}|[48]00\\d{7}");
    private static final Pattern POSTCODE = Pattern.compile("\\d{6}");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern PERSONAL = Pattern.compile("(?<!\\d)(?:\\d{17}[\\dXx]|1[3-9]\\d{9})(?![\\dXx])");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int DIGITS_OF_A_MOBILE = 11;
    private static final int LENGTH_OF_AN_IDENTITY = 18;

    private ContactChecks() {}

    static void contact(Inquiry inquiry, Supplier<Miss> miss) {
        Contact contact = inquiry.report().contact();
        boolean address = !contact.address().isBlank();
        boolean phone = !contact.phone().isBlank();
        if (!address || !phone) {
            Wording missing = address
                    ? new Wording("电话", "telephone")
                    : phone ? new Wording("联系地址", "address") : new Wording("联系地址、电话", "address and telephone");
            miss.get().at(Place.part(0)).with("missing", missing).add();
        }
    }

    static void format(Inquiry inquiry, Supplier<Miss> miss) {
        Contact contact = inquiry.report().contact();
        for (String phone : contact.phone().split("[、，,;；/]")) {
            expect(PHONE, PlainText.of(phone).plain().replaceAll("[-—–－（）()]", ""), phone, miss);
        }
        expect(POSTCODE, PlainText.of(contact.postcode()).plain(), contact.postcode(), miss);
        expect(EMAIL, PlainText.of(contact.email()).plain(), contact.email(), miss);
    }

    static void privacy(Inquiry inquiry, Supplier<Miss> miss) {
        String published = PlainText.of(inquiry.report().contact().phone()).plain();
        for (int part : List.of(0, 1, 5, 6)) {
            PlainText text = inquiry.text(part);
            if (text.longestNumber() < DIGITS_OF_A_MOBILE) {
                continue;
            }
            Matcher personal = PERSONAL.matcher(text.plain());
            while (personal.find()) {
                String number = personal.group();
                boolean isPrivate =
                        number.length() == LENGTH_OF_AN_IDENTITY ? isIdentity(number) : !published.contains(number);
                if (isPrivate) {
                    // The finding is stored and shown: it must not carry what it complains of.
                    miss.get()
                            .at(Place.part(part))
                            .actual(number.substring(0, 3) + "…")
                            .with("offset", text.offset(personal.start()))
                            .add();
                }
            }
        }
    }

    private static void expect(Pattern pattern, String plain, String written, Supplier<Miss> miss) {
        if (!plain.isEmpty() && !pattern.matcher(plain).matches()) {
            miss.get().at(Place.part(0)).actual(written).add();
        }
    }

    /** Whether 18 characters carry the check digit of a resident identity number (GB 11643). */
    private static boolean isIdentity(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11) == Character.toUpperCase(number.charAt(WEIGHTS.length));
    }
}
