package cn.gongkai.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleFilesTests {

    @ParameterizedTest
    @EnumSource(SampleFiles.class)
    void everySampleIsThereInEveryFormat(SampleFiles sample) {
        for (SampleFormat format : SampleFormat.values()) {
            assertThat(sample.bytes(format)).as(sample.path(format)).isNotEmpty();
        }
    }

    @Test
    void theGb18030PageHoldsTheSameReportAsTheUtf8One() {
        String utf8 = new String(SampleFiles.HANGAI.bytes(SampleFormat.HTML), StandardCharsets.UTF_8);
        String gb18030 = new String(SampleFiles.hangaiHtmlInGb18030(), Charset.forName("GB18030"));
        assertThat(gb18030).contains("charset=gb18030").isEqualTo(utf8.replace("charset=utf-8", "charset=gb18030"));
    }

    @Test
    void theOddLayoutsOfTheRealFilesAreKept() {
        assertThat(text(SampleFiles.HANGAI))
                .contains("\n\t商业\n企业\n", "\n\t0\n\t\n0\n", "\t　　\n\t\u00a0　\n\t\u00a0\n", "[bookmark: _GoBack]")
                .contains("[image: C:\\Users\\Administrator\\Desktop\\")
                .endsWith("占比\n占比\t重点领域信息\t法治政府建设\t公告公示\t其它类政务信息\t0\t16.7\t16.7\t66.6\t\n ");
        assertThat(text(SampleFiles.SIXIA)).contains("\n1、 总体情况\n", "\n（1） 主动公开情况\n");
        assertThat(text(SampleFiles.CHAIHUDIAN)).contains("\t[bookmark: _Hlk66973412]一、", "\n\u2002", "\t总\n计\n");
        assertThat(text(SampleFiles.XINGJI))
                .contains("本年度止件数", "(二) 部分公开 (区分处理的, 只计这一情形, 不计其他情形)\t0")
                .contains("\n5. 要求行政机关确认或重新出具已获取信息\t\t0", "\n(七) 总计\t0");
        assertThat(text(SampleFiles.CAOHE)).contains("0537—3822211", "情况需在此专门报告\n");
    }

    private static String text(SampleFiles sample) {
        return new String(sample.bytes(SampleFormat.TXT), StandardCharsets.UTF_8);
    }
}
