package io.alliancemetrics.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KafkaBrokerOptionsTest {
    private static final Path FOLDER = Path.of("kafka");

    @Test
    void everybodyMayDoEverythingOnAnyPortUnlessToldOtherwise() {
        KafkaBrokerOptions options = KafkaBrokerOptions.of(FOLDER);
        assertThat(options.port()).isZero();
        assertThat(options.admin()).isEmpty();
    }

    @Test
    void passwordIsNotShown() {
        Credentials admin = Credentials.random("admin");
        assertThat(KafkaBrokerOptions.of(FOLDER).withPort(9092).withAdmin(admin).toString())
                .contains("9092", "admin")
                .doesNotContain(admin.password());
    }

    @Test
    void portThatDoesNotExistIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KafkaBrokerOptions.of(FOLDER).withPort(65_536))
                .withMessage("port must be 0 to 65535, found 65536");
    }
}
