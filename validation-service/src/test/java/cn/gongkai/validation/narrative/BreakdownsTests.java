package cn.gongkai.validation.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.validation.narrative.Narrative.Breakdown;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that split a count. */
class BreakdownsTests {

    /** whole = sum of the items; ≥ where the list is open. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    公开信息100条，其中网站60条（其中动态40条、公告20条），公众号40条。 | 100=100 60=60
                    公开信息30条，其中公告10条，动态20条；公众号发布信息50条。 | 30=30
                    公开信息30条，其中公告10条，动态15条；财政5条。 | 30≥25
                    公开信息50条，其中网站发布30余条，公众号发布10余条。 | 50≥40
                    公开信息115条，包括动态40条，公告6条，财政信息16条等，范围全面。 | 115≥62
                    公开信息20条，主要包括公告6条、政策4条。 | 20≥10
                    公开信息60条（网站40条，公众号20条）。 | 60=60
                    公开信息213条，发布渠道进一步整合，同比提升33.4%。其中网站40条，公众号131条，公告栏42条。 | 213=213
                    公开信息314条，其中招录3条，预算、决算2条，动态309条。 | 314=314
                    公开信息59条，内容涵盖政务29条以及检查公示30条。 | 59=59
                    公开信息130条，具体包括年报1条，招标98条。 | 130=99
                    公开信息100余条，其中网站60条、公众号40条。 | nothing
                    公开信息65条（不同渠道发布的同一信息计为1条）。 | nothing
                    2023年公开信息65条，其中网站60条、公众号4条。 | nothing
                    公开信息10条，其中法定3条，其中重点0条，法治1条。 | nothing
                    """)
    void listsAreReadLevelByLevel(String text, String lists) {
        List<Breakdown> read = ClerksSentencesTests.narrative(text).breakdowns();

        assertThat(
                        read.isEmpty()
                                ? "nothing"
                                : read.stream().map(BreakdownsTests::shown).collect(Collectors.joining(" ")))
                .isEqualTo(lists);
    }

    private static String shown(Breakdown list) {
        return list.whole().getFirst().value() + (list.isOpen() ? "≥" : "=") + list.sum();
    }
}
