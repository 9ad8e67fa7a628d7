package io.alliancemetrics.ingest;

import java.util.List;

/** A file, or the rest of it, cannot be read; says everything that is wrong with it at once. */
public final class FileRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<FileError> errors;
    private final long refusedRows;

    /**
     * Refuses a file.
     *
     * @param errors at least one
     * @param refusedRows rows that were counted but are not accepted because of the errors
     */
    public FileRefusedException(List<FileError> errors, long refusedRows) {
        super(String.join("\n", errors.stream().map(e -> e.message("file")).toList()));
        this.errors = List.copyOf(errors);
        this.refusedRows = refusedRows;
    }

    public FileRefusedException(FileError error) {
        this(List.of(error), 0);
    }

    public List<FileError> errors() {
        return errors;
    }

    public long refusedRows() {
        return refusedRows;
    }
}
