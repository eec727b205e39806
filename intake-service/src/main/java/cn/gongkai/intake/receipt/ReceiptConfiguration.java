package cn.gongkai.intake.receipt;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys of receipts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReceiptProperties.class)
class ReceiptConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptConfiguration.class);

    @Bean
    KeyRing receiptKeys(ReceiptProperties properties) {
        if (properties.keys() != null) {
            return KeyRing.of(properties.keys());
        }
        if (properties.keyFile() != null) {
            return KeyFile.open(properties.keyFile());
        }
        LOG.warn("receipts are signed with keys that end with this process: set RECEIPT_KEY_FILE or RECEIPT_KEYS");
        return KeyRing.generate();
    }
}
