package cn.gongkai.validation.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.SampleReports;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LikenessTests {

    private static final String WRITTEN = "山水田林路网灯房渠桥井泵站库坝堤岸沟塘湾溪河湖海滩岛礁峡谷峰岭坡坪原野村寨街巷院墙门窗梁柱瓦砖";

    @Test
    void everyHundredthCharacterThatChangesIsAPercentLess() {
        String text = text(1000, 1);

        assertThat(Likeness.of(text, text, 90)).isEqualTo(100);
        assertThat(Likeness.of(text, text.replaceAll("(.{99}).", "$1变"), 90)).isEqualTo(99);
        assertThat(Likeness.of(text, text.substring(50), 90)).isEqualTo(95);
        assertThat(Likeness.of(text.substring(50), text, 90)).isEqualTo(95);
        assertThat(Likeness.of(text, text.substring(51), 95)).isZero();
    }

    @Test
    void boundIsExact() {
        String text = text(200, 2);

        assertThat(Likeness.of(text, "变变变变变变变变变变" + text.substring(10), 95)).isEqualTo(95);
        assertThat(Likeness.of(text, "变变变变变变变变变变变" + text.substring(11), 95)).isZero();
    }

    @Test
    void otherTextsAreUnlike() {
        assertThat(Likeness.of(text(1000, 1), text(1000, 2), 50)).isZero();
    }

    @Test
    void numbersBlanksPunctuationAndOwnPlacesDoNotTellTextsApart() {
        String text = "　韩垓镇2024年公开信息1,312条，韩垓便民中心接待 45 人次。" + text(100, 3);
        String copied = "馆驿镇２０２５年公开信息9条；馆驿便民中心接待3人次。" + text(100, 3);

        assertThat(comparable("370832106", "梁山县韩垓镇人民政府", text))
                .isEqualTo(comparable("370832107", "梁山县馆驿镇人民政府", copied))
                .startsWith("□0年公开信息0条□便民中心接待0人次");
    }

    @Test
    void anotherPlacesNameStays() {
        assertThat(comparable("370832106", "梁山县韩垓镇人民政府", "馆驿镇" + text(100, 3))).startsWith("馆驿镇");
    }

    @Test
    void shortTextsAreNotCompared() {
        AnnualReport report = SampleReports.withText(SampleReports.balanced(), 1, text(99, 4));

        assertThat(ComparableText.of(report)).isEmpty();
        assertThat(ComparableText.of(SampleReports.withText(report, 1, text(100, 4))))
                .containsOnlyKeys(1);
    }

    @Test
    void likeTextsShareABandAndOthersDoNot() {
        int found = 0;
        int confused = 0;
        int runs = 300;
        for (int run = 0; run < runs; run++) {
            String text = text(800, run);
            found += shares(text, scattered(text, run)) ? 1 : 0;
            confused += shares(text, text(800, run + runs)) ? 1 : 0;
        }

        assertThat(found).isGreaterThan(runs * 90 / 100);
        assertThat(confused).isLessThan(runs / 100);
    }

    @Test
    void sketchIsTheSameForTheSameTextOnlyWithinOneKind() {
        String text = text(120, 5);

        assertThat(Sketch.of(text, 7)).isEqualTo(Sketch.of(text, 7)).hasSize(10);
        assertThat(Sketch.of(text, 7)).doesNotContainAnyElementsOf(Sketch.of(text, 8));
        assertThat(Sketch.of("", 7)).hasSize(10);
    }

    /** 95 of 100 characters the same, the others wherever they fall: the hardest copy to find. */
    private static String scattered(String text, int seed) {
        Random random = new Random(seed);
        Set<Integer> changed = new HashSet<>();
        while (changed.size() < text.length() / 20) {
            changed.add(random.nextInt(text.length()));
        }
        StringBuilder copy = new StringBuilder(text);
        changed.forEach(at -> copy.setCharAt(at, '变'));
        return copy.toString();
    }

    private static boolean shares(String one, String other) {
        List<Long> bands = Sketch.of(other, 1);
        return Sketch.of(one, 1).stream().anyMatch(bands::contains);
    }

    /** Of words of two characters, a hundred of them, so that texts have about as much in common as reports. */
    private static String text(int length, int seed) {
        Random random = new Random(seed * 31L + 7);
        return random.ints(length, 0, WRITTEN.length())
                .mapToObj(at -> String.valueOf(WRITTEN.charAt(at)))
                .collect(Collectors.joining());
    }

    private static String comparable(String code, String name, String text) {
        return ComparableText.of(SampleReports.withText(SampleReports.balanced(), 1, text)
                        .with(new Agency(code, name), SampleReports.YEAR))
                .get(1);
    }
}
