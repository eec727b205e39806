package cn.gongkai.validation.rulebook;

import static cn.gongkai.report.finding.Severity.ERROR;
import static cn.gongkai.report.finding.Severity.WARNING;
import static cn.gongkai.validation.rule.Rules.rule;
import static cn.gongkai.validation.rule.Source.ARITHMETIC;
import static cn.gongkai.validation.rule.Source.PRACTICE;

import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.validation.carried.CarriedFigures;
import cn.gongkai.validation.carried.Past.Members;
import cn.gongkai.validation.rule.CellTest;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rule.Miss;
import cn.gongkai.validation.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** AGG: a government's own report against the reports right below it, which it adds up. */
final class AggregateRules {

    private static final String FEES = "feesWan";
    private static final String REGULATIONS = "regulations";
    private static final int NAMED = 5;

    /** 万元; every report may have rounded its fees to two decimals. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    /** Of townships' divisions those that have a government of their own; farms and development zones may have none. */
    private static final Pattern REPORTS = Pattern.compile(".*(?:镇|乡|苏木|街道|市|州|盟|地区|县|区|旗)");

    /** Regulations are counted only where they were made. */
    private static final List<Place> SUMMED = Stream.of(
                    DisclosureTable.PLACES, ApplicationTable.PLACES, ProceedingTable.PLACES)
            .flatMap(List::stream)
            .filter(place -> !REGULATIONS.equals(place.row()))
            .toList();

    static final List<Rule> ALL = List.of(
            rule("AGG-SUM", ERROR)
                    .check(AggregateRules::sums)
                    .onlyFor(inquiry -> inquiry.past().members() != null)
                    .unlessExplained()
                    .basis(
                            ARITHMETIC,
                            "本级汇总数包含下级各机关的数据",
                            "a government's figures contain those of the divisions below"),
            rule("AGG-COVER", WARNING)
                    .check(AggregateRules::coverage)
                    .onlyFor(inquiry -> inquiry.past().members() != null)
                    .basis(PRACTICE, "汇总前下级各机关均已报送", "custom: everyone below has reported before sums are made"));

    private AggregateRules() {}

    private static void sums(Inquiry inquiry, Supplier<Miss> miss) {
        List<CarriedFigures> reported = List.copyOf(members(inquiry).reported().values());
        for (Place place : SUMMED) {
            BigDecimal own = value(place, inquiry.report().cell(place));
            BigDecimal sum =
                    reported.stream().map(figures -> figures.cell(place)).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (own != null && own.add(tolerance(place, reported.size())).compareTo(sum) < 0) {
                miss.get()
                        .at(place)
                        .expected("≥ " + sum.toPlainString())
                        .actual(own.toPlainString())
                        .difference(own.subtract(sum).toPlainString())
                        .with("sum", sum.toPlainString())
                        .with("members", reported.size())
                        .add();
            }
        }
    }

    private static void coverage(Inquiry inquiry, Supplier<Miss> miss) {
        Members members = members(inquiry);
        List<String> missing = members.divisions().stream()
                .filter(member -> REPORTS.matcher(member.name()).matches())
                .filter(member -> !members.reported().containsKey(member.code()))
                .map(Division::name)
                .toList();
        if (!missing.isEmpty()) {
            boolean more = missing.size() > NAMED;
            miss.get()
                    .at(Place.part(0))
                    .expected("0")
                    .actual(missing.size())
                    .with(
                            "names",
                            new Wording(
                                    names(missing, "、") + (more ? "等" : ""),
                                    names(missing, ", ") + (more ? ", …" : "")))
                    .add();
        }
    }

    private static String names(List<String> missing, String between) {
        return missing.stream().limit(NAMED).collect(Collectors.joining(between));
    }

    /** Null where the cell holds no number that is believed, which is another rule's finding. */
    private static @Nullable BigDecimal value(Place place, Cell cell) {
        if (!CellTest.NUMBER.holds(place, cell)) {
            return null;
        }
        return switch (cell) {
            case Cell.Count(long count) -> BigDecimal.valueOf(count);
            case Cell.Amount(BigDecimal amount) -> amount;
            case Cell.Blank blank -> BigDecimal.ZERO;
            case Cell.Words words -> BigDecimal.ZERO;
            case Cell.Missing missing -> null;
        };
    }

    private static BigDecimal tolerance(Place place, int reports) {
        return FEES.equals(place.row()) ? ROUNDING.multiply(BigDecimal.valueOf(reports)) : BigDecimal.ZERO;
    }

    private static Members members(Inquiry inquiry) {
        return Objects.requireNonNull(inquiry.past().members());
    }
}
