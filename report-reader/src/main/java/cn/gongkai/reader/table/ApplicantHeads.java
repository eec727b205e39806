package cn.gongkai.reader.table;

import cn.gongkai.reader.source.GridCell;
import cn.gongkai.reader.source.Spelling;
import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.reading.ObservationKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The heads of the columns of table 3, which stand on three levels: 申请人情况 over all, 法人或其他组织 over five.
 *
 * <p>Where the heads name all seven columns in another order, the values are in that order; it is noted.
 */
final class ApplicantHeads {

    private static final List<Applicant> OFFICIAL = List.of(Applicant.values());
    private static final String ALL = "申请人情况";
    private static final String ORGANIZATIONS = "法人或其他组织";

    /** Any of these makes a row one of heads; 其他 and 总计 are names of rows as well. */
    private static final Set<String> HEADS = Set.of(ALL, ORGANIZATIONS, "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构");

    private final List<List<GridCell>> rows = new ArrayList<>();

    static boolean isHead(List<GridCell> own) {
        for (GridCell cell : own) {
            String words = Spelling.bare(cell.text());
            if (HEADS.contains(words) || words.contains("勾稽关系")) {
                return true;
            }
        }
        return false;
    }

    void add(List<GridCell> row) {
        rows.add(row);
    }

    /** The columns from left to right; the official order unless the heads say another without a doubt. */
    List<Applicant> columns(TableReading reading) {
        compare(reading);
        List<Applicant> order = order();
        if (order.size() != OFFICIAL.size() || EnumSet.copyOf(order).size() != OFFICIAL.size()) {
            return OFFICIAL;
        }
        for (int i = 0; i < OFFICIAL.size(); i++) {
            if (order.get(i) != OFFICIAL.get(i)) {
                reading.observe(
                        ObservationKind.LABEL,
                        new Place(3, null, OFFICIAL.get(i).key()),
                        order.get(i).label(),
                        OFFICIAL.get(i).label());
            }
        }
        return order;
    }

    private List<Applicant> order() {
        for (List<GridCell> row : rows) {
            List<Applicant> named = named(row);
            if (named.size() == OFFICIAL.size() && !says(row, ORGANIZATIONS)) {
                return named;
            }
        }
        List<Applicant> within = new ArrayList<>();
        for (List<GridCell> row : rows) {
            for (Applicant column : named(row)) {
                boolean organization = column != Applicant.NATURAL_PERSON && column != Applicant.TOTAL;
                if (organization && !within.contains(column)) {
                    within.add(column);
                }
            }
        }
        List<Applicant> order = new ArrayList<>();
        for (List<GridCell> row : rows) {
            if (order.isEmpty() && says(row, ORGANIZATIONS)) {
                for (GridCell cell : row) {
                    String words = Spelling.bare(cell.text());
                    Applicant column = ofLabel(words);
                    if (words.equals(ORGANIZATIONS) && !order.containsAll(within)) {
                        order.addAll(within);
                    } else if (column != null && !order.contains(column) && !within.contains(column)) {
                        order.add(column);
                    }
                }
            }
        }
        // Some forms draw 总计 one level higher, beside 申请人情况.
        if (!order.isEmpty() && !order.contains(Applicant.TOTAL)) {
            rows.stream()
                    .filter(row -> says(row, ALL))
                    .findFirst()
                    .ifPresent(row -> order.add(totalFirst(row) ? 0 : order.size(), Applicant.TOTAL));
        }
        return order;
    }

    private static boolean totalFirst(List<GridCell> row) {
        for (GridCell cell : row) {
            String words = Spelling.bare(cell.text());
            if (words.equals(ALL)) {
                return false;
            }
            if (words.equals(Applicant.TOTAL.label())) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(List<GridCell> row, String words) {
        return row.stream().anyMatch(cell -> Spelling.bare(cell.text()).equals(words));
    }

    /** The columns a row names, each once. */
    private static List<Applicant> named(List<GridCell> row) {
        List<Applicant> named = new ArrayList<>();
        for (GridCell cell : row) {
            Applicant column = ofLabel(Spelling.bare(cell.text()));
            if (column != null && !named.contains(column)) {
                named.add(column);
            }
        }
        return named;
    }

    private static @Nullable Applicant ofLabel(String words) {
        for (Applicant column : OFFICIAL) {
            if (column.label().equals(words)) {
                return column;
            }
        }
        return null;
    }

    /** Notes heads that are not the form's, each with the column it most likely means. */
    private void compare(TableReading reading) {
        List<Applicant> left = new ArrayList<>(OFFICIAL);
        List<GridCell> strange = new ArrayList<>();
        for (List<GridCell> row : rows) {
            for (GridCell head : row) {
                String words = Spelling.bare(head.text());
                boolean above = words.isEmpty()
                        || words.equals(ALL)
                        || words.equals(ORGANIZATIONS)
                        || words.contains("第一项加第二项")
                        || words.contains("勾稽关系");
                Applicant column = ofLabel(words);
                if (column != null) {
                    left.remove(column);
                } else if (!above) {
                    strange.add(head);
                }
            }
        }
        for (GridCell head : strange) {
            Applicant column = nearest(Spelling.bare(head.text()), left);
            if (column != null) {
                left.remove(column);
                reading.compare(new Place(3, null, column.key()), head, column.label());
            }
        }
        boolean headed = rows.stream().anyMatch(row -> says(row, ALL));
        for (GridCell head : strange) {
            if (!headed && Spelling.likeness(Spelling.bare(head.text()), ALL) >= 0.6) {
                reading.observe(ObservationKind.LABEL, Place.part(3), head.text(), ALL);
            }
        }
        if (left.size() < OFFICIAL.size()) {
            left.forEach(column ->
                    reading.observe(ObservationKind.LABEL, new Place(3, null, column.key()), "", column.label()));
        }
    }

    private static @Nullable Applicant nearest(String words, List<Applicant> left) {
        for (Applicant column : left) {
            if (Spelling.likeness(words, column.label()) >= 0.5) {
                return column;
            }
        }
        return left.size() == 1 ? left.getFirst() : null;
    }
}
