package cn.gongkai.intake.page;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everyone begins: who they are, or where to sign in. */
@Controller
class HomePage {

    private final String publicSite;

    HomePage(@Value("${intake.public-site}") String publicSite) {
        this.publicSite = publicSite;
    }

    /** @param signIn {@code failed} or {@code away} after a sign-in that came to nothing */
    @GetMapping("/")
    String home(@RequestParam(required = false) @Nullable String signIn, Model model) {
        model.addAttribute("problem", "failed".equals(signIn) || "away".equals(signIn) ? signIn : null);
        model.addAttribute("publicSite", publicSite);
        return "home";
    }
}
