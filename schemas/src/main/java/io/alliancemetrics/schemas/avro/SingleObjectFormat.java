package io.alliancemetrics.schemas.avro;

/** Constants of Avro's single-object encoding (Avro 1.12 specification, "Single-object encoding"). */
final class SingleObjectFormat {
    static final byte MARKER_0 = (byte) 0xC3;
    static final byte MARKER_1 = 0x01;

    /** Marker and fingerprint. */
    static final int HEADER_LENGTH = 2 + Long.BYTES;

    private SingleObjectFormat() {}
}
