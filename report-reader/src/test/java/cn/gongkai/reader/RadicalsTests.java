package cn.gongkai.reader;

import static cn.gongkai.reader.WordFile.p;
import static cn.gongkai.reader.WordFile.table;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import org.junit.jupiter.api.Test;

/** Text copied from PDF files, whose characters are radicals that look the same. */
class RadicalsTests {

    @Test
    void radicalsAreReadAsTheCharactersTheyStandFor() {
        String disclosure = table(
                new String[] {"第⼆⼗条第（⼀）项"},
                new String[] {"信息内容", "本年制发件数", "本年废⽌件数", "现⾏有效件数"},
                new String[] {"规章", "0", "0", "0"},
                new String[] {"⾏政规范性⽂件", "3", "1", "7"});
        WordFile file = WordFile.of(p("⻰游县詹家镇⼈⺠政府2024年政府信息公开⼯作年度报告")
                + p("⼀、总体情况")
                + p("⻔⼾⽹站⾸⻚公开5条。")
                + p("⼆、主动公开政府信息情况")
                + disclosure
                + p("六、其他需要报告的事项")
                + p("无。"));

        AnnualReport report =
                Reports.read(new ReportReader().read(file.bytes(), Hints.NONE)).report();

        assertThat(report.title()).isEqualTo("龙游县詹家镇人民政府2024年政府信息公开工作年度报告");
        assertThat(report.agency().code()).isEqualTo("330825106");
        assertThat(report.overview().text()).isEqualTo("门户网站首页公开5条。");
        assertThat(report.disclosure().normativeDocuments().inForce()).isEqualTo(Cell.count(7));
    }
}
