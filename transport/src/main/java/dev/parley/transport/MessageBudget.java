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

    /** What one connection takes of it: nothing at first. */
    Share share() {
        return new Share();
    }

    /** The part of one connection. It belongs to its loop. */
    final class Share {

        private long mine;

        /** The connection holds so many bytes now; returns whether all together are within the limit. */
        boolean hold(long bytes) {
            long more = bytes - mine;
            mine = bytes;
            return more == 0 || change(more);
        }

        /** Why a connection cannot hold more, in words. */
        String refusal() {
            return "incomplete messages take more than " + (limit >> 20) + " MiB here";
        }
    }
}
