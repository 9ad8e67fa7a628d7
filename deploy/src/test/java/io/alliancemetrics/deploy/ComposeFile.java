package io.alliancemetrics.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is wrong with a compose file, as sentences; the daemon would find some of it, and this project's own rules are the
 * rest.
 */
record ComposeFile(ObjectNode root) {
    private static final Set<String> KEYS = Set.of("name", "services", "volumes", "secrets");
    private static final Set<String> SERVICE_KEYS = Set.of(
            "image",
            "command",
            "entrypoint",
            "user",
            "environment",
            "volumes",
            "secrets",
            "ports",
            "depends_on",
            "healthcheck",
            "restart",
            "mem_limit",
            "cpus",
            "security_opt",
            "cap_drop",
            "read_only",
            "tmpfs",
            "logging",
            "ulimits",
            "stop_grace_period",
            "network_mode");
    private static final Set<String> HEALTH_KEYS =
            Set.of("test", "interval", "timeout", "retries", "start_period", "start_interval");
    private static final Set<String> CONDITIONS =
            Set.of("service_healthy", "service_completed_successfully", "service_started");
    private static final Pattern LOOPBACK = Pattern.compile("127\\.0\\.0\\.1:\\d+:\\d+");
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{(\\w+):-([^}]*)}");

    static ComposeFile read() {
        return new ComposeFile((ObjectNode) YamlFile.document(Repository.text("docker-compose.yml")));
    }

    /** A file to break. */
    ComposeFile copy() {
        return new ComposeFile(root.deepCopy());
    }

    Map<String, JsonNode> services() {
        Map<String, JsonNode> services = new TreeMap<>();
        root.path("services").properties().forEach(each -> services.put(each.getKey(), each.getValue()));
        return services;
    }

    /** Whether a service has the port: one that it publishes, or that its settings name. */
    boolean answersAt(String address) {
        String[] parts = address.split(":", 2);
        JsonNode service = services().get(parts[0]);
        return service != null
                && (service.path("ports").toString().contains(":" + parts[1] + "\"")
                        || service.path("environment").toString().contains("port: " + parts[1] + "\\n")
                        || (parts[0].equals("clickhouse")
                                && Repository.text("deploy/clickhouse/server.xml")
                                        .contains("<port>" + parts[1] + "<")));
    }

    /** What is mounted at a folder of a service, as the repository calls it; empty if nothing is. */
    String mountedAt(String service, String folder) {
        for (JsonNode volume : services().get(service).path("volumes")) {
            String[] parts = volume.asText().split(":", -1);
            if (parts[1].equals(folder) && parts[0].startsWith("./")) {
                return parts[0].substring(2);
            }
        }
        return "";
    }

    List<String> problems(Versions versions) {
        List<String> problems = new ArrayList<>();
        root.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key) && !key.startsWith("x-")) {
                problems.add("Compose knows no " + key);
            }
        });
        services().forEach((name, service) -> {
            List<String> found = new ArrayList<>(shape(service));
            found.addAll(Images.problems(service.path("image").asText(), versions));
            found.addAll(care(service));
            found.addAll(exposure(service));
            found.addAll(mounts(service));
            found.addAll(dependencies(service));
            found.addAll(settings(service));
            found.forEach(problem -> problems.add(name + ": " + problem));
        });
        root.path("secrets").properties().forEach(secret -> problems.addAll(secret(secret)));
        return problems;
    }

    private static List<String> shape(JsonNode service) {
        List<String> problems = new ArrayList<>();
        service.fieldNames().forEachRemaining(key -> {
            if (!SERVICE_KEYS.contains(key)) {
                problems.add("Compose knows no " + key + " of a service, or this check does not");
            }
        });
        service.path("healthcheck").fieldNames().forEachRemaining(key -> {
            if (!HEALTH_KEYS.contains(key)) {
                problems.add("Compose knows no " + key + " of a health check");
            }
        });
        return problems;
    }

    /** Restarts, health and limits; what runs once has no health. */
    private static List<String> care(JsonNode service) {
        List<String> problems = new ArrayList<>();
        String restart = service.path("restart").asText();
        if (restart.isEmpty()) {
            problems.add("no restart policy");
        }
        if (!restart.equals("no") && service.path("healthcheck").path("test").isEmpty()) {
            problems.add("no health check");
        }
        for (String limit : List.of("mem_limit", "cpus")) {
            if (!service.hasNonNull(limit)) {
                problems.add("no limit " + limit);
            }
        }
        return problems;
    }

    private static List<String> exposure(JsonNode service) {
        List<String> problems = new ArrayList<>();
        for (JsonNode port : service.path("ports")) {
            if (!LOOPBACK.matcher(port.asText()).matches()) {
                problems.add("the port " + port.asText() + " is not on the loopback address");
            } else if (!Repository.text("docs/deployment.md")
                    .contains("127.0.0.1:" + port.asText().split(":", -1)[1])) {
                problems.add("the port " + port.asText() + " is not in docs/deployment.md");
            }
        }
        if (!service.path("security_opt").toString().contains("no-new-privileges:true")) {
            problems.add("may gain privileges");
        }
        return problems;
    }

    private List<String> mounts(JsonNode service) {
        List<String> problems = new ArrayList<>();
        for (JsonNode volume : service.path("volumes")) {
            String source = volume.asText().split(":", -1)[0];
            boolean isThere = source.startsWith(".")
                    ? Repository.file(source).toFile().exists()
                    : root.path("volumes").has(source);
            if (!isThere) {
                problems.add("there is no " + source + " to mount");
            }
            if (source.startsWith(".") && !volume.asText().endsWith(":ro")) {
                problems.add(source + " can be written by the container");
            }
        }
        for (JsonNode secret : service.path("secrets")) {
            String name =
                    secret.isTextual() ? secret.asText() : secret.path("source").asText();
            if (!root.path("secrets").has(name)) {
                problems.add("there is no secret " + name);
            }
        }
        return problems;
    }

    private List<String> dependencies(JsonNode service) {
        List<String> problems = new ArrayList<>();
        service.path("depends_on").properties().forEach(each -> {
            JsonNode other = root.path("services").path(each.getKey());
            String condition = each.getValue().path("condition").asText();
            if (other.isMissingNode() || !CONDITIONS.contains(condition)) {
                problems.add("depends on " + each + ", which cannot be");
            } else if (condition.equals("service_healthy") && !other.has("healthcheck")) {
                problems.add("waits for the health of " + each.getKey() + ", which has no health check");
            } else if (condition.equals("service_completed_successfully")
                    && !other.path("restart").asText().equals("no")) {
                problems.add("waits for the end of " + each.getKey() + ", which does not end");
            }
        });
        return problems;
    }

    /** Variables and options that our own code reads, paths of secrets, Flink's settings, and the job's class. */
    private List<String> settings(JsonNode service) {
        List<String> problems = new ArrayList<>();
        service.path("environment").properties().forEach(variable -> {
            if (variable.getKey().startsWith("ALLIANCE_") && !Alliance.reads(variable.getKey())) {
                problems.add("nothing reads the variable " + variable.getKey());
            }
            problems.addAll(secretPath(service, variable.getValue().asText()));
        });
        for (JsonNode arguments : List.of(service.path("command"), service.at("/healthcheck/test"))) {
            arguments.forEach(argument -> problems.addAll(secretPath(service, argument.asText())));
        }
        if (service.path("image").asText().startsWith("alliance-metrics:")) {
            problems.addAll(Alliance.refusal(arguments(service)));
        }
        problems.addAll(FlinkSettings.problems(flinkSettings(service)));
        String command = service.path("command").asText();
        if (command.startsWith("standalone-job ") && !command.contains("--job-classname " + JobClass.NAME + " ")) {
            problems.add("the job's class is not " + JobClass.NAME);
        }
        return problems;
    }

    /** Arguments with the values of variables that are not set. */
    private static List<String> arguments(JsonNode service) {
        List<String> arguments = new ArrayList<>();
        service.path("command")
                .forEach(argument ->
                        arguments.add(DEFAULT.matcher(argument.asText()).replaceAll("$2")));
        return arguments;
    }

    static Map<String, String> flinkSettings(JsonNode service) {
        Map<String, String> settings = new TreeMap<>();
        service.path("environment").path("FLINK_PROPERTIES").asText().lines().forEach(line -> {
            String[] parts = line.split(":", 2);
            settings.put(parts[0].strip(), DEFAULT.matcher(parts[1].strip()).replaceAll("$2"));
        });
        return settings;
    }

    private static List<String> secretPath(JsonNode service, String text) {
        int start = text.indexOf("/run/secrets/");
        if (start < 0) {
            return List.of();
        }
        String name = text.substring(start + "/run/secrets/".length());
        for (JsonNode secret : service.path("secrets")) {
            if (secret.asText().equals(name)) {
                return List.of();
            }
        }
        return List.of("the secret " + name + " is named, but not given to it");
    }

    private static List<String> secret(Map.Entry<String, JsonNode> secret) {
        String file = secret.getValue().path("file").asText();
        boolean isHidden = file.startsWith("./deploy/secrets/")
                && Repository.text("deploy/.gitignore").lines().anyMatch("/secrets/"::equals);
        return isHidden ? List.of() : List.of("The secret " + secret.getKey() + " is not a file that git ignores");
    }
}
