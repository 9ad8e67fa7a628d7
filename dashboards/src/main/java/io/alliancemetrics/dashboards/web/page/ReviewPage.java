package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.words.Words;
import io.jstach.jstache.JStache;

/** The quarterly review as the template shows it: every text is ready, the template decides nothing. */
@JStache(path = "templates/review.mustache")
record ReviewPage(
        Words words,
        String title,
        ReviewHead head,
        CourseSection course,
        ProjectionSection projection,
        WhySection why,
        MembersSection members,
        MobilitySection mobility,
        CertificationSection certification,
        RoadmapSection roadmap,
        ReportingSection reporting,
        TrustSection trust)
        implements Page {
    static final String PATH = "/review";

    static ReviewPage of(ReviewContext context, ReviewData data) {
        CourseSection course = CourseSection.of(context, data.table(), data.other());
        return new ReviewPage(
                context.words(),
                context.words().text("review.title", context.quarter().toString()),
                ReviewHead.of(context, PATH, course.revised()),
                course,
                ProjectionSection.of(context, data.table()),
                WhySection.of(context, data.table()),
                MembersSection.of(context, data.table()),
                MobilitySection.of(context, data.corridors()),
                CertificationSection.of(context, data.certificates()),
                RoadmapSection.of(context, data.table()),
                ReportingSection.of(context, data.reports()),
                TrustSection.of(context, data.table().updatedAt(), data.hash(), data.accounts()));
    }
}
