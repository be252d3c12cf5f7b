package dev.parley.engine.project;

import dev.parley.engine.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Reads and changes what is in projects: one change of a project at a time, each told to its listeners when it is kept. Thread-safe. */
final class Workspace {

    private final ProjectStore store;
    private final Clock clock;
    private final RandomGenerator random;
    private final CredentialSealing sealing;
    private final Listeners<Change> listeners = new Listeners<>();
    private final Map<String, Lock> locks = new ConcurrentHashMap<>();
    private final Map<String, Contents> known = new ConcurrentHashMap<>();

    Workspace(ProjectStore store, Clock clock, RandomGenerator random, CredentialSealing sealing) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.sealing = sealing;
    }

    /** What an edit makes of the contents, inside the transaction that keeps it. */
    interface Edit extends BiFunction<ProjectStore.Rows, Contents, Edited> {}

    /**
     * The outcome of an edit.
     *
     * @param unrecorded parts whose history is forgotten, this change's included
     */
    record Edited(
            Contents contents, String summary, @Nullable Long undoes, List<String> unrecorded) {

        Edited(Contents contents, String summary) {
            this(contents, summary, null, List.of());
        }
    }

    /**
     * What is kept after an edit.
     *
     * @param change none when nothing was changed
     */
    record Kept(Contents contents, @Nullable Change change) {}

    /** A new opaque id. */
    String id() {
        return HexFormat.of().toHexDigits(random.nextLong());
    }

    /** The contents of the project now. */
    Contents contents(String project) {
        return store.read(rows -> contents(rows, project, sequence(rows, project)));
    }

    /** The contents, within a transaction. */
    Contents contents(ProjectStore.Rows rows, String project) {
        return contents(rows, project, sequence(rows, project));
    }

    private static long sequence(ProjectStore.Rows rows, String project) {
        return rows.project(project)
                .orElseThrow(() -> new NotFoundException("project", project))
                .sequence();
    }

    private Contents contents(ProjectStore.Rows rows, String project, long sequence) {
        Contents last = known.get(project);
        if (last != null && last.sequence() == sequence) {
            return last;
        }
        Contents read = Contents.of(sequence, rows.parts(project), this::id);
        remember(project, read);
        return read;
    }

    private void remember(String project, Contents contents) {
        known.merge(project, contents, (one, other) -> one.sequence() > other.sequence() ? one : other);
    }

    /** The contents as they were after an earlier change. */
    static Contents earlier(ProjectStore.Rows rows, String project, Contents now, long sequence) {
        Contents contents = now;
        int later = (int)
                Math.max(0, now.sequence() - sequence); // numbers are without gaps; there may be newer ones by now
        for (RecordedChange change : rows.changes(project, sequence, later).reversed()) {
            for (PartChange part : change.parts().reversed()) {
                contents = contents.before(part);
            }
        }
        return contents;
    }

    /** The changes after a sequence number, oldest first. */
    List<Change> changes(String project, long after, int limit) {
        return store.read(rows -> after >= sequence(rows, project)
                ? List.of()
                : rows.changes(project, after, limit).stream()
                        .map(RecordedChange::change)
                        .toList());
    }

    /** Adds a project with what is in it from the beginning. */
    Kept begin(ProjectStore.Rows rows, Project project, String author, List<Part> parts) {
        rows.add(project, author);
        Contents nothing = Contents.of(0, List.of(), this::id);
        Edited edited = new Edited(Contents.of(0, parts, this::id), "Created " + project.name());
        return keep(rows, project.id(), author, nothing, edited);
    }

    /**
     * Runs an edit, keeps what it did and tells the listeners; when the edit throws, nothing was done. Secrets in what it wrote get into no
     * document, see {@link CredentialSealing}.
     */
    Kept change(String project, String author, Edit edit) {
        return alone(project, () -> {
            Kept kept;
            try {
                kept = kept(project, author, edit);
            } catch (CredentialSealing.UnpreparedException _) {
                sealing.prepare(project);
                kept = kept(project, author, edit);
            }
            remember(project, kept.contents());
            if (kept.change() != null) {
                listeners.tell(project, kept.change());
            }
            return kept;
        });
    }

    private Kept kept(String project, String author, Edit edit) {
        return store.write(rows -> {
            long sequence = rows.lock(project).orElseThrow(() -> new NotFoundException("project", project));
            Contents before = contents(rows, project, sequence);
            Edited edited = sealing.sealed(rows, project, before, edit.apply(rows, before));
            return keep(rows, project, author, before, edited);
        });
    }

    private Kept keep(ProjectStore.Rows rows, String project, String author, Contents before, Edited edited) {
        List<PartChange> parts = PartChange.between(before, edited.contents());
        if (parts.isEmpty()) {
            return new Kept(before, null);
        }
        long number = before.sequence() + 1;
        Contents after = edited.contents().numbered(before, number);
        rows.advance(project, number);
        for (PartChange part : parts) {
            if (part.after() == null || part.isRenamed()) {
                rows.removePart(project, part.part());
            }
        }
        for (PartChange change : parts) {
            Part part = after.parts().get(change.part());
            if (part != null) {
                rows.put(project, part, author);
            }
        }
        List<PartChange> recorded = new ArrayList<>(parts);
        recorded.removeIf(part -> edited.unrecorded().contains(part.part()));
        edited.unrecorded().forEach(part -> rows.forget(project, part));
        Change change = new Change(number, clock.now(), author, edited.summary(), endpoints(parts));
        rows.record(project, new RecordedChange(change, edited.undoes(), recorded));
        return new Kept(after, change);
    }

    private static List<String> endpoints(List<PartChange> parts) {
        return parts.stream()
                .filter(PartChange::isEndpoint)
                .map(PartChange::part)
                .toList();
    }

    /** Removes a project with all that is in it. */
    void remove(String project) {
        alone(project, () -> {
            store.write(rows -> {
                sequence(rows, project);
                rows.remove(project);
                return project;
            });
            known.remove(project);
            return project;
        });
        locks.remove(project);
    }

    /** Runs the work while no one else of this program changes the project. */
    <T> T alone(String project, Supplier<T> work) {
        Lock lock = locks.computeIfAbsent(project, _ -> new ReentrantLock());
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    Subscription subscribe(String project, Consumer<Change> listener) {
        return listeners.add(project, listener);
    }
}
