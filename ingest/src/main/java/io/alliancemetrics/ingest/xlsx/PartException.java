package io.alliancemetrics.ingest.xlsx;

import io.alliancemetrics.ingest.FileError;
import java.io.IOException;

/** A part of a workbook that cannot be read on; passes through the XML reader to where it can be told. */
final class PartException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient FileError error;

    PartException(FileError error) {
        super(error.message("workbook"));
        this.error = error;
    }

    FileError error() {
        return error;
    }
}
