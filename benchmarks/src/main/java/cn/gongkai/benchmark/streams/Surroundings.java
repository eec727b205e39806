package cn.gongkai.benchmark.streams;

import cn.gongkai.benchmark.LogFile;
import cn.gongkai.embedded.EmbeddedBroker;
import cn.gongkai.embedded.EmbeddedStore;
import cn.gongkai.issuer.IssuerApplication;
import cn.gongkai.standalone.DemoTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.context.ConfigurableApplicationContext;

/** One instance of intake in a process of its own, with what it needs beside it: broker, store and issuer in this process. */
final class Surroundings implements AutoCloseable {

    private final Path data;
    private final EmbeddedBroker broker;
    private final EmbeddedStore store;
    private final ConfigurableApplicationContext tokens;
    private final Instance intake;
    private final String issuer;

    private Surroundings(
            Path data,
            EmbeddedBroker broker,
            EmbeddedStore store,
            ConfigurableApplicationContext tokens,
            Instance intake,
            String issuer) {
        this.data = data;
        this.broker = broker;
        this.store = store;
        this.tokens = tokens;
        this.intake = intake;
        this.issuer = issuer;
    }

    /** @param jvm options of the instance's virtual machine, with blanks between them */
    static Surroundings start(String jvm, String... settings) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("gongkai-streams");
        LogFile.in(data);
        int issuerPort = Instance.freePort();
        String issuer = "http://localhost:" + issuerPort;
        EmbeddedBroker broker = EmbeddedBroker.start(0, data.resolve("broker"));
        EmbeddedStore store = EmbeddedStore.start(0, data.resolve("store"));
        ConfigurableApplicationContext tokens = IssuerApplication.builder()
                .registerShutdownHook(false)
                .bannerMode(Banner.Mode.OFF)
                .run("--server.port=" + issuerPort, "--issuer.uri=" + issuer);
        List<String> all = new ArrayList<>(List.of(
                "--access.issuer=" + issuer,
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.mongodb.uri=" + store.connectionString()));
        all.addAll(List.of(settings));
        Instance intake = Instance.start(List.of(jvm.split(" ")), all, data.resolve("intake.log"));
        return new Surroundings(data, broker, store, tokens, intake, issuer);
    }

    Instance intake() {
        return intake;
    }

    String broker() {
        return broker.bootstrapServers();
    }

    /** Where everything is, the log of intake too. */
    Path data() {
        return data;
    }

    /** What a program that may do everything puts into the header of that name. */
    String authorization() throws IOException, InterruptedException {
        return DemoTokens.of(issuer).authorization();
    }

    @Override
    public void close() throws InterruptedException {
        intake.close();
        tokens.close();
        store.close();
        broker.close();
    }
}
