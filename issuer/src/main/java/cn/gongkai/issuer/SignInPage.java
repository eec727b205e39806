package cn.gongkai.issuer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page: a form, and the people it can be filled in for. */
@Controller
class SignInPage {

    private final IssuerProperties properties;

    SignInPage(IssuerProperties properties) {
        this.properties = properties;
    }

    /** Someone on the page, in the reader's language. */
    record Shown(String user, String password, String name, String division) {}

    @GetMapping({"/", "/login"})
    String signIn(
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String error,
            Locale locale,
            Model model) {
        boolean english = locale.getLanguage().equals("en");
        List<Shown> people = properties.people().stream()
                .map(one -> new Shown(one.user(), one.password(), english ? one.english() : one.name(), one.division()))
                .toList();
        model.addAttribute("english", english);
        model.addAttribute("people", people);
        model.addAttribute(
                "chosen",
                people.stream()
                        .filter(one -> one.user().equals(person))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("failed", error != null);
        model.addAttribute("issuer", properties.uri());
        return "sign-in";
    }
}
