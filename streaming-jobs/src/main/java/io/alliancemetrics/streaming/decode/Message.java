package io.alliancemetrics.streaming.decode;

/** A message as it is on its topic. Its arrays are nobody's to change. */
public final class Message {
    private final LogPosition position;
    private final byte[] key;
    private final byte[] value;

    /**
     * A message.
     *
     * @param position where and when
     * @param key its key; null if it has none
     * @param value its value; null if it has none
     */
    public Message(LogPosition position, byte[] key, byte[] value) {
        this.position = position;
        this.key = key;
        this.value = value;
    }

    public LogPosition position() {
        return position;
    }

    public byte[] key() {
        return key;
    }

    public byte[] value() {
        return value;
    }

    @Override
    public String toString() {
        return "Message at " + position;
    }
}
