package cn.gongkai.intake.submission;

import cn.gongkai.platform.time.BeijingTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of a submission as its page tells it: what it went through, and what still lies before it.
 *
 * @param stages the stages from here to the public, in order
 * @param moments what happened, the latest first
 */
record Course(List<Stage> stages, List<Moment> moments) {

    Course {
        stages = List.copyOf(stages);
        moments = List.copyOf(moments);
    }

    /** How far a stage is. */
    enum Progress {
        DONE,
        CURRENT,
        /** It did not get through here. */
        STOPPED,
        /** It was taken back here. */
        WITHDRAWN,
        AHEAD
    }

    /** @param name {@code received}, {@code checked}, {@code reviewed} or {@code published} */
    record Stage(String name, Progress progress) {}

    /**
     * Something that happened.
     *
     * @param time of Beijing, to the minute
     * @param note what was said with it; empty if nothing was
     */
    record Moment(String action, String state, Instant at, String time, String note) {}

    static Course of(Submission submission) {
        List<Moment> moments = submission.timeline().reversed().stream()
                .map(step -> new Moment(
                        step.action(), step.state().name(), step.at(), BeijingTime.minute(step.at()), step.note()))
                .toList();
        return new Course(stages(submission), moments);
    }

    private static List<Stage> stages(Submission submission) {
        List<String> names = new ArrayList<>(List.of("received", "checked"));
        if (isReviewed(submission)) {
            names.add("reviewed");
        }
        names.add("published");
        int reached = names.indexOf(reached(submission));
        Progress here =
                switch (submission.state()) {
                    case PUBLISHED, SUPERSEDED -> Progress.DONE;
                    case RETURNED, FAILED -> Progress.STOPPED;
                    case WITHDRAWN -> Progress.WITHDRAWN;
                    case RECEIVED, EXPLANATION_REQUIRED, ACCEPTED, IN_REVIEW, APPROVED -> Progress.CURRENT;
                };
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            stages.add(new Stage(names.get(i), i < reached ? Progress.DONE : i == reached ? here : Progress.AHEAD));
        }
        return stages;
    }

    private static boolean isReviewed(Submission submission) {
        return submission.circumstances().waitsForReview()
                || submission.timeline().stream().anyMatch(step -> step.action().equals("REVIEW"));
    }

    private static String reached(Submission submission) {
        boolean byReviewer = submission.timeline().stream().anyMatch(step -> step.state() == SubmissionState.IN_REVIEW);
        return switch (submission.state()) {
            case RECEIVED, EXPLANATION_REQUIRED, FAILED -> "checked";
            case RETURNED, WITHDRAWN -> byReviewer ? "reviewed" : "checked";
            case IN_REVIEW -> "reviewed";
            case ACCEPTED, APPROVED, PUBLISHED, SUPERSEDED -> "published";
        };
    }
}
