package cn.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Contact;
import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.proceeding.ProceedingTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Five reports as they were published, which are not ours to ship: their folder is named by {@code GONGKAI_SAMPLES}. What they
 * hold was counted by hand.
 */
@EnabledIfEnvironmentVariable(named = "GONGKAI_SAMPLES", matches = ".+")
class PublishedReportsTests {

    private static final Set<String> ENDINGS = Set.of("txt", "docx", "html", "odt", "doc", "pdf");

    private static final DisclosureTable NO_DOCUMENTS_STATED = withBlankDocuments();

    private enum Seed {
        HANGAI(
                "000",
                "370832106",
                2024,
                "梁山县韩垓镇2024年政府信息公开工作年度报告",
                new Contact("济梁路27号", "0537-7650011", "", "", ""),
                hangai(),
                NO_DOCUMENTS_STATED),
        SIXIA(
                "001",
                "360724105",
                2024,
                "寺下镇2024年政府信息公开工作年度报告",
                new Contact("上犹县寺下镇寺下圩", "0797-8551101", "341205", "", "http://www.shangyou.gov.cn"),
                sixia(),
                DisclosureTable.ZERO),
        CHAIHUDIAN(
                "002",
                "370481111",
                2024,
                "滕州市柴胡店镇2024年政府信息公开工作年度报告",
                new Contact("山东省滕州市柴胡店镇驻地", "0632-2205128", "277525", "chdzrmzfadmin@zz.shandong.cn", ""),
                ApplicationTable.ZERO,
                DisclosureTable.ZERO),
        XINGJI(
                "003",
                "411503103",
                2024,
                "邢集镇2024年政府信息公开工作年度报告",
                Contact.NONE,
                ApplicationTable.ZERO,
                DisclosureTable.ZERO),
        CAOHE(
                "004",
                "370812107",
                2023,
                "济宁市兖州区漕河镇人民政府2023年政府信息公开工作年度报告",
                new Contact("济宁市兖州区漕河镇府前路9号", "0537—3822211", "", "", "www.yanzhou.gov.cn"),
                ApplicationTable.ZERO,
                DisclosureTable.ZERO);

        final String number;
        final String agency;
        final int year;
        final String title;
        final Contact contact;
        final ApplicationTable applications;
        final DisclosureTable disclosure;

        Seed(
                String number,
                String agency,
                int year,
                String title,
                Contact contact,
                ApplicationTable applications,
                DisclosureTable disclosure) {
            this.number = number;
            this.agency = agency;
            this.year = year;
            this.title = title;
            this.contact = contact;
            this.applications = applications;
            this.disclosure = disclosure;
        }
    }

    private static DisclosureTable withBlankDocuments() {
        DisclosureTable table = DisclosureTable.ZERO;
        for (Place place : DisclosureTable.PLACES) {
            if (place.column() != null) {
                table = table.with(place.row(), place.column(), Cell.BLANK);
            }
        }
        return table;
    }

    private static ApplicationTable hangai() {
        ApplicationTable table = ApplicationTable.ZERO
                .with(ApplicationRow.UNAVAILABLE_NOT_HELD, Applicant.NATURAL_PERSON, 1)
                .with(ApplicationRow.UNAVAILABLE_NOT_HELD, Applicant.TOTAL, 1);
        for (Applicant column : Applicant.values()) {
            table = table.with(ApplicationRow.CARRIED_OUT, column, Cell.BLANK);
        }
        return table;
    }

    private static ApplicationTable sixia() {
        ApplicationTable table = ApplicationTable.ZERO;
        for (ApplicationRow row :
                new ApplicationRow[] {ApplicationRow.NEW, ApplicationRow.UNAVAILABLE_NOT_HELD, ApplicationRow.HANDLED
                }) {
            table = table.with(row, Applicant.NATURAL_PERSON, 1).with(row, Applicant.TOTAL, 1);
        }
        return table;
    }

    static Stream<Arguments> files() throws IOException {
        Path folder = Path.of(System.getenv("GONGKAI_SAMPLES"));
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .flatMap(file -> Stream.of(Seed.values())
                            .filter(seed -> isOf(seed, file.getFileName().toString()))
                            .map(seed -> Arguments.of(seed, file)))
                    .toList()
                    .stream();
        }
    }

    private static boolean isOf(Seed seed, String name) {
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))
                && (name.startsWith(seed.number + "_") || name.startsWith("seed-" + seed.number));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyCellContactYearAndAgencyIsRead(Seed seed, Path file) throws IOException {
        AnnualReport report = read(file);

        assertThat(report.agency().code()).isEqualTo(seed.agency);
        assertThat(report.year().value()).isEqualTo(seed.year);
        assertThat(report.title()).isEqualTo(seed.title);
        assertThat(report.contact()).isEqualTo(seed.contact);
        assertThat(report.disclosure()).isEqualTo(seed.disclosure);
        assertThat(report.applications()).isEqualTo(seed.applications);
        assertThat(report.proceedings()).isEqualTo(ProceedingTable.ZERO);
    }

    @ParameterizedTest
    @EnumSource(Seed.class)
    void allFormatsOfAReportHoldTheSameTables(Seed seed) throws IOException {
        assertThat(files().filter(arguments -> arguments.get()[0] == seed)
                        .map(arguments -> applications((Path) arguments.get()[1]))
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("files")
    void allFiveAspectsAndTheLastPartsAreRead(Seed seed, Path file) throws IOException {
        AnnualReport report = read(file);

        assertThat(report.overview().proactive()).isNotEmpty();
        assertThat(report.overview().onApplication()).isNotEmpty();
        assertThat(report.overview().management()).isNotEmpty();
        assertThat(report.overview().platform()).isNotEmpty();
        assertThat(report.overview().supervision()).isNotEmpty();
        assertThat(report.problems()).isNotEmpty();
        assertThat(report.otherMatters())
                .doesNotContain("[bookmark", "占比\t")
                .doesNotEndWith("公开情况")
                .isNotEmpty();
        assertThat(report.preamble().isEmpty()).isEqualTo(seed == Seed.XINGJI);
    }

    private static ApplicationTable applications(Path file) {
        try {
            return read(file).applications();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnnualReport read(Path file) throws IOException {
        return Reports.read(new ReportReader().read(Files.readAllBytes(file), Hints.NONE))
                .report();
    }
}
