package io.alliancemetrics.dashboards.web.page;

/** Where the page of a member is. */
final class MemberLink {
    private MemberLink() {}

    /** Without the parameters. */
    static String path(String refArea) {
        return "/members/" + refArea;
    }

    /** In the same quarter and vintage. */
    static String of(String refArea, ReviewContext context) {
        return path(refArea) + context.query();
    }
}
