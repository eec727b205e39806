package cn.gongkai.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The sample reports, in the order a demonstration hands them in.
 *
 * <p>Agencies, years, figures and faults of 000 to 004 are those of reports that were really published; the wording is
 * ours. The figures, decisions and contacts of {@link #ZHANJIA} are made up.
 */
public enum SampleFiles {
    /** The text says one application, the table says none, row 3.7 misses one, 13 cells are blank. */
    HANGAI("000-hangai-2024", "370832106", 2024, ExpectedState.RETURNED),
    /** Adds up, but names no statistical period and no appraisal of any kind. */
    SIXIA("001-sixia-2024", "360724105", 2024, ExpectedState.EXPLANATION_REQUIRED),
    /** All zero and complete; its part 1 is long. */
    CHAIHUDIAN("002-chaihudian-2024", "370481111", 2024, ExpectedState.ACCEPTED),
    /** Without basis, period and contact; a misprinted column head; its plain-text rows are shifted. */
    XINGJI("003-xingji-2024", "411503103", 2024, ExpectedState.EXPLANATION_REQUIRED),
    /** Leaves an instruction of the form standing in a heading. */
    CAOHE("004-caohe-2023", "370812107", 2023, ExpectedState.EXPLANATION_REQUIRED),
    /** Made up: numbers in many columns and nothing wrong. */
    ZHANJIA("005-zhanjia-2024", "330825106", 2024, ExpectedState.ACCEPTED),
    /** {@link #HANGAI} mended: rows 1 and 3.7 count the application, blanks are 0, supervision is reported. */
    HANGAI_CORRECTED("000-hangai-2024-corrected", "370832106", 2024, ExpectedState.ACCEPTED);

    private static final String FOLDER = "/samples/";
    private static final String HANGAI_IN_GB18030 = FOLDER + "000-hangai-2024-gb18030.html";

    private final String stem;
    private final String agencyCode;
    private final int year;
    private final ExpectedState expectedState;

    SampleFiles(String stem, String agencyCode, int year, ExpectedState expectedState) {
        this.stem = stem;
        this.agencyCode = agencyCode;
        this.year = year;
        this.expectedState = expectedState;
    }

    /** The township's nine-digit division code (GB/T 2260 county and three digits). */
    public String agencyCode() {
        return agencyCode;
    }

    /** The year reported on, not the year of publication. */
    public int year() {
        return year;
    }

    /** Where checking should leave it, with no other year's report in the system. */
    public ExpectedState expectedState() {
        return expectedState;
    }

    /** The file's name without folder, such as {@code 000-hangai-2024.docx}. */
    public String fileName(SampleFormat format) {
        return stem + "." + format.extension();
    }

    /** The file's absolute place on the class path. */
    public String path(SampleFormat format) {
        return FOLDER + fileName(format);
    }

    /** The whole file. */
    public byte[] bytes(SampleFormat format) {
        return read(path(format));
    }

    /** {@link #HANGAI} as a page saved from Word in GB18030, as its meta element says. */
    public static byte[] hangaiHtmlInGb18030() {
        return read(HANGAI_IN_GB18030);
    }

    private static byte[] read(String path) {
        try (InputStream in = SampleFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + path);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
