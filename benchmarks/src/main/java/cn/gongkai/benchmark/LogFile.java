package cn.gongkai.benchmark;

import java.nio.file.Path;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where everything in this process writes its log, as standalone does it, so that its cost is measured as well. */
public final class LogFile {

    private LogFile() {}

    /** To be called before anything else logs. */
    public static void in(Path data) {
        System.setProperty("GONGKAI_DATA", data.toString());
        System.setProperty("logback.configurationFile", "gongkai-logback.xml");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        LoggerFactory.getLogger(LogFile.class);
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
    }
}
