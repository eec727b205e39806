package cn.gongkai.reader;

import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.nio.charset.StandardCharsets;

/** A correct report as text, for tests that change one thing in it. */
final class Texts {

    private static final ReportReader READER = new ReportReader();

    private Texts() {}

    /** 詹家镇's report, a cell per line. */
    static String zhanjia() {
        return new String(SampleFiles.ZHANJIA.bytes(SampleFormat.TXT), StandardCharsets.UTF_8);
    }

    /** 詹家镇's report as a government site shows it. */
    static String zhanjiaPage() {
        return new String(SampleFiles.ZHANJIA.bytes(SampleFormat.HTML), StandardCharsets.UTF_8);
    }

    /** 邢集镇's report, a row per line. */
    static String xingji() {
        return new String(SampleFiles.XINGJI.bytes(SampleFormat.TXT), StandardCharsets.UTF_8);
    }

    /** A text with a piece of it replaced, which must be there exactly as given. */
    static String change(String text, String from, String to) {
        if (!text.contains(from)) {
            throw new AssertionError("not in the sample: " + from);
        }
        return text.replace(from, to);
    }

    static ReadResult result(String text) {
        return READER.read(text.getBytes(StandardCharsets.UTF_8), Hints.NONE);
    }

    static ReadResult.Read read(String text) {
        return Reports.read(result(text));
    }
}
