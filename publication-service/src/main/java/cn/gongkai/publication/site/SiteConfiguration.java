package cn.gongkai.publication.site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** The language of the site. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageChoice();
    }
}
