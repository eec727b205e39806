package cn.gongkai.intake.receipt;

import java.util.Optional;

/** What was handed in, for those who hold a receipt of it. */
public interface HandedIn {

    /** What the receipt of a submission says; empty if there is no such submission. */
    Optional<ReceiptFacts> find(String submission);
}
