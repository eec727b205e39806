package cn.gongkai.system.browser;

import static cn.gongkai.system.browser.View.Part.CLERK;
import static cn.gongkai.system.browser.View.Part.OFFICES;
import static cn.gongkai.system.browser.View.Part.PROBLEMS;
import static cn.gongkai.system.browser.View.Part.PUBLIC;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Every page as the tests look it over and as {@code docs/screenshots.md} shows it, in the order of the journeys. */
enum View {
    WELCOME(CLERK, "Before anybody has signed in"),
    SIGN_IN(CLERK, "The issuer of the demonstration, with its people to choose from"),
    SIGN_IN_REFUSED(CLERK, "A wrong password"),
    HOME_CLERK(CLERK, "A clerk's home"),
    HOME_REMINDED(CLERK, "A clerk's home after the office above sent a reminder"),
    WORKBENCH(CLERK, "The workbench"),
    WORKBENCH_FILES(CLERK, "The files of several years dropped at once"),
    DRAFT_EMPTY(CLERK, "A form to fill in from nothing"),
    DRAFT_FILLING(CLERK, "The form half filled in"),
    DRAFT_PASTE(CLERK, "A pasted block that does not fit, before anything of it is taken"),
    DRAFT_ERRORS(CLERK, "A Word file as it was read, with what was found and what would mend it"),
    SUBMISSION_RETURNED(CLERK, "Returned by the rules, with the cells to mend"),
    SUBMISSION_EXPLANATION(CLERK, "Warnings to explain"),
    SUBMISSION_IN_REVIEW(CLERK, "Waiting for the office above"),
    SUBMISSION_REMARKS(CLERK, "Returned by a reviewer, with remarks on a cell and on a sentence"),
    SUBMISSION_CHANGES(CLERK, "Handed in again and published: only what changed"),
    SUBMISSION_WHOLE(CLERK, "The same as a whole"),
    SUBMISSION_WITHDRAWN(CLERK, "Withdrawn before it was reviewed"),
    WORKBENCH_PUBLISHED(CLERK, "The workbench once a report is published"),
    DRAFT_CORRECTION(CLERK, "A correction of a published report, which needs a reason"),
    SUBMISSION_SUPERSEDED(CLERK, "The report that was corrected"),
    RECEIPT(CLERK, "A receipt"),
    RECEIPTS(CLERK, "Where anybody checks a receipt"),
    RECEIPT_SAME(CLERK, "A genuine receipt and the file it is for"),
    RECEIPT_OTHER(CLERK, "A genuine receipt and another file"),

    HOME_REVIEWER(OFFICES, "A reviewer's home"),
    HOME_SUPERVISOR(OFFICES, "A supervisor's home"),
    HOME_PROVINCE(OFFICES, "The home of a province"),
    HOME_OPERATOR(OFFICES, "An operator's home"),
    POLICY(OFFICES, "What a division requires: review, deadlines, severities"),
    REVIEW_QUEUE(OFFICES, "The review queue"),
    REVIEW(OFFICES, "A report before its reviewer"),
    REVIEW_REMARK(OFFICES, "A remark on a sentence"),
    REVIEW_DECISION(OFFICES, "Remarks written, and the decision"),
    REVIEW_AGAIN(OFFICES, "Handed in again: what was asked and what changed"),
    BOARD_PROVINCE(OFFICES, "The board of a province"),
    BOARD_PREFECTURE(OFFICES, "The board of a prefecture"),
    BOARD_COUNTY(OFFICES, "The board of a county"),
    REMINDERS_PREFECTURE(OFFICES, "Who is late, county by county"),
    REMINDERS(OFFICES, "Who is late in a county, and a reminder sent"),
    WEBHOOKS(OFFICES, "Webhooks"),
    WEBHOOK(OFFICES, "One webhook and what it was told"),
    WEBHOOK_PARKED(OFFICES, "Messages that a receiver refused, to be sent again by hand"),
    AUDIT(OFFICES, "The audit log"),

    PUBLIC_START(PUBLIC, "The public site"),
    PUBLIC_SEARCH(PUBLIC, "Something found"),
    PUBLIC_SEARCH_NOTHING(PUBLIC, "Nothing found"),
    PUBLIC_PROVINCE(PUBLIC, "A province"),
    PUBLIC_PROVINCE_TOWNS(PUBLIC, "Only the towns of a province"),
    PUBLIC_COUNTY(PUBLIC, "A county"),
    PUBLIC_TOWNSHIP(PUBLIC, "A township and its years"),
    PUBLIC_REPORT(PUBLIC, "A report that was corrected"),
    PUBLIC_REPORT_SUPERSEDED(PUBLIC, "Its earlier revision"),
    PUBLIC_REPORT_ZEROS(PUBLIC, "A report of zeros"),
    PUBLIC_COMPARE_CHOICE(PUBLIC, "What to compare a report with"),
    PUBLIC_COMPARE(PUBLIC, "A report beside its neighbour's"),
    PUBLIC_STATISTICS(PUBLIC, "The consolidated table of a county"),
    PUBLIC_STATISTICS_CELL(PUBLIC, "What one cell of it consists of"),

    PROBLEM(PROBLEMS, "What is not there, for clerks and offices"),
    PROBLEM_FORGED(PROBLEMS, "A form that was not ours"),
    PROBLEM_SIGN_IN(PROBLEMS, "A sign-in that cannot be completed"),
    PUBLIC_MISSING(PROBLEMS, "A report that is not published"),
    PUBLIC_WRONG(PROBLEMS, "An address that cannot be understood");

    private final Part part;
    private final String shows;

    View(Part part, String shows) {
        this.part = part;
        this.shows = shows;
    }

    String shows() {
        return shows;
    }

    /** The beginning of its pictures' names. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String file(int width) {
        return file() + "-" + width + ".png";
    }

    /** Whose pages they are. */
    enum Part {
        CLERK("The clerk"),
        OFFICES("The offices"),
        PUBLIC("The public site"),
        PROBLEMS("Where something is wrong");

        private final String heading;

        Part(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }

        List<View> views() {
            return Arrays.stream(View.values())
                    .filter(view -> view.part == this)
                    .toList();
        }
    }
}
