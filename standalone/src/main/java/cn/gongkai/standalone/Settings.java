package cn.gongkai.standalone;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the one process listens and keeps its data, from environment variables of these names; the defaults suit a laptop.
 *
 * @param data folder of the broker's log, the store's file, the log files and the process id
 */
record Settings(Path data, Port broker, Port store, Port intake, Port validation, Port publication) {

    /** A port and the environment variable that changes it. */
    record Port(String variable, int number) {}

    static Settings of(Map<String, String> environment) {
        return new Settings(
                Path.of(environment.getOrDefault("GONGKAI_DATA", "data")).toAbsolutePath(),
                port(environment, "BROKER_PORT", 9092),
                port(environment, "STORE_PORT", 27017),
                port(environment, "INTAKE_PORT", 8081),
                port(environment, "VALIDATION_PORT", 8082),
                port(environment, "PUBLICATION_PORT", 8083));
    }

    private static Port port(Map<String, String> environment, String variable, int otherwise) {
        String value = environment.get(variable);
        return new Port(variable, value == null ? otherwise : Integer.parseInt(value));
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
