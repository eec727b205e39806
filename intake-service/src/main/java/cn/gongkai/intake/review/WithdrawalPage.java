package cn.gongkai.intake.review;

import cn.gongkai.intake.audit.Audit;
import cn.gongkai.platform.access.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a report back from its page. */
@Controller
class WithdrawalPage {

    private final ReviewService service;
    private final Audit audit;

    WithdrawalPage(ReviewService service, Audit audit) {
        this.service = service;
        this.audit = audit;
    }

    @PostMapping("/submissions/{id}/withdrawal")
    String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Caller caller) {
        audit.doing(caller, "WITHDRAW", trace -> service.withdraw(id, reason, caller, trace));
        return "redirect:/submissions/" + id;
    }
}
