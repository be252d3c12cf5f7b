package dev.parley.transport;

import java.util.concurrent.atomic.LongAdder;

/** The bytes that all messages of the process may take while they are not complete. Thread-safe. */
final class MessageBudget {

    private final LongAdder held = new LongAdder();
    private final long limit;

    MessageBudget(long limit) {
        this.limit = limit;
    }

    /** Half of the memory that the process may have. */
    static MessageBudget ofTheProcess() {
        return new MessageBudget(Runtime.getRuntime().maxMemory() / 2);
    }

    /** A connection holds more, or less; returns whether all together are within the limit. */
    boolean change(long difference) {
        held.add(difference);
        return difference <= 0 || held.sum() <= limit;
    }

    long limit() {
        return limit;
    }

    /** Bytes that are held now. */
    long held() {
        return held.sum();
    }
}
