package io.alliancemetrics.cli.stack;

import java.io.File;
import java.util.Arrays;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Sends the job to a Flink cluster, with the libraries that a cluster does not have. */
final class RemoteFlink {
    private RemoteFlink() {}

    static StreamExecutionEnvironment environment(String address, Configuration settings) {
        int colon = address.lastIndexOf(':');
        try {
            String host = address.substring(0, colon);
            int port = Integer.parseInt(address.substring(colon + 1));
            return StreamExecutionEnvironment.createRemoteEnvironment(host, port, settings, libraries());
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new StackException(
                    "--flink: found \"" + address + "\", expected HOST:PORT of a cluster's REST interface", e);
        }
    }

    private static String[] libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.endsWith(".jar"))
                .filter(path -> !isOfCluster(new File(path).getName()))
                .toArray(String[]::new);
    }

    /** What every Flink cluster has itself; a second copy would be another class of the same name. */
    private static boolean isOfCluster(String name) {
        boolean isFlink = name.startsWith("flink-") && !name.startsWith("flink-connector-");
        return isFlink || name.startsWith("log4j-") || name.startsWith("slf4j-") || name.startsWith("kryo-");
    }
}
