package cn.gongkai.report;

import java.time.LocalDate;

/** The year a report covers, 1 January to 31 December; the first that the Regulation knew is 2008. */
public record ReportYear(int value) {

    private static final int FIRST = 2008;

    public ReportYear {
        if (value < FIRST || value > 2199) {
            throw new IllegalArgumentException("a report year lies between 2008 and 2199: " + value);
        }
    }

    public LocalDate firstDay() {
        return LocalDate.of(value, 1, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(value, 12, 31);
    }

    /** Whether reports were written of the year before. */
    public boolean hasPrevious() {
        return value > FIRST;
    }

    public ReportYear previous() {
        return new ReportYear(value - 1);
    }
}
