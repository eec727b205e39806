package cn.gongkai.intake.submission;

import cn.gongkai.intake.audit.Audit;
import cn.gongkai.intake.receipt.Receipts;
import cn.gongkai.intake.receipt.SignedReceipt;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.time.BeijingTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The receipt of a submission, to be printed. */
@Controller
class ReceiptPage {

    private final SubmissionService service;
    private final Receipts receipts;
    private final Audit audit;

    ReceiptPage(SubmissionService service, Receipts receipts, Audit audit) {
        this.service = service;
        this.receipts = receipts;
        this.audit = audit;
    }

    @GetMapping("/submissions/{id}/receipt")
    String show(@PathVariable String id, Caller caller, Model model) {
        Submission submission = audit.reading(caller, trace -> service.find(id, Action.READ, caller, trace));
        SignedReceipt receipt = receipts.sign(ReceiptSource.facts(submission));
        model.addAttribute("receipt", receipt);
        model.addAttribute("time", BeijingTime.second(receipt.receivedAt()));
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/receipts/{number}")
                        .buildAndExpand(receipt.number())
                        .toUriString());
        return "receipt";
    }
}
