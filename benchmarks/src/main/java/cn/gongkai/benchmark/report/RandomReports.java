package cn.gongkai.benchmark.report;

import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Contact;
import cn.gongkai.report.Overview;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * Reports of any township that are right under all rules: the sample 005 with other names, another year, and numbers drawn anew
 * in the tables and in the sentences that state them. The same township and year always give the same report.
 */
public final class RandomReports {

    private static final AnnualReport SAMPLE = ReportJson.readReport(SampleFiles.ZHANJIA.bytes(SampleFormat.JSON));
    private static final String PLACE = "浙江省衢州市龙游县詹家镇";
    private static final String AGENCY = "龙游县詹家镇人民政府";
    private static final String COUNTY = "龙游县";
    private static final String TOWN = "詹家镇";
    private static final String YEAR = "2024";

    private RandomReports() {}

    /** The first so many, each of another township. */
    public static List<AnnualReport> of(int count, int year) {
        List<Division> townships = Townships.all();
        return IntStream.range(0, count)
                .mapToObj(i -> of(townships.get(i), year))
                .toList();
    }

    /** The report of one township. */
    public static AnnualReport of(Division township, int year) {
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(Long.parseLong(township.code()) * 31 + year);
        RandomNumbers numbers = RandomNumbers.draw(random);
        Divisions divisions = Divisions.china();
        Agency agency = divisions.agency(township);
        String county =
                divisions.find(township.parentCode()).map(Division::name).orElse("");
        Names names = new Names(divisions.fullName(township), agency.name(), township.name(), county, year);
        Overview overview = SAMPLE.overview();
        String proactive = names.in(numbers.proactive());
        String onApplication = names.in(numbers.onApplication());
        return new AnnualReport(
                agency,
                new ReportYear(year),
                names.in(SAMPLE.title()),
                names.in(SAMPLE.preamble()),
                names.in(SAMPLE.contact()),
                new Overview(
                        names.in(overview.text()
                                .replace(overview.proactive(), proactive)
                                .replace(overview.onApplication(), onApplication)),
                        proactive,
                        onApplication,
                        names.in(overview.management()),
                        names.in(overview.platform()),
                        names.in(overview.supervision())),
                numbers.disclosure(),
                numbers.applications(),
                numbers.proceedings(),
                names.in(SAMPLE.problems()),
                names.in(SAMPLE.otherMatters()));
    }

    /** What stands instead of the sample's names and year. */
    private record Names(String place, String agency, String town, String county, int year) {

        String in(String text) {
            return Objects.requireNonNull(text)
                    .replace(PLACE, place)
                    .replace(AGENCY, agency)
                    .replace(TOWN, town)
                    .replace(COUNTY, county)
                    .replace(YEAR, Integer.toString(year));
        }

        Contact in(Contact contact) {
            return new Contact(
                    in(contact.address()), contact.phone(), contact.postcode(), contact.email(), contact.website());
        }
    }
}
