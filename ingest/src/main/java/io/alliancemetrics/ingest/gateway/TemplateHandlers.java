package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.ingest.account.Account;
import io.alliancemetrics.ingest.handout.Templates;
import io.alliancemetrics.schemas.feed.Feed;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.util.Locale;

/** Hands templates out. */
final class TemplateHandlers {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private TemplateHandlers() {}

    /** {@code rd-spend.csv} or {@code rd-spend.xlsx}. */
    static void template(Context context) throws IOException {
        Account account = Callers.of(context);
        String name = context.pathParam("name");
        int dot = name.lastIndexOf('.');
        String format = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        Feed feed = Feed.of(dot < 0 ? name : name.substring(0, dot))
                .filter(found -> format.equals("csv") || format.equals("xlsx"))
                .orElseThrow(() -> Problem.notFound("There is no template " + FileName.of(name, "?")
                        + ", expected a feed and .csv or .xlsx, such as rd-spend.xlsx. Feeds: " + Feed.allIds() + "."));
        Parameters.requireFeed(feed, account);
        byte[] file =
                format.equals("csv") ? Templates.csv(feed, account.office()) : Templates.xlsx(feed, account.office());
        context.contentType(format.equals("csv") ? "text/csv; charset=utf-8; header=present" : XLSX)
                .header(Header.CONTENT_DISPOSITION, "attachment; filename=\"" + feed.id() + "." + format + "\"")
                .result(file);
    }
}
