package cn.gongkai.intake.reminder;

import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.ReportYear;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who was reminded of what. */
public interface ReminderStore {

    /** Adds reminders; one that is there already stays as it is. Returns how many were new. */
    int insert(List<Reminder> reminders);

    /** Which of these ids are there. */
    Set<String> known(Collection<String> ids);

    /** The latest reminders about the reports of a year, the latest first. */
    List<Reminder> latest(Scope scope, ReportYear year, int limit);

    /** The latest reminder of each of these agencies, by agency. */
    Map<String, Reminder> latestOf(Collection<String> agencies, ReportYear year);
}
