package cn.gongkai.report.form;

import cn.gongkai.report.finding.Wording;
import java.util.List;

/**
 * One table of the form.
 *
 * @param part the part of the form it is the content of: 2, 3 or 4
 * @param caption what it shows
 * @param head the rows of its head; empty where each group of rows has a head of its own
 * @param groups its other rows in groups, top to bottom
 */
public record FormTable(int part, Wording caption, List<List<FormCell>> head, List<List<List<FormCell>>> groups) {

    public FormTable {
        head = List.copyOf(head);
        groups = List.copyOf(groups);
    }
}
