package cn.gongkai.intake.receipt;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys of receipts are. Without either, each start has new ones and knows no earlier receipt.
 *
 * @param keys the keys themselves, as a JWK set
 * @param keyFile a file with the JWK set, made if it is not there; the same for all instances
 */
@ConfigurationProperties("intake.receipt")
record ReceiptProperties(@Nullable String keys, @Nullable Path keyFile) {

    ReceiptProperties {
        keys = keys == null || keys.isBlank() ? null : keys;
        keyFile = keyFile == null || keyFile.toString().isEmpty() ? null : keyFile;
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "ReceiptProperties[keyFile=" + keyFile + "]";
    }
}
