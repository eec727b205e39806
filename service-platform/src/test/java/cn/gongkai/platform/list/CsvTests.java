package cn.gongkai.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTests {

    @Test
    void noTextRunsAsAFormulaAndNumbersStayNumbers() {
        assertThat(Csv.line(List.of("=1+1", "－2", "a=b", -3, new BigDecimal("1E+1"), "")))
                .isEqualTo("'=1+1,'－2,a=b,-3,10,\r\n");
    }

    @Test
    void whatHasCommasQuotesOrLinesIsQuoted() {
        assertThat(Csv.line("1,2", "\"x\"", "a\nb")).isEqualTo("\"1,2\",\"\"\"x\"\"\",\"a\nb\"\r\n");
    }
}
