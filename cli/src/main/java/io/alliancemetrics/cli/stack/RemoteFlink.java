package io.alliancemetrics.cli.stack;

import java.io.File;
import java.net.URI;
import java.util.Arrays;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Sends the job to a Flink cluster, with the libraries that a cluster does not have. */
final class RemoteFlink {
    private RemoteFlink() {}

    /** @throws StackException if no cluster answers there */
    static void requireAnswer(String address) {
        new HttpProbe("The Flink cluster at " + address, URI.create("http://" + address + "/overview")).requireAnswer();
    }

    static StreamExecutionEnvironment environment(String address, Configuration settings) {
        URI uri = URI.create("http://" + address);
        return StreamExecutionEnvironment.createRemoteEnvironment(uri.getHost(), uri.getPort(), settings, libraries());
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
