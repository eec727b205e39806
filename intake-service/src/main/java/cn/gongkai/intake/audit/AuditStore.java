package cn.gongkai.intake.audit;

import java.util.List;

/** Keeps the audit log. Entries can be added and read; there is no way to change or remove one. */
public interface AuditStore {

    /** Adds entries, all of them or, if the store fails, perhaps some. */
    void append(List<AuditEntry> entries);

    /**
     * A page of entries, the latest first.
     *
     * @param after the id of the last entry of the page before; empty for the first page
     * @param limit how many at most
     */
    List<AuditEntry> page(AuditQuery query, String after, int limit);
}
