package io.alliancemetrics.dashboards.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.records.CorridorFlow;
import io.alliancemetrics.dashboards.records.Corridors;
import io.alliancemetrics.dashboards.records.MemberFlow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MobilitySectionTest {
    private static final Corridors CORRIDORS = new Corridors(
            false,
            List.of(
                    new CorridorFlow("BR", "KR", Optional.of(4L)),
                    new CorridorFlow("DE", "KE", Optional.empty()),
                    new CorridorFlow("KR", "US", Optional.of(12L))),
            List.of(
                    new MemberFlow("BR", Optional.of(6L), Optional.of(3L)),
                    new MemberFlow("KE", Optional.of(3L), Optional.empty()),
                    new MemberFlow("KR", Optional.of(12L), Optional.of(14L))));

    @Test
    void aSentenceNamesTheWidestCorridorAndTheLargestGain() {
        assertThat(section(Locale.ENGLISH, CORRIDORS).sentence())
                .isEqualTo("The widest corridor leads from South Korea to United States, with 12 fellows. "
                        + "The largest net gain has South Korea, with 2 fellows.");
        assertThat(section(Locale.FRENCH, CORRIDORS).sentence())
                .isEqualTo("Le couloir le plus large, Corée du Sud → États-Unis, compte 12 boursiers. "
                        + "Plus grand gain net : Corée du Sud, 2 boursiers.");
    }

    @Test
    void confidentialCorridorsAreCountedAndNowhereElse() {
        MobilitySection section = section(Locale.ENGLISH, CORRIDORS);

        assertThat(section.confidential().orElseThrow()).startsWith("One corridor is confidential");
        MobilitySection.CorridorsView corridors = section.corridors().orElseThrow();
        assertThat(corridors.rows())
                .extracting(row ->
                        row.home() + " " + row.host() + " " + row.fellows().exact())
                .containsExactly("South Korea United States 12", "Brazil South Korea 4");
        assertThat(corridors.chart().data()).doesNotContain("Germany").doesNotContain("Kenya");
    }

    @Test
    void whatAMemberGainsIsConfidentialIfOneOfBothIs() {
        MobilitySection.FlowsView flows =
                section(Locale.ENGLISH, CORRIDORS).flows().orElseThrow();

        assertThat(flows.rows().get(1).inflow()).isEmpty();
        assertThat(flows.rows().get(1).net()).isEmpty();
        assertThat(flows.rows().get(0).net()).contains(new NumberView("\u22123", "-3"));
        assertThat(flows.chart().data()).contains("{\"name\":\"Kenya\",\"outflow\":3,\"inflow\":null,\"net\":null}");
    }

    @Test
    void ifEverythingIsWithheldASentenceSaysWhy() {
        Corridors withheld = new Corridors(true, List.of(new CorridorFlow("BR", "KR", Optional.empty())), List.of());

        MobilitySection section = section(Locale.ENGLISH, withheld);

        assertThat(section.confidential().orElseThrow()).startsWith("All corridors are confidential");
        assertThat(section.corridors()).isEmpty();
        assertThat(section.flows()).isEmpty();
        assertThat(section.sentence()).isEqualTo("There is no corridor to show in 2027-Q3.");
    }

    private static MobilitySection section(Locale locale, Corridors corridors) {
        return MobilitySection.of(PageContext.in(locale), corridors);
    }
}
