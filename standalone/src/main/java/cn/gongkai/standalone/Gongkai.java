package cn.gongkai.standalone;

import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** What the {@code gongkai} script starts: {@code run} or {@code demo}. */
public final class Gongkai {

    private Gongkai() {}

    /**
     * The console belongs to what the newcomer has to read. One configuration serves the whole process: three services that each
     * set up the logging of the one JVM would write every line three times.
     */
    private static void logToFile() {
        System.setProperty("logback.configurationFile", "gongkai-logback.xml");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        LoggerFactory.getLogger(Gongkai.class);
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
    }

    public static void main(String[] arguments) throws Exception {
        logToFile();
        String command = arguments.length == 0 ? "run" : arguments[0];
        Settings settings;
        try {
            settings = Settings.of(System.getenv());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        switch (command) {
            case "run" -> System.exit(Standalone.run(settings));
            case "demo" -> System.exit(new Demo(settings).run());
            default -> {
                System.err.println("unknown command '" + command + "'; there are: run, demo");
                System.exit(2);
            }
        }
    }
}
