package dev.parley.engine.imports;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Source;
import dev.parley.description.transfer.Differing;
import dev.parley.description.transfer.OnMeeting;
import dev.parley.description.transfer.TakenDescription;
import dev.parley.engine.http.Fetched;
import dev.parley.engine.http.Fetching;
import dev.parley.engine.http.Validators;
import dev.parley.engine.project.Described;
import dev.parley.engine.project.ImportSource;
import dev.parley.engine.project.ImportSources;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.project.Project;
import dev.parley.engine.project.Projects;
import dev.parley.engine.time.Clock;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Imports descriptions again, each by the project's setting: what is new comes in, and of what differs either what is there stays, or what
 * comes takes its place, or somebody is asked. Each time it is one change, which can be undone. Thread-safe; blocks.
 */
public final class ImportsAgain {

    private static final Logger LOG = System.getLogger(ImportsAgain.class.getName());

    /** Who makes the changes of imports whose time has come. */
    private static final String AUTHOR = "schedule";

    private final Projects projects;
    private final Fetching fetching;
    private final Clock clock;
    private final Cancellable byHand = new Cancellable();

    public ImportsAgain(Projects projects, Fetching fetching, Clock clock) {
        this.projects = projects;
        this.fetching = fetching;
        this.clock = clock;
    }

    /** Imports all whose time has come, one after the other. What fails is told in its outcome. */
    public void importDue() throws InterruptedException {
        for (Project project : projects.all()) {
            try {
                for (ImportSource source : sources().all(project.id())) {
                    if (source.isDue(clock.now())) {
                        importFrom(
                                project.id(), source, AUTHOR, () -> fetching.fetch(source.url(), source.validators()));
                    }
                }
            } catch (NotFoundException _) {
                // it was removed meanwhile; the others still have their turn
            }
        }
    }

    private ImportSources sources() {
        return projects.importSources();
    }

    /**
     * Imports one now, whole whether it has changed or not, since what it brought may be gone. What goes wrong is told in its outcome; where it
     * is cancelled, nothing is.
     */
    public void importNow(String project, String id, String author) throws InterruptedException {
        ImportSource source = sources().read(project, id);
        importFrom(project, source, author, () -> byHand.run(id, () -> fetching.fetch(source.url(), Validators.NONE)));
    }

    /** Cancels one that somebody wanted now, while its description is fetched. */
    public void cancel(String id) {
        byHand.cancel(id);
    }

    /** Fetches a description; nothing comes of it where that is cancelled. */
    @FunctionalInterface
    private interface Coming {

        @Nullable
        Fetched fetch() throws InterruptedException;
    }

    private void importFrom(String project, ImportSource source, String author, Coming coming)
            throws InterruptedException {
        keep(project, source, after(project, source, author, coming));
    }

    private UnaryOperator<ImportSource> after(String project, ImportSource source, String author, Coming coming)
            throws InterruptedException {
        try {
            return switch (coming.fetch()) {
                case null -> each -> each;
                case Fetched.Unchanged _ -> nothing(null);
                case Fetched.File(var content, var validators) -> {
                    ImportSource.Outcome outcome = imported(project, source, taken(content.toArray()), author);
                    yield each -> each.after(outcome, version(each, source, validators));
                }
            };
        } catch (ProblemException e) {
            return nothing(String.valueOf(e.getMessage()));
        } catch (NotFoundException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "An import failed", e);
            return nothing("Something went wrong inside of Parley; the server's log has the details");
        }
    }

    /** What is known of the version that came; nothing where another setting holds now, which it has to come for again. */
    private static Validators version(ImportSource now, ImportSource begun, Validators came) {
        return now.existing() == begun.existing() ? came : Validators.NONE;
    }

    private UnaryOperator<ImportSource> nothing(@Nullable String problem) {
        return each -> each.afterNothing(clock.now(), problem);
    }

    /** Keeps what came of one, in what is set now: it may be another thing than when it began, or nothing. */
    private void keep(String project, ImportSource begun, UnaryOperator<ImportSource> change) {
        sources()
                .change(
                        project,
                        all -> all.stream()
                                .map(each -> each.isOf(begun) ? change.apply(each) : each)
                                .toList());
    }

    private ImportSource.Outcome imported(String project, ImportSource source, TakenDescription taken, String author) {
        Described described = projects.descriptions().bring(project, List.of(taken), source.existing(), author);
        List<String> waiting = new ArrayList<>();
        if (source.existing() == OnMeeting.ASK) {
            for (Differing each : differing(described)) {
                if (!digest(each).equals(source.declined().get(each.name()))) {
                    waiting.add(each.name());
                }
            }
        }
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (Described.Placed placed : described.placed()) {
            if (placed.merged() != null) {
                added.addAll(placed.merged().added());
                changed.addAll(placed.merged().changed());
            } else {
                added.add("everything");
            }
        }
        return new ImportSource.Outcome(clock.now(), null, added, changed, waiting);
    }

    private TakenDescription taken(ImportSource source) throws InterruptedException {
        return taken(fetching.fetch(source.url()));
    }

    private static TakenDescription taken(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        Source read = Source.forgiving(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (!TakenDescription.is(read.tree())) {
            throw new ProblemException(Problem.of("import-unknown", "What is there is no OpenAPI and no AsyncAPI"));
        }
        return TakenDescription.of(read);
    }

    private static List<Differing> differing(Described described) {
        List<Differing> all = new ArrayList<>();
        described.placed().forEach(placed -> {
            if (placed.merged() != null) {
                all.addAll(placed.merged().differing());
            }
        });
        return all;
    }

    /** What waits for an answer now, as it is there and as it comes. */
    public List<Differing> waiting(String project, String id) throws InterruptedException {
        ImportSource source = sources().read(project, id);
        Described foreseen = projects.descriptions().foresee(project, List.of(taken(source)), OnMeeting.ASK);
        return differing(foreseen).stream()
                .filter(each -> !digest(each).equals(source.declined().get(each.name())))
                .toList();
    }

    /**
     * Takes what was accepted, by one change, and keeps the rest as it is until something else comes.
     *
     * @param accepted names of what takes what comes
     */
    public void answer(String project, String id, Set<String> accepted, String author) throws InterruptedException {
        ImportSource source = sources().read(project, id);
        Fetched.File file = fetching.whole(source.url());
        TakenDescription taken = taken(file.content().toArray());
        Described described = projects.descriptions().bring(project, List.of(taken), accepted::contains, author);
        keep(
                project,
                source,
                now -> answered(now, differing(described), accepted, version(now, source, file.validators())));
    }

    private ImportSource answered(
            ImportSource source, List<Differing> differing, Set<String> accepted, Validators version) {
        Map<String, String> declined = new HashMap<>(source.declined());
        for (Differing each : differing) {
            if (accepted.contains(each.name())) {
                declined.remove(each.name());
            } else {
                declined.put(each.name(), digest(each));
            }
        }
        ImportSource.@Nullable Outcome last = source.last();
        ImportSource.Outcome outcome = new ImportSource.Outcome(
                clock.now(), null, last == null ? List.of() : last.added(), List.copyOf(accepted), List.of());
        return new ImportSource(
                source.id(), source.url(), source.every(), source.existing(), declined, outcome, version);
    }

    private static String digest(Differing differing) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(differing.comes().toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
