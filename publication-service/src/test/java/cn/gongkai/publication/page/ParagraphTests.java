package cn.gongkai.publication.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTests {

    @Test
    void aNumberedLineIsAHeadingAndASentenceIsNot() {
        assertThat(Paragraph.of("（一）主动公开情况\n全年公开6条。\n\n（二）收到申请1件，已答复。"))
                .containsExactly(
                        new Paragraph("（一）主动公开情况", true),
                        new Paragraph("全年公开6条。", false),
                        new Paragraph("（二）收到申请1件，已答复。", false));
    }

    @Test
    void anEmptyTextHasNoParagraphs() {
        assertThat(Paragraph.of("")).isEmpty();
    }
}
