package io.alliancemetrics.embedded.internal.process;

import io.alliancemetrics.embedded.EmbeddedServiceException;
import io.alliancemetrics.embedded.EmbeddedServiceException.Reason;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Finds the native ClickHouse library. */
public final class LibraryLocator {
    static final String PROPERTY = "alliance.chdb.library";
    static final String VARIABLE = "ALLIANCE_CHDB_LIBRARY";
    private static final String FILE = "libchdb.so";

    private final Properties properties;
    private final Map<String, String> environment;
    private final Path classes;
    private final Path workingDir;

    LibraryLocator(Properties properties, Map<String, String> environment, Path classes, Path workingDir) {
        this.properties = properties;
        this.environment = environment;
        this.classes = classes;
        this.workingDir = workingDir;
    }

    /** A locator that looks where this process runs from. */
    public static LibraryLocator ofThisProcess() {
        return new LibraryLocator(
                System.getProperties(),
                System.getenv(),
                CodeSource.of(LibraryLocator.class).orElse(Path.of("")).toAbsolutePath(),
                Path.of("").toAbsolutePath());
    }

    /**
     * The library's file: where the system property or the environment variable says, else as npm installed it in the
     * folder of this module.
     *
     * @throws EmbeddedServiceException naming all places tried, if it is nowhere
     */
    public Path locate() {
        Optional<String> configured = Optional.ofNullable(properties.getProperty(PROPERTY))
                .or(() -> Optional.ofNullable(environment.get(VARIABLE)))
                .filter(value -> !value.isBlank());
        List<Path> candidates = configured
                .map(value -> List.of(Path.of(value).toAbsolutePath()))
                .orElseGet(this::installed);
        return candidates.stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> missing(candidates, configured.isPresent()));
    }

    private List<Path> installed() {
        Path inModules = Path.of("node_modules", "@chdb", "lib-" + platform(), FILE);
        List<Path> candidates = new ArrayList<>();
        Path target = classes.getParent();
        if (target != null && target.getParent() != null) {
            candidates.add(target.getParent().resolve(inModules));
        }
        for (Path folder = workingDir; folder != null; folder = folder.getParent()) {
            candidates.add(folder.resolve("embedded").resolve(inModules));
        }
        return candidates;
    }

    /** The platform as the npm packages name it. */
    private String platform() {
        String os = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = properties.getProperty("os.arch", "");
        String processor = arch.equals("aarch64") || arch.equals("arm64") ? "arm64" : "x64";
        return os.contains("mac") ? "darwin-" + processor : "linux-" + processor + "-gnu";
    }

    private EmbeddedServiceException missing(List<Path> candidates, boolean configured) {
        String advice = configured
                ? "Correct the system property " + PROPERTY + " or the environment variable " + VARIABLE + "."
                : "Run 'npm ci' in the folder 'embedded' (Maven does so when it builds that module), or name the file"
                        + " in the system property " + PROPERTY + " or the environment variable " + VARIABLE
                        + ". There is no package for every platform; this one is " + platform() + ".";
        return new EmbeddedServiceException(
                Reason.LIBRARY_MISSING,
                "The native ClickHouse library is missing. Looked for: " + candidates + ". " + advice);
    }

    /** Where classes were loaded from. */
    static final class CodeSource {
        private CodeSource() {}

        static Optional<Path> of(Class<?> type) {
            java.security.CodeSource source = type.getProtectionDomain().getCodeSource();
            if (source == null || source.getLocation() == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(Path.of(source.getLocation().toURI()));
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        }
    }
}
