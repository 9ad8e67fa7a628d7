package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.records.AccountReader.Account;
import io.alliancemetrics.dashboards.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Can the council trust these figures? What was counted, what became of every message, and the hash by which anybody can see
 * that the figures are the same.
 *
 * @param cutOff a sentence; nothing for the latest figures
 * @param hash SHA-256 of the vintage's figures, as {@code alliance hash} prints it
 * @param command that prints it
 * @param rows by office
 * @param total of all offices
 */
record TrustSection(
        String updated,
        Optional<String> cutOff,
        String hash,
        String command,
        String accounts,
        List<Row> rows,
        Row total,
        List<Link> links) {
    /** What became of an office's messages. */
    record Row(String office, String consumed, String accepted, String duplicate, String rejected) {}

    /** The same data elsewhere. */
    record Link(String label, String csv, String json) {}

    static TrustSection of(ReviewContext context, Instant updatedAt, String hash, List<Account> accounts) {
        Words words = context.words();
        Account total = total(accounts);
        return new TrustSection(
                words.text("review.updated", words.minute(updatedAt)),
                context.release().map(release -> words.text("trust.cutOff", words.day(release.cutOffOn()))),
                hash,
                "alliance hash --vintage " + context.vintage(),
                words.text(
                        "trust.identity",
                        words.numbers().count(total.consumed()),
                        words.numbers().count(total.accepted()),
                        words.numbers().count(total.duplicate()),
                        words.numbers().count(total.rejected())),
                accounts.stream()
                        .map(account -> row(words, office(words, account.office()), account))
                        .toList(),
                row(words, words.text("trust.total"), total),
                List.of(
                        link(words, "trust.quarter", context.query()),
                        link(words, "trust.all", "?vintage=" + context.vintage())));
    }

    private static Link link(Words words, String key, String query) {
        return new Link(words.text(key), "/api/v1/kpi.csv" + query, "/api/v1/kpi.json" + query);
    }

    private static Row row(Words words, String name, Account account) {
        return new Row(
                name,
                words.numbers().count(account.consumed()),
                words.numbers().count(account.accepted()),
                words.numbers().count(account.duplicate()),
                words.numbers().count(account.rejected()));
    }

    private static String office(Words words, String code) {
        if (code.isEmpty()) {
            return words.text("trust.nobody");
        }
        return code.length() == 2 ? words.area(code.toUpperCase(Locale.ROOT)) : words.text("trust.secretariat");
    }

    private static Account total(List<Account> accounts) {
        return new Account(
                "",
                accounts.stream().mapToLong(Account::consumed).sum(),
                accounts.stream().mapToLong(Account::accepted).sum(),
                accounts.stream().mapToLong(Account::duplicate).sum(),
                accounts.stream().mapToLong(Account::rejected).sum());
    }
}
