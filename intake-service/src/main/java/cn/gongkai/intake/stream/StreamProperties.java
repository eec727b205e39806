package cn.gongkai.intake.stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many streams one caller may have open at one instance. The defaults leave room for the pages of a busy office worker, and for a
 * program that follows every division; both stay below the connections that the server takes.
 *
 * @param person one who signed in
 * @param program another system
 */
@ConfigurationProperties("intake.stream")
record StreamProperties(
        @DefaultValue("100") int person,
        @DefaultValue("11000") int program) {

    int most(boolean isProgram) {
        return isProgram ? program : person;
    }
}
