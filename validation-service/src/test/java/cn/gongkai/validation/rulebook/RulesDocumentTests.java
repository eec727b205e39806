package cn.gongkai.validation.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.validation.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class RulesDocumentTests {

    @Test
    void documentIsThatOfTheRuleBook() throws IOException {
        if (Boolean.getBoolean("rules.document.write")) {
            RulesDocument.main(new String[0]);
        }
        assertThat(Files.readString(RulesDocument.FILE))
                .as("docs/rules.md is not what the rule book says; write it again with "
                        + "./mvnw -f validation-service/pom.xml test -Dtest=RulesDocumentTests"
                        + " -Dtest.jvm=-Drules.document.write=true")
                .isEqualTo(RulesDocument.markdown(RuleBook.current()));
    }

    @Test
    void everyRuleHasItsChapter() {
        String page = RulesDocument.markdown(RuleBook.current());

        assertThat(RuleBook.current().rules())
                .extracting(Rule::id)
                .allSatisfy(id -> assertThat(page).contains("### " + id + " ·"));
    }
}
