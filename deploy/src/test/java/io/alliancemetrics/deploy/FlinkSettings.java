package io.alliancemetrics.deploy;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.ResourceManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;

/** Whether Flink, in the version that is built with, knows settings and can read their values. */
final class FlinkSettings {
    private static final List<Class<?>> OPTIONS = List.of(
            CoreOptions.class,
            DeploymentOptions.class,
            JobManagerOptions.class,
            TaskManagerOptions.class,
            RestOptions.class,
            HeartbeatManagerOptions.class,
            HighAvailabilityOptions.class,
            CheckpointingOptions.class,
            ResourceManagerOptions.class,
            StateBackendOptions.class);
    private static final Pattern REPORTER = Pattern.compile("metrics\\.reporter\\.\\w+\\.(port|factory\\.class)");
    private static final String OPERATOR = "kubernetes.operator.";

    private FlinkSettings() {}

    static List<String> problems(Map<String, String> settings) {
        Map<String, ConfigOption<?>> known = known();
        List<String> problems = new ArrayList<>();
        settings.forEach((key, value) -> {
            if (REPORTER.matcher(key).matches()) {
                problems.addAll(reporter(key, value));
            } else if (!known.containsKey(key) && !key.startsWith(OPERATOR)) {
                problems.add("Flink does not know the setting " + key);
            } else if (known.containsKey(key)) {
                problems.addAll(value(known.get(key), key, value));
            }
        });
        return problems;
    }

    private static List<String> value(ConfigOption<?> option, String key, String value) {
        try {
            Configuration.fromMap(Map.of(key, value)).get(option);
            return List.of();
        } catch (IllegalArgumentException e) {
            return List.of("Flink cannot read " + key + ": " + value);
        }
    }

    private static List<String> reporter(String key, String value) {
        try {
            if (key.endsWith(".port")) {
                Integer.parseInt(value);
            } else {
                Class.forName(value);
            }
            return List.of();
        } catch (NumberFormatException | ClassNotFoundException e) {
            return List.of("The reporter's setting " + key + ": " + value + " is wrong");
        }
    }

    private static Map<String, ConfigOption<?>> known() {
        Map<String, ConfigOption<?>> known = new HashMap<>();
        for (Class<?> options : OPTIONS) {
            for (Field field : options.getFields()) {
                if (field.getType() == ConfigOption.class) {
                    ConfigOption<?> option = option(field);
                    known.put(option.key(), option);
                }
            }
        }
        return known;
    }

    private static ConfigOption<?> option(Field field) {
        try {
            return (ConfigOption<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
