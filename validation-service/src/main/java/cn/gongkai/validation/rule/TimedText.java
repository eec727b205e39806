package cn.gongkai.validation.rule;

import java.time.Duration;

/** A text that looks at the clock while it is read, so that no pattern can read it for ever. */
final class TimedText implements CharSequence {

    private static final int READS_BETWEEN_LOOKS = 1 << 14;

    private final CharSequence text;
    private final long deadline;
    private int reads;

    TimedText(CharSequence text, Duration limit) {
        this.text = text;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    @Override
    public char charAt(int index) {
        if (++reads == READS_BETWEEN_LOOKS) {
            reads = 0;
            if (System.nanoTime() - deadline > 0) {
                throw new RuleOverranException();
            }
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Thrown to end the asking of one rule; becomes a finding. */
    static final class RuleOverranException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RuleOverranException() {
            super("the rule took longer than it may");
        }
    }
}
