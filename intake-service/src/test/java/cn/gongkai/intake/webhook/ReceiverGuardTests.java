package cn.gongkai.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverGuardTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.0.8",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::"
            })
    void whatIsNotPublicIsInside(String address) throws UnknownHostException {
        assertThat(ReceiverGuard.isInside(InetAddress.getByName(address))).isTrue();
        assertThatThrownBy(() -> guard().resolve(address)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "198.20.0.1", "192.0.1.1", "223.5.5.5", "2400:3200::1"})
    void whatIsPublicIsNot(String address) throws UnknownHostException {
        assertThat(ReceiverGuard.isInside(InetAddress.getByName(address))).isFalse();
        assertThat(guard().resolve(address)).hasSize(1);
    }

    @Test
    void operatorMayAllowAHostInside() throws UnknownHostException {
        assertThat(guard("LocalHost").resolve("localhost")).isNotEmpty();
        assertThatThrownBy(() -> guard("elsewhere").resolve("localhost")).isInstanceOf(UnknownHostException.class);
    }

    private static ReceiverGuard guard(String... allowed) {
        return new ReceiverGuard(
                new WebhookProperties(Duration.ofSeconds(1), List.of(), 1, List.of(allowed), 1, Duration.ofDays(1)));
    }
}
