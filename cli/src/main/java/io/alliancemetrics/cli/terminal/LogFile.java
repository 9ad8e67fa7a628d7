package io.alliancemetrics.cli.terminal;

import java.nio.file.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.RollingFileAppender;
import org.apache.logging.log4j.core.appender.rolling.DefaultRolloverStrategy;
import org.apache.logging.log4j.core.appender.rolling.SizeBasedTriggeringPolicy;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** The log of a stack: what libraries have to say about trouble, kept off the terminal. */
public final class LogFile {
    private static final String NAME = "alliance.log";
    private static final String SUBMISSIONS = "io.alliancemetrics.ingest.gateway.Intake";
    private static final String PATTERN = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5p %c{1} - %m%n%ex";
    private static final String MOST = "10MB";

    private LogFile() {}

    /** Logs warnings, errors and a line for every submission into a folder from now on. */
    public static void open(Path folder) {
        LoggerContext context = (LoggerContext) LogManager.getContext(false);
        String file = folder.resolve(NAME).toString();
        RollingFileAppender appender = RollingFileAppender.newBuilder()
                .setName("file")
                .setFileName(file)
                .setFilePattern(file + ".%i")
                .setPolicy(SizeBasedTriggeringPolicy.createPolicy(MOST))
                .setStrategy(DefaultRolloverStrategy.newBuilder().setMax("2").build())
                .setLayout(PatternLayout.newBuilder().setPattern(PATTERN).build())
                .build();
        appender.start();
        context.getConfiguration().getRootLogger().addAppender(appender, Level.WARN, null);
        // The root lets warnings through only, and this one tells nothing worse than that a submission came.
        context.getConfiguration().getLoggerConfig(SUBMISSIONS).addAppender(appender, Level.INFO, null);
        context.updateLoggers();
    }
}
