package io.alliancemetrics.ingest.gateway;

import io.javalin.Javalin;
import jakarta.servlet.Servlet;
import java.net.URI;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** A server with nothing but a gateway in it. */
final class WebServer implements AutoCloseable {
    private final Javalin app;

    WebServer(Servlet servlet) {
        app = Javalin.create(javalin -> {
                    javalin.startup.showJavalinBanner = false;
                    javalin.jetty.modifyServletContextHandler(handler -> {
                        ServletHolder holder = new ServletHolder(servlet);
                        holder.setAsyncSupported(true);
                        Gateway.PATHS.forEach(path -> handler.addServlet(holder, path));
                    });
                })
                .start("127.0.0.1", 0);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + app.port());
    }

    @Override
    public void close() {
        app.stop();
    }
}
