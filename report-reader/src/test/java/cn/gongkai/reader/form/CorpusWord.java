package cn.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The Word files of the corpus. */
final class CorpusWord {

    private CorpusWord() {}

    static List<CorpusFile> files(List<Item> items) {
        List<CorpusFile> files = new ArrayList<>();
        for (AsWord way : AsWord.values()) {
            String name = way.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".docx";
            CorpusFile file = CorpusFile.of(name, way.write(items));
            files.add(way == AsWord.TRACKED ? file.observed("TRACKED_CHANGES 0") : file);
        }
        files.add(CorpusFile.of("title-on-two-lines.docx", AsWord.PLAIN.write(titleOnTwoLines(items))));
        files.add(CorpusFile.of("part-4-said-before-its-table.docx", AsWord.PLAIN.write(sentenceBeforeTable(items))));
        files.add(CorpusFile.of(
                "full-width-split-digits.docx", AsWord.SPLIT_RUNS.write(Changes.figures(items, Corpus::fullWidth))));
        files.add(CorpusFile.of("broken-labels.docx", AsWord.PLAIN.write(Changes.labels(items, Corpus::broken))));
        return files;
    }

    private static List<Item> titleOnTwoLines(List<Item> items) {
        List<Item> changed = new ArrayList<>(items);
        changed.set(0, new Item.Line("梁山县韩垓镇人民政府"));
        changed.add(1, new Item.Line("2024年政府信息公开工作年度报告"));
        return changed;
    }

    private static List<Item> sentenceBeforeTable(List<Item> items) {
        List<Item> changed = new ArrayList<>();
        for (Item item : items) {
            changed.add(item);
            if (item instanceof Item.Line(String text) && text.startsWith("四、")) {
                changed.add(new Item.Line("本年度因政府信息公开被申请行政复议、提起行政诉讼的情况如下。"));
            }
        }
        return changed;
    }
}
