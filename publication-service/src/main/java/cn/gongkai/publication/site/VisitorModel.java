package cn.gongkai.publication.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its visitor. */
@ControllerAdvice(annotations = Controller.class)
class VisitorModel {

    private final SiteProperties site;

    VisitorModel(SiteProperties site) {
        this.site = site;
    }

    @ModelAttribute("visitor")
    Visitor visitor(HttpServletRequest request) {
        return Visitor.of(request, site);
    }
}
