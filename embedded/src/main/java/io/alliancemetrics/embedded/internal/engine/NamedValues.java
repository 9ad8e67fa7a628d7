package io.alliancemetrics.embedded.internal.engine;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Query parameters laid out in native memory: four arrays (names, their lengths, values, their lengths). */
final class NamedValues {
    private static final int LONG_BYTES = 8;

    // The arrays hold addresses into these blocks, which live as long as this object is reachable.
    private final List<Memory> blocks = new ArrayList<>();
    private final Memory names;
    private final Memory nameLengths;
    private final Memory values;
    private final Memory valueLengths;
    private final int count;

    NamedValues(Map<String, String> parameters) {
        count = parameters.size();
        names = new Memory((long) Math.max(1, count) * Native.POINTER_SIZE);
        nameLengths = new Memory((long) Math.max(1, count) * LONG_BYTES);
        values = new Memory((long) Math.max(1, count) * Native.POINTER_SIZE);
        valueLengths = new Memory((long) Math.max(1, count) * LONG_BYTES);
        fill(parameters.keySet(), names, nameLengths);
        fill(parameters.values(), values, valueLengths);
    }

    private void fill(Collection<String> texts, Memory addresses, Memory lengths) {
        int i = 0;
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Memory block = new Memory(bytes.length + 1L);
            block.write(0, bytes, 0, bytes.length);
            block.setByte(bytes.length, (byte) 0);
            blocks.add(block);
            addresses.setPointer((long) i * Native.POINTER_SIZE, block);
            lengths.setLong((long) i * LONG_BYTES, bytes.length);
            i++;
        }
    }

    Pointer names() {
        return names;
    }

    Pointer nameLengths() {
        return nameLengths;
    }

    Pointer values() {
        return values;
    }

    Pointer valueLengths() {
        return valueLengths;
    }

    int count() {
        return count;
    }
}
