package cn.gongkai.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.intake.page.Page;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.SampleReports;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.form.OfficialForm;
import cn.gongkai.report.json.FindingView;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class FormTemplateTests {

    private static final AnnualReport REPORT = SampleReports.balanced();
    private static final List<FindingView> FINDINGS = List.of(
            finding("ERROR", Place.cell(3, "1", "total"), null),
            finding("WARNING", Place.part(6), "未收取信息处理费"),
            finding("NOTICE", Place.part(1), null));

    private static FindingView finding(String severity, Place where, String quote) {
        return new FindingView(
                "T-" + severity,
                severity,
                where,
                null,
                null,
                "6",
                "5",
                "-1",
                "错了 <b>",
                "请改",
                "依据",
                quote,
                null,
                null,
                null);
    }

    private static Document shown(FormContent content, Locale locale) {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/intake/");
        templates.setSuffix(".html");
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames("classpath:submission-messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        Context context = new Context(locale);
        context.setVariable("page", new Page(locale, "/", null, "", "{}"));
        context.setVariable("form", FormView.of(content, locale));
        return Jsoup.parse(engine.process("form", Set.of("form"), context));
    }

    @Test
    void everyMarkLeadsToItsNoteAndBack() {
        Document page = shown(
                FormContent.of(REPORT)
                        .findings(FINDINGS)
                        .remarks(List.of(new FormRemark(Place.part(5), null, null, "改"))),
                Locale.SIMPLIFIED_CHINESE);

        assertThat(page.select(".note")).hasSize(4);
        assertThat(page.select("a.flag")).hasSize(2);
        for (Element link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.outerHtml())
                    .isNotNull();
        }
        assertThat(page.select("mark.WARNING").text()).isEqualTo("未收取信息处理费");
        assertThat(page.select("td.ERROR").attr("id")).isEqualTo("c-3-1-total");
        assertThat(page.select("td.ERROR a.flag").attr("aria-label")).startsWith("错误 ");
        assertThat(page.select(".note.ERROR").text()).contains("现为 5", "应为 6", "相差 -1", "错了 <b>");
        assertThat(page.select("input, textarea")).isEmpty();
    }

    @Test
    void idsAreUniqueAndHeadsAreThere() {
        Document page =
                shown(FormContent.of(REPORT).findings(FINDINGS).lastYear(REPORT).editable(), Locale.SIMPLIFIED_CHINESE);

        assertThat(page.select("[id]")).extracting(Element::id).doesNotHaveDuplicates();
        for (Element cell : page.select("[headers]")) {
            for (String head : cell.attr("headers").split(" ")) {
                assertThat(page.getElementById(head)).as(cell.id()).isNotNull();
            }
        }
    }

    @Test
    void editableFormHasAFieldForEveryCellAndText() {
        Document page = shown(FormContent.of(REPORT).findings(FINDINGS).editable(), Locale.SIMPLIFIED_CHINESE);

        assertThat(page.select("td input")).hasSize(OfficialForm.PLACES.size());
        assertThat(page.select("textarea"))
                .extracting(field -> field.attr("name"))
                .containsExactly("t|0", "t|1", "t|5", "t|6");
        assertThat(page.select("textarea[name=t|6]").text()).isEqualTo(REPORT.otherMatters());
        Element wrong = page.select("input[name=c|3|1|total]").first();
        assertThat(wrong).isNotNull();
        assertThat(wrong.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById(wrong.attr("aria-describedby"))).isNotNull();
        assertThat(page.select("input[name=title]").val()).isEqualTo(REPORT.title());
        assertThat(page.select("input[name=contact|phone]").val())
                .isEqualTo(REPORT.contact().phone());
        assertThat(page.select("#notes-2")).as("empty, for what is yet to come").hasSize(1);
    }

    @Test
    void whatWasThereBeforeIsWrittenBesideWhatIsThereNow() {
        Document page = shown(
                FormContent.of(REPORT)
                        .before(REPORT.with(ApplicationRow.NEW, Applicant.TOTAL, 4))
                        .lastYear(REPORT.with(ApplicationRow.NEW, Applicant.TOTAL, 1234)),
                Locale.ENGLISH);

        assertThat(page.select("#c-3-1-total").text()).isEqualTo("was 4 5 prev. 1234");
        assertThat(page.select("td.changed")).hasSize(1);
        assertThat(page.select("input[type=checkbox]")).hasSize(1);
    }
}
