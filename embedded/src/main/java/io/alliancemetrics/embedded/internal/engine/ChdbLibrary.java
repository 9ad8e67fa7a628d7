package io.alliancemetrics.embedded.internal.engine;

import com.sun.jna.FunctionMapper;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.StringArray;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The entry points of the native ClickHouse library that are used here: {@code streamInsertError} is
 * {@code chdb_stream_insert_error}, and so on. A C {@code size_t} is a {@code long}: the library exists for 64-bit
 * platforms only. Strings travel as bytes with their length.
 */
interface ChdbLibrary extends Library {
    void setSignalHandlersEnabled(int enabled);

    /** Returns a pointer to the connection, or null when it cannot be opened. */
    Pointer connect(int argc, StringArray argv);

    void closeConn(Pointer connectionPointer);

    Pointer queryWithParamsN(
            Pointer connection,
            byte[] query,
            long queryLength,
            byte[] format,
            long formatLength,
            Pointer names,
            Pointer nameLengths,
            Pointer values,
            Pointer valueLengths,
            long count);

    Pointer streamInsertWithParamsN(
            Pointer connection,
            byte[] query,
            long queryLength,
            byte[] format,
            long formatLength,
            Pointer names,
            Pointer nameLengths,
            Pointer values,
            Pointer valueLengths,
            long count);

    int streamAppend(Pointer stream, Pointer data, long length);

    Pointer streamDone(Pointer stream);

    void streamCancelInsert(Pointer stream);

    Pointer streamInsertError(Pointer stream);

    void destroyInsertStream(Pointer stream);

    Pointer resultBuffer(Pointer result);

    long resultLength(Pointer result);

    Pointer resultError(Pointer result);

    long resultRowsRead(Pointer result);

    long resultBytesRead(Pointer result);

    long resultStorageRowsRead(Pointer result);

    long resultStorageBytesRead(Pointer result);

    long resultRowsWritten(Pointer result);

    long resultBytesWritten(Pointer result);

    void destroyQueryResult(Pointer result);

    /**
     * Loads the library into this process.
     *
     * @throws UnsatisfiedLinkError if the file is not a library for this platform
     */
    static ChdbLibrary load(Path file) {
        Pattern capital = Pattern.compile("([A-Z])");
        FunctionMapper names = (library, method) ->
                "chdb_" + capital.matcher(method.getName()).replaceAll("_$1").toLowerCase(Locale.ROOT);
        return Native.load(
                file.toString(),
                ChdbLibrary.class,
                Map.of(Library.OPTION_FUNCTION_MAPPER, names, Library.OPTION_STRING_ENCODING, "UTF-8"));
    }
}
