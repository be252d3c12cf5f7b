package dev.parley.bench.record;

/** Messages that arrive, and how many did. */
interface Reception extends AutoCloseable {

    /** How many there are: received by who only counts, written to disk by who records. */
    long messages();

    @Override
    void close();
}
