package cn.gongkai.intake.status;

import cn.gongkai.report.event.SubmissionStatusChanged;
import java.util.List;

/** Whoever wants to hear of every change of status, on every instance. */
public interface StatusListener {

    /** Must not wait, and bear old news and the same news twice. */
    void changed(List<SubmissionStatusChanged> changes);
}
