package dev.parley.engine.timeline;

import dev.parley.description.problem.ProblemException;
import dev.parley.protocol.Bytes;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a session, for reading: those of a running one to the newest that was recorded. Thread-safe; its methods may
 * block, and throw {@link UncheckedIOException} where the segments cannot be read.
 */
public interface Timeline {

    /** How many payload bytes of one entry a row's preview looks at. */
    int PREVIEW = 200;

    /** The rows from a position among those that pass the filter. */
    Rows rows(Filter filter, long offset, int limit);

    /**
     * An entry, whole.
     *
     * @param reveal whether what was filled in from secrets is shown; else it is masked by asterisks
     * @return the entry, or none where there is none or it is no longer kept
     */
    @Nullable
    Entry entry(long sequence, boolean reveal);

    /** The payload of an entry as bytes to save, secrets masked: of a message, a control frame, a refusal's body, or stray bytes. */
    @Nullable
    Bytes payload(long sequence);

    /**
     * Finds entries by text in any case, by {@code /regular expression/} or by {@code $.json.path}.
     *
     * @throws ProblemException where the expression is none
     */
    Matches matches(String query, Filter filter);

    /**
     * Gives the entries that pass from a position among them on, in order, secrets masked, as long as they are wanted; what comes
     * meanwhile is not among them.
     */
    void visit(Filter filter, long offset, Predicate<Entry> to);

    /** Gives all entries that pass, in order, secrets masked; what comes meanwhile is not among them. */
    default void export(Filter filter, Consumer<Entry> to) {
        visit(filter, 0, entry -> {
            to.accept(entry);
            return true;
        });
    }

    /**
     * Tells the listener how things stand, now and at most 20 times a second when something came; rows in between are left
     * out.
     *
     * @param tail how many of the newest rows are told each time
     */
    Watch watch(Filter filter, int tail, TimelineListener listener);
}
