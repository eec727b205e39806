package cn.gongkai.validation.check;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.validation.carried.CarriedFigures;
import cn.gongkai.validation.carried.CarriedFigures.Key;
import cn.gongkai.validation.carried.CarriedFiguresStore;
import cn.gongkai.validation.carried.Past;
import cn.gongkai.validation.carried.Past.Members;
import cn.gongkai.validation.likeness.Sketch;
import cn.gongkai.validation.rule.Inquiry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reports of one batch are held against: read from the store at once, and added to as reports of the batch are accepted.
 * One query for figures, few for texts, whatever the batch.
 */
final class Background {

    private static final Divisions DIVISIONS = Divisions.china();
    private static final int TOWNSHIP_CODE = 9;
    private static final int YEARS = 10_000;

    private final Map<Key, CarriedFigures> known;
    private final Lookalikes lookalikes;
    private final Map<Inquiry, List<Long>> bands = new IdentityHashMap<>();

    Background(Collection<Inquiry> inquiries, CarriedFiguresStore store) {
        Set<Key> keys = new HashSet<>();
        Set<Long> wanted = new HashSet<>();
        for (Inquiry inquiry : inquiries) {
            AnnualReport report = inquiry.report();
            lastYear(report).ifPresent(keys::add);
            members(report.agency().code()).forEach(member -> keys.add(new Key(member.code(), report.year())));
            wanted.addAll(bands(inquiry));
        }
        this.known = new HashMap<>(store.find(keys));
        this.lookalikes = new Lookalikes(store.alike(wanted));
    }

    /** A report of the batch, held against what is known before it. */
    Inquiry past(Inquiry inquiry) {
        AnnualReport report = inquiry.report();
        List<CarriedFigures> alike = lookalikes.before(key(report), inquiry.receivedAt(), bands(inquiry));
        return inquiry.against(new Past(lastYear(report).map(known::get).orElse(null), reported(report), alike));
    }

    /** What an accepted report hands on, to the batch from now on, and to the store when it is kept. */
    CarriedFigures accepted(Inquiry inquiry, int revision) {
        AnnualReport report = inquiry.report();
        CarriedFigures figures = CarriedFigures.of(
                report,
                revision,
                inquiry.receivedAt(),
                inquiry.comparableTexts(),
                lookalikes.uncrowded(key(report), bands(inquiry)));
        known.merge(figures.key(), figures, Background::newer);
        lookalikes.add(figures);
        return figures;
    }

    /** Of two figures of one agency and year those that count. */
    static CarriedFigures newer(CarriedFigures one, CarriedFigures other) {
        return other.revision() >= one.revision() ? other : one;
    }

    private static Key key(AnnualReport report) {
        return new Key(report.agency().code(), report.year());
    }

    /** Empty for the first year of all. */
    private static Optional<Key> lastYear(AnnualReport report) {
        return report.year().hasPrevious()
                ? Optional.of(new Key(report.agency().code(), report.year().previous()))
                : Optional.empty();
    }

    private @Nullable Members reported(AnnualReport report) {
        List<Division> members = members(report.agency().code());
        if (members.isEmpty()) {
            return null;
        }
        ReportYear year = report.year();
        Map<String, CarriedFigures> reported = new HashMap<>();
        for (Division member : members) {
            CarriedFigures figures = known.get(new Key(member.code(), year));
            if (figures != null) {
                reported.put(member.code(), figures);
            }
        }
        return new Members(members, reported);
    }

    /** The divisions whose reports a government's own report adds up: those right below, through cities that are none. */
    private static List<Division> members(String code) {
        if (code.length() >= TOWNSHIP_CODE || DIVISIONS.find(code).isEmpty()) {
            return List.of();
        }
        List<Division> members = new ArrayList<>();
        for (Division child : DIVISIONS.children(code)) {
            if (isFiller(child)) {
                members.addAll(DIVISIONS.children(child.code()));
            } else {
                members.add(child);
            }
        }
        return members;
    }

    /** 市辖区, 县 and the like stand between a province and its counties in the list and govern nothing. */
    private static boolean isFiller(Division division) {
        return division.level() == Division.Level.CITY
                && (division.name().equals("市辖区")
                        || division.name().equals("县")
                        || division.name().contains("直辖县"));
    }

    private List<Long> bands(Inquiry inquiry) {
        return bands.computeIfAbsent(inquiry, one -> {
            List<Long> all = new ArrayList<>();
            int year = one.year().value();
            one.comparableTexts().forEach((part, text) -> all.addAll(Sketch.of(text, (long) part * YEARS + year)));
            return all;
        });
    }
}
