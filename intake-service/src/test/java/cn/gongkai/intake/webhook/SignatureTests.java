package cn.gongkai.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTests {

    /** The example that the specification's own libraries are tested with. */
    @Test
    void exampleOfTheSpecificationIsSignedAsItSays() {
        assertThat(Signature.of(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void everySecretIsNewAndLongEnough() {
        assertThat(Signature.newSecret()).matches("whsec_[A-Za-z0-9+/]{32}").isNotEqualTo(Signature.newSecret());
    }
}
