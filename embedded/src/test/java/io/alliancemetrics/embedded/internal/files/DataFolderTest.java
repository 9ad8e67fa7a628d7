package io.alliancemetrics.embedded.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alliancemetrics.embedded.EmbeddedServiceException;
import io.alliancemetrics.embedded.EmbeddedServiceException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path root;

    @Test
    void folderIsHeldUntilItIsClosed() {
        Path folder = root.resolve("a/b");
        try (DataFolder held = DataFolder.hold(folder, "engine")) {
            assertThat(held).isNotNull();
            assertThatExceptionOfType(EmbeddedServiceException.class)
                    .isThrownBy(() -> DataFolder.hold(folder, "engine"))
                    .withMessage("The data folder " + folder + " is in use by another running engine."
                            + " Stop that one or choose another folder.");
        }
        DataFolder.hold(folder, "engine").close();
    }

    @Test
    void fullDiskIsToldFromAForbiddenFolder() {
        EmbeddedServiceException full = DataFolder.unusable(root, "engine", new IOException("No space left on device"));
        assertThat(full.reason()).isEqualTo(Reason.DISK_FULL);
        assertThat(full).hasMessageContaining(root.toString()).hasMessageContaining("Free some space");
        assertThat(DataFolder.unusable(root, "engine", new IOException("Permission denied"))
                        .reason())
                .isEqualTo(Reason.FOLDER_NOT_WRITABLE);
    }
}
