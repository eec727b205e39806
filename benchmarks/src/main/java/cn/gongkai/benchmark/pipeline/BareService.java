package cn.gongkai.benchmark.pipeline;

import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A service with the settings of the others that takes a body and does nothing. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(BareService.Sink.class)
class BareService {

    static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(BareService.class).properties("spring.config.name=bare");
    }

    /** Reads what comes and answers with what a receipt looks like. */
    @RestController
    static class Sink {

        @PostMapping("/sink")
        ResponseEntity<Map<String, Object>> take(@RequestBody byte[] body) {
            return ResponseEntity.accepted().body(Map.of("id", "none", "length", body.length));
        }
    }
}
