package cn.gongkai.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where the one process listens and keeps its data, from environment variables of these names; the defaults suit a laptop.
 *
 * @param data folder of the broker's log, the store's file, the issuer's key, the log files and the process id
 */
record Settings(Path data, Port broker, Port store, Port issuer, Port intake, Port validation, Port publication) {

    Settings {
        List<Port> all = List.of(broker, store, issuer, intake, validation, publication);
        for (Port port : all) {
            all.stream()
                    .filter(other -> other != port && other.number() == port.number())
                    .findFirst()
                    .ifPresent(other -> {
                        throw new IllegalArgumentException(
                                port.variable() + " and " + other.variable() + " are both " + port.number() + ".");
                    });
        }
    }

    /** A port and the environment variable that changes it. */
    record Port(String variable, int number) {}

    static Settings of(Map<String, String> environment) {
        return new Settings(
                Path.of(environment.getOrDefault("GONGKAI_DATA", "data")).toAbsolutePath(),
                port(environment, "BROKER_PORT", 9092),
                port(environment, "STORE_PORT", 27017),
                port(environment, "ISSUER_PORT", 8080),
                port(environment, "INTAKE_PORT", 8081),
                port(environment, "VALIDATION_PORT", 8082),
                port(environment, "PUBLICATION_PORT", 8083));
    }

    private static Port port(Map<String, String> environment, String variable, int otherwise) {
        String value = environment.getOrDefault(variable, Integer.toString(otherwise));
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
            throw new IllegalArgumentException(variable + " is a port from 1 to 65535, not '" + value + "'.");
        }
        return new Port(variable, Integer.parseInt(value));
    }

    List<Port> ports() {
        return List.of(broker, store, issuer, intake, validation, publication);
    }

    String issuerAddress() {
        return "http://localhost:" + issuer.number();
    }

    String intakeAddress() {
        return "http://localhost:" + intake.number();
    }

    String validationAddress() {
        return "http://localhost:" + validation.number();
    }

    String publicationAddress() {
        return "http://localhost:" + publication.number();
    }
}
