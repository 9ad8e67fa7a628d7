package io.alliancemetrics.benchmarks.submit;

import io.alliancemetrics.benchmarks.process.PartMain;
import io.alliancemetrics.ingest.gateway.Gateway;
import io.alliancemetrics.ingest.gateway.GatewayConfig;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** Our way: the gateway in a web server, as {@code alliance up} has it. */
final class GatewayPart {
    private GatewayPart() {}

    public static void main(String[] arguments) throws Exception {
        GatewayConfig config =
                GatewayConfig.of(Path.of(arguments[0]), KafkaConnection.to(arguments[1]), noClickHouse());
        try (Gateway gateway = Gateway.open(config)) {
            Javalin app = Javalin.create(javalin -> configure(javalin, gateway)).start("127.0.0.1", 0);
            PartMain.serve("http://127.0.0.1:" + app.port(), request -> "");
            app.stop();
        }
    }

    private static void configure(JavalinConfig javalin, Gateway gateway) {
        javalin.startup.showJavalinBanner = false;
        javalin.jetty.modifyServletContextHandler(handler -> {
            ServletHolder holder = new ServletHolder(gateway.servlet());
            holder.setAsyncSupported(true);
            Gateway.PATHS.forEach(path -> handler.addServlet(holder, path));
        });
    }

    /** A submission is over for this benchmark when its rows are in the log; nobody looks at what the job makes of it. */
    private static DataSource noClickHouse() {
        return (DataSource) Proxy.newProxyInstance(
                GatewayPart.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new SQLException("This benchmark has no ClickHouse");
                });
    }
}
