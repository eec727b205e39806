package cn.gongkai.intake.home;

import cn.gongkai.intake.draft.Workbenches;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everyone begins: what is theirs to do, or where to sign in. */
@Controller
class HomePage {

    private static final Set<String> SIGN_IN_PROBLEMS = Set.of("failed", "away");

    private final Tasks tasks;
    private final Workbenches workbenches;
    private final String publicSite;

    HomePage(Tasks tasks, Workbenches workbenches, @Value("${intake.public-site}") String publicSite) {
        this.tasks = tasks;
        this.workbenches = workbenches;
        this.publicSite = publicSite;
    }

    /** @param signIn {@code failed} or {@code away} after a sign-in that came to nothing */
    @GetMapping("/")
    String home(@RequestParam(defaultValue = "") String signIn, Optional<Caller> caller, Model model) {
        model.addAttribute("problem", SIGN_IN_PROBLEMS.contains(signIn) ? signIn : null);
        model.addAttribute("publicSite", publicSite);
        caller.ifPresent(known -> tell(known, model));
        return "home";
    }

    private void tell(Caller caller, Model model) {
        model.addAttribute("year", tasks.year());
        if (caller.may(Action.SUBMIT) && !caller.isProgram()) {
            model.addAttribute("own", workbenches.of(caller.division()));
        }
        if (caller.may(Action.REVIEW)) {
            model.addAttribute("review", tasks.review(caller.scope(Action.REVIEW, "")));
        }
        if (caller.may(Action.OPERATE)) {
            model.addAttribute("platform", tasks.platform(caller.scope(Action.OPERATE, "")));
        }
        if (caller.may(Action.DIRECT) && !caller.may(Action.REVIEW)) {
            model.addAttribute("progress", tasks.progress(caller.scope(Action.DIRECT, "")));
        }
    }
}
