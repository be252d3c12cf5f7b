package dev.parley.engine.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps projects: their parts, their change feed and their secrets. Thread-safe; blocks.
 *
 * <p>What cannot be kept or read ends in a {@link dev.parley.engine.store.StoreException}.
 */
public interface ProjectStore {

    /** Runs work that only reads, on one consistent view. */
    <T extends @Nullable Object> T read(Function<Rows, T> work);

    /** Runs work in one transaction: all of it or, when it throws, nothing; when this returns, it outlives a crash. */
    <T extends @Nullable Object> T write(Function<Rows, T> work);

    /** What is kept, as one transaction sees it. Confined to the work that it was given to. */
    interface Rows {

        /** All projects by name. */
        List<Project> projects();

        /** The project with the id. */
        Optional<Project> project(String id);

        /** Adds a project without anything in it, at sequence 0. */
        void add(Project project, String owner);

        /** Gives a project another name. */
        void rename(String project, String name);

        /** Removes a project with all that is in it. */
        void remove(String project);

        /** The number of the project's newest change, if there is the project; others that would change it wait until this transaction ends. */
        Optional<Long> lock(String project);

        /** Sets the number of the project's newest change; only after {@link #lock}. */
        void advance(String project, long sequence);

        /** All parts of the project in no order. */
        List<Part> parts(String project);

        /** Adds a part, or replaces the one with its id. */
        void put(String project, Part part, String author);

        /** Removes a part. */
        void removePart(String project, String part);

        /** Parts that were taken away, in the order in which they went, without their texts. */
        List<Part> gone(String project);

        /** Adds a change to the feed. */
        void record(String project, RecordedChange change);

        /** Changes after the sequence, oldest first, at most so many. */
        List<RecordedChange> changes(String project, long after, int limit);

        /** The changes that touched a part, oldest first, each with what it did to that part alone. */
        List<RecordedChange> changesOf(String project, String part);

        /** Forgets what earlier changes did to a part, so that they cannot be undone: it held what must not be kept. */
        void forget(String project, String part);

        /** All secrets as they are kept, sealed, by name. */
        Map<String, byte[]> secrets(String project);

        /** Keeps a sealed secret. */
        void putSecret(String project, String name, byte[] sealed);

        /** Forgets a secret. */
        void removeSecret(String project, String name);

        /** What a person keeps for itself in the project, sealed, by name. */
        Map<String, byte[]> personal(String project, String person);

        /** Keeps something of a person. */
        void putPersonal(String project, String person, String name, byte[] sealed);

        /** Forgets something of a person. */
        void removePersonal(String project, String person, String name);

        /** Whether the note was made, once and for all, by {@link #note}. */
        boolean noted(String note);

        /** Makes a note, such as that the sample project was made. */
        void note(String note);
    }
}
