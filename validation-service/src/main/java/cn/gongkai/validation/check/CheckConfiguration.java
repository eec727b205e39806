package cn.gongkai.validation.check;

import cn.gongkai.validation.repair.Repairs;
import cn.gongkai.validation.rulebook.RuleBook;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules in force, and the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckProperties.class)
class CheckConfiguration {

    @Bean
    RuleBook ruleBook() {
        return RuleBook.current();
    }

    @Bean
    Repairs repairs(RuleBook rules) {
        return new Repairs(rules);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
