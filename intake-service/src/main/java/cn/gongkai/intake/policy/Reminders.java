package cn.gongkai.intake.policy;

/** Whether agencies that are not done are reminded as the day comes near on which their report is due. */
public enum Reminders {
    /** They are, once a day is set. */
    ON,
    /** They are not, but by hand. */
    OFF
}
