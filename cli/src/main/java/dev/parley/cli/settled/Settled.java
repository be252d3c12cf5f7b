package dev.parley.cli.settled;

import org.jspecify.annotations.Nullable;

/**
 * A command, or options that several commands have, that says itself what its annotations say. No class of the sources is one: {@code
 * bin/SettleOptions.java} makes them so when the jar is built. Members are numbered.
 */
public interface Settled {

    /** Says what there is. */
    void settled(SettledSpec spec);

    /** The value of a member. */
    @Nullable
    Object settled(int member);

    /** Gives a member a value. */
    void settled(int member, @Nullable Object value);
}
