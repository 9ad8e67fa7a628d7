package io.alliancemetrics.ingest.handout;

import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.schemas.feed.Feed;
import java.util.regex.Pattern;

/** The names of handed-out files. They hold nothing but letters, digits, dots, hyphens and underscores. */
public final class DownloadName {
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern DOTS = Pattern.compile("^[.-]+|[.-]+$|(?<=\\.)\\.+");
    private static final int MOST = 80;

    private DownloadName() {}

    /** {@code rd-spend-template.csv}. */
    public static String csvTemplate(Feed feed) {
        return feed.id() + "-template.csv";
    }

    /** {@code rd-spend-template.xlsx}. */
    public static String xlsxTemplate(Feed feed) {
        return feed.id() + "-template.xlsx";
    }

    /** {@code kr-2026Q3-errors.csv} for a file {@code kr-2026Q3.xlsx}. */
    public static String errorsCsv(Receipt receipt) {
        return base(receipt) + "-errors.csv";
    }

    /** {@code kr-2026Q3-corrections.xlsx} for a file {@code kr-2026Q3.xlsx}. */
    public static String annotatedWorkbook(Receipt receipt) {
        return base(receipt) + "-corrections.xlsx";
    }

    private static String base(Receipt receipt) {
        String name = FOLDERS.matcher(receipt.file()).replaceFirst("");
        name = UNSAFE.matcher(EXTENSION.matcher(name).replaceFirst("")).replaceAll("-");
        name = name.substring(0, Math.min(name.length(), MOST));
        name = DOTS.matcher(name).replaceAll("");
        return name.isEmpty() ? receipt.feed() : name;
    }
}
