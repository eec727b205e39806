package cn.gongkai.intake.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What this service is called at the issuer: for signing people in, and for its own tokens.
 *
 * @param id the client's id
 * @param secret its secret, which the issuer knows as well
 */
@ConfigurationProperties("intake.client")
record ClientProperties(String id, String secret) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "ClientProperties[id=" + id + "]";
    }
}
