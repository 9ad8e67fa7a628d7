package io.alliancemetrics.schemas.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObsStatusTest {
    @Test
    void codesAreThoseOfSdmx() {
        assertThat(ObsStatus.values()).extracting(Enum::name).containsExactly("A", "P", "E", "O");
        assertThat(ObsStatus.values())
                .extracting(ObsStatus::label)
                .containsExactly("normal", "provisional", "estimated", "missing");
    }

    @Test
    void provisionalAndEstimatedRecordsMakeAFigureProvisional() {
        assertThat(List.of("P", "E")).allMatch(ObsStatus::isProvisional);
        assertThat(List.of("A", "O", "", "p")).noneMatch(ObsStatus::isProvisional);
    }
}
