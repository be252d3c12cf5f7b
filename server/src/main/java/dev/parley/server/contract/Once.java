package dev.parley.server.contract;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made at its first use, once. Thread-safe. */
final class Once<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    T value() {
        T value = made;
        return value == null ? make() : value;
    }

    private synchronized T make() {
        T value = made;
        if (value == null) {
            value = maker.get();
            made = value;
        }
        return value;
    }
}
