package io.alliancemetrics.streaming.serde;

import java.io.IOException;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** A made-up type whose format got a second version: version 1 had only the text. */
record Greeting(String text, int times) implements Serializable {
    /** Stands for the release that runs. */
    static final AtomicInteger NEWEST = new AtomicInteger(2);

    public static final class Format extends VersionedSerializer<Greeting> {
        private static final long serialVersionUID = 1L;

        @Override
        protected int version() {
            return NEWEST.get();
        }

        @Override
        protected void write(Greeting value, DataOutputView out) throws IOException {
            out.writeUTF(value.text());
            if (version() >= 2) {
                out.writeInt(value.times());
            }
        }

        @Override
        protected Greeting read(int version, DataInputView in) throws IOException {
            return new Greeting(in.readUTF(), version >= 2 ? in.readInt() : 1);
        }
    }
}
