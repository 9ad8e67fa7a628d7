package io.alliancemetrics.dashboards.web;

import jakarta.servlet.Servlet;
import java.util.List;

/**
 * A service that is served beside the dashboard, under the same address.
 *
 * @param servlet answers the paths; may answer asynchronously
 * @param paths in the servlet specification's form, {@code /v1/*}; they go before the dashboard's own
 */
public record MountedServlet(Servlet servlet, List<String> paths) {
    public MountedServlet {
        paths = List.copyOf(paths);
    }
}
