package io.alliancemetrics.embedded.internal.codec;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;

/** How the body of a request or an answer is compressed. */
public enum BodyCodec {
    IDENTITY(""),
    GZIP("gzip"),
    DEFLATE("deflate"),
    LZ4("lz4"),
    ZSTD("zstd"),
    /** ClickHouse's own blocks ({@code compress=1}, {@code decompress=1}); no HTTP content coding. */
    BLOCKS("");

    private static final int BUFFER_BYTES = 1 << 16;

    private final String coding;

    BodyCodec(String coding) {
        this.coding = coding;
    }

    /** The value of {@code Content-Encoding}, empty when there is none. */
    public String coding() {
        return coding;
    }

    /** The codec of a {@code Content-Encoding}, or nothing if it is not known here. */
    public static Optional<BodyCodec> ofCoding(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || wanted.equals("identity")) {
            return Optional.of(IDENTITY);
        }
        return Arrays.stream(values())
                .filter(codec -> codec.coding.equals(wanted))
                .findFirst();
    }

    /** The first coding of an {@code Accept-Encoding} that is known here. */
    public static BodyCodec accepted(String acceptEncoding) {
        return Arrays.stream(acceptEncoding.split(",", -1))
                .filter(choice -> !choice.replace(" ", "").endsWith(";q=0"))
                .map(choice -> ofCoding(choice.split(";", 2)[0]))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(IDENTITY);
    }

    /** Unpacks what {@code in} delivers. */
    public InputStream unpack(InputStream in) throws IOException {
        return switch (this) {
            case IDENTITY -> in;
            case GZIP -> new GZIPInputStream(in, BUFFER_BYTES);
            case DEFLATE -> new InflaterInputStream(in);
            case LZ4 -> new LZ4FrameInputStream(in);
            case ZSTD -> new ZstdInputStream(in);
            case BLOCKS -> new BlockInputStream(in);
        };
    }

    /** Packs what is written and passes it to {@code out}; closing it closes {@code out}. */
    public OutputStream pack(OutputStream out) throws IOException {
        return switch (this) {
            case IDENTITY -> out;
            case GZIP -> new GZIPOutputStream(out, BUFFER_BYTES);
            case DEFLATE -> new DeflaterOutputStream(out);
            case LZ4 -> new LZ4FrameOutputStream(out);
            case ZSTD -> new ZstdOutputStream(out);
            case BLOCKS -> new BlockOutputStream(out);
        };
    }
}
