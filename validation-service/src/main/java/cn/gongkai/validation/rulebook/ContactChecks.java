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

    private static final Pattern PHONE = Pattern.compile(
            "(?:(?:010|02\\d)-?\\d{8}|0[3-9]\\d{2}-?\\d{7,8})(?:(?:转|-)\\d{1,5})?|[48]00-?\\d{3}-?\\d{4}|12345");
    private static final Pattern ADDRESS = Pattern.compile(
            "地址(?:[：为是在])?[\\x{4e00}-\\x{9fa5}]{3}|联系[^。\\n]{0,40}（[^（）\\d]{2,20}(?:\\d{1,5}号|街|路|村|驻地)");
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<!\\d)0\\d{2,3}[-—–－]?\\d{7,8}(?!\\d)|电话(?:[：为是])?\\d{7,8}(?!\\d)");
    private static final Pattern POSTCODE = Pattern.compile("\\d{6}");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern PERSONAL =
            Pattern.compile("(?<!\\d)(?:\\d{17}[\\dXx]|1[3-9]\\d{9})(?![\\dXx次元人万个件条名户]|年)");
    private static final Pattern BIRTH =
            Pattern.compile("^\\d{6}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
    private static final Pattern OFFICE_NUMBER =
            Pattern.compile("(?:(?:办公|咨询|监督|受理|值班|服务|举报|投诉|单位)(?:联系)?电话|热线)(?:号码)?[：为是]*$");
    private static final Pattern ANY_NUMBER = Pattern.compile("(?:电话|联系方式|手机)(?:号码)?[：为是]*$");
    /** A family name that begins no common word, one or two characters, and what an applicant does. */
    private static final Pattern APPLICANTS_NAME = Pattern.compile(
            "申请人[：]?(?<family>[王李张刘陈杨黄赵吴周徐孙朱胡郭何罗郑梁谢宋唐许韩冯邓曹彭曾肖董潘袁蔡蒋余叶杜苏魏吕丁沈姚卢姜崔谭廖范汪陆贾邹熊孟秦阎薛段雷黎陶贺顾毛郝龚邵钱严])"
                    + "(?!某|先生|女士|[^，。]?某)[\\x{4e00}-\\x{9fa5}]{1,2}(?:申请公开|提出|提交|要求公开|来电|来函|来信|通过|向)");

    private static final int CHARACTERS_OF_A_NAME = 16;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int DIGITS_OF_A_MOBILE = 11;
    private static final int LENGTH_OF_AN_IDENTITY = 18;

    private ContactChecks() {}

    static void contact(Inquiry inquiry, Supplier<Miss> miss) {
        Contact contact = inquiry.report().contact();
        boolean address = !contact.address().isBlank() || says(ADDRESS, inquiry);
        boolean phone = !contact.phone().isBlank() || says(TELEPHONE, inquiry);
        if (!address || !phone) {
            Wording missing = address
                    ? new Wording("电话", "telephone")
                    : phone ? new Wording("联系地址", "address") : new Wording("联系地址、电话", "address and telephone");
            miss.get().at(Place.part(0)).with("missing", missing).add();
        }
    }

    /** The reader of files looks where contacts usually stand; some clerks write them into a sentence. */
    private static boolean says(Pattern what, Inquiry inquiry) {
        return what.matcher(inquiry.text(0).plain()).find()
                || what.matcher(inquiry.text(6).plain()).find();
    }

    static void format(Inquiry inquiry, Supplier<Miss> miss) {
        Contact contact = inquiry.report().contact();
        for (String phone : contact.phone().split("[、，,;；/]")) {
            expect(PHONE, PlainText.of(phone).plain().replaceAll("[-—–－]+", "-").replaceAll("[（）()]", ""), phone, miss);
        }
        String postcode = PlainText.of(contact.postcode()).plain();
        boolean isElsewhere = POSTCODE.matcher(postcode).matches()
                && !Postcodes.mayBeIn(postcode, inquiry.report().agency().code());
        if (isElsewhere) {
            miss.get().at(Place.part(0)).actual(contact.postcode()).add();
        } else {
            expect(POSTCODE, postcode, contact.postcode(), miss);
        }
        expect(EMAIL, PlainText.of(contact.email()).plain(), contact.email(), miss);
    }

    static void privacy(Inquiry inquiry, Supplier<Miss> miss) {
        applicants(inquiry, miss);
        String published = PlainText.of(inquiry.report().contact().phone()).plain();
        for (int part : List.of(0, 1, 5, 6)) {
            PlainText text = inquiry.text(part);
            if (text.longestNumber() < DIGITS_OF_A_MOBILE) {
                continue;
            }
            Matcher personal = PERSONAL.matcher(text.plain());
            while (personal.find()) {
                String number = personal.group();
                boolean isPrivate = number.length() == LENGTH_OF_AN_IDENTITY
                        ? isIdentity(number, before(text.plain(), personal.start()))
                        : !published.contains(number) && !isOfAnOffice(text.plain(), personal.start(), part);
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

    private static void applicants(Inquiry inquiry, Supplier<Miss> miss) {
        for (int part : List.of(1, 5, 6)) {
            PlainText text = inquiry.text(part);
            if (!text.plain().contains("申请人")) {
                continue;
            }
            Matcher name = APPLICANTS_NAME.matcher(text.plain());
            while (name.find()) {
                miss.get()
                        .at(Place.part(part))
                        .actual(name.group("family") + "…")
                        .with("offset", text.offset(name.start()))
                        .add();
            }
        }
    }

    /** 监督电话：139… is a number that an office gives out; in the preamble so is 联系电话. */
    private static boolean isOfAnOffice(String text, int number, int part) {
        String before = before(text, number);
        return OFFICE_NUMBER.matcher(before).find()
                || part == 0 && ANY_NUMBER.matcher(before).find() && !before.contains("申请人");
    }

    private static void expect(Pattern pattern, String plain, String written, Supplier<Miss> miss) {
        if (!plain.isEmpty() && !pattern.matcher(plain).matches()) {
            miss.get().at(Place.part(0)).actual(written).add();
        }
    }

    private static String before(String text, int number) {
        return text.substring(Math.max(0, number - CHARACTERS_OF_A_NAME), number);
    }

    /**
     * Whether 18 characters hold a date of birth and carry the check digit of a resident identity number (GB 11643), which may be
     * mistyped where the text calls it one.
     */
    private static boolean isIdentity(String number, String before) {
        if (!BIRTH.matcher(number).find()) {
            return false;
        }
        if (before.contains("身份证") || before.contains("身份号码")) {
            return true;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11) == Character.toUpperCase(number.charAt(WEIGHTS.length));
    }
}
