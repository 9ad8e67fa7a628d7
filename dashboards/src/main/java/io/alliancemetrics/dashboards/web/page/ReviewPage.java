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
        RoadmapSection roadmap,
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
                RoadmapSection.of(context, data.table()),
                TrustSection.of(context, data.table().updatedAt(), data.hash(), data.accounts()));
    }
}
