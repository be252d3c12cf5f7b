package dev.parley.engine.project;

import dev.parley.description.document.PartCheck;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartEditing;
import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.document.PartReferences;
import dev.parley.description.document.Standard;
import dev.parley.description.document.WrittenSecrets;
import dev.parley.description.merge.Meeting;
import dev.parley.description.merge.SourceMerge;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Inset;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import dev.parley.description.source.UnsaidNumbers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The source texts of the parts of projects: read, judged, edited, and as they were. Thread-safe. */
public final class PartSources {

    /** A part that refers to more is read in the document. */
    private static final int MOST = 200;

    private final ProjectStore store;
    private final Workspace workspace;
    private final PartCheck check = new PartCheck();
    private final Sharing sharing;

    PartSources(ProjectStore store, Workspace workspace) {
        this.store = store;
        this.workspace = workspace;
        this.sharing = new Sharing(workspace);
    }

    /** What moves to the components of its document, and back. */
    public Sharing sharing() {
        return sharing;
    }

    /** The parts that say what an endpoint or a component is: its own, the operations on its channel, and all that these refer to, each once. */
    public List<PartSource> of(String project, String endpoint) {
        Contents contents = workspace.contents(project);
        Part own = owner(contents, endpoint);
        Map<String, Part> found = new LinkedHashMap<>();
        Deque<Part> waiting = new ArrayDeque<>(roots(contents, own));
        while (!waiting.isEmpty() && found.size() < MOST) {
            Part part = waiting.removeFirst();
            if (found.putIfAbsent(part.id(), part) == null) {
                PartReferences.of(tree(contents, part))
                        .forEach(name -> contents.part(part.document(), name).ifPresent(waiting::addLast));
            }
        }
        contents.part(
                        own.document().equals(Contents.ASYNCAPI) ? Contents.ASYNCAPI : Contents.OPENAPI,
                        PartName.SKELETON)
                .ifPresent(skeleton -> found.put(skeleton.id(), skeleton));
        return found.values().stream().map(part -> source(contents, part)).toList();
    }

    private static Part owner(Contents contents, String id) {
        Part part = contents.parts().get(id);
        return part != null && part.kind().equals(PartKind.COMPONENT.name()) ? part : contents.endpoint(id);
    }

    private static List<Part> roots(Contents contents, Part own) {
        if (own.kind().equals(PartKind.COMPONENT.name())) {
            return List.of(own);
        }
        if (own.kind().equals(Contents.REQUEST)) {
            return contents.operation(own).stream().toList();
        }
        String channel = "#" + PartName.channel(own.key()).pointer();
        List<Part> roots = new ArrayList<>(List.of(own));
        all(contents, PartKind.OPERATION)
                .filter(part ->
                        tree(contents, part).at("/channel/$ref").asString("").equals(channel))
                .forEach(roots::add);
        // A channel that names no servers is on all of its document.
        if (tree(contents, own).path("servers").isEmpty()) {
            all(contents, PartKind.SERVER).forEach(roots::add);
        }
        return roots;
    }

    private static Stream<Part> all(Contents contents, PartKind kind) {
        return contents.parts().values().stream()
                .filter(part -> part.kind().equals(kind.name()))
                .sorted(Comparator.comparing(Part::key));
    }

    /** A part. */
    public PartSource read(String project, String id) {
        Contents contents = workspace.contents(project);
        return source(contents, known(contents, id));
    }

    /** What is wrong with a text that a part is to have, with line and column; nothing for a right one. */
    public List<Problem> check(String project, String id, String text) {
        Contents contents = workspace.contents(project);
        Part part = known(contents, id);
        try {
            Source read = PartCheck.read(text, syntax(contents, part));
            List<Problem> problems =
                    check.check(contents.document(part.document()).whole(), standard(part), name(part), read);
            return Stream.concat(problems.stream(), WrittenSecrets.told(read).stream())
                    .toList();
        } catch (ProblemException broken) {
            return broken.problems();
        }
    }

    /**
     * A text of a part as an edit leaves it, and what is wrong with it, by pointers; nothing is kept.
     *
     * @param id the part that is edited; none for a text that is no part yet, which is not judged
     * @throws ProblemException when the text cannot be read, or an operation does not fit it
     */
    public EditedText edit(
            String project, String document, @Nullable String id, String text, List<Operation> operations) {
        Contents contents = workspace.contents(project);
        Source edited = PartEditing.apply(Source.parse(text, syntax(contents, document)), operations);
        if (id == null) {
            return new EditedText(edited, List.of());
        }
        Part part = known(contents, id);
        return new EditedText(
                edited, check.faults(contents.document(part.document()).whole(), standard(part), name(part), edited));
    }

    /**
     * The same with all of it as it was written in the other syntax: only what that says differently changes.
     *
     * @param other the whole text in the other syntax
     */
    public EditedText rewrite(String project, String document, @Nullable String id, String text, String other) {
        Syntax own = syntax(workspace.contents(project), document);
        JsonNode tree = UnsaidNumbers.back(
                Source.parse(other, own.other()).tree(), Source.parse(text, own).tree());
        return edit(project, document, id, text, List.of(new Operation.Set(Pointer.ROOT, tree)));
    }

    /**
     * Gives a part another text, which was made from the revision; what was changed since and does not overlap is kept. Links follow when
     * an operation gets another id.
     *
     * @throws ProblemException with line and column, when the text cannot stand there
     * @throws EditConflict when another change touches the same, and is not to be passed over
     */
    public PartSource save(String project, String id, long revision, String text, Meeting meeting, String author) {
        return change(project, id, author, "Changed source of ", (rows, contents, part) -> {
            String mine = written(contents, part, text);
            if (part.revision() <= revision) {
                return mine;
            }
            Part before = Optional.ofNullable(Workspace.earlier(rows, project, contents, revision)
                            .parts()
                            .get(id))
                    .orElseThrow(() -> new Overlap(Rebase.overlap().at("/revision")));
            return before.text().equals(part.text()) ? mine : merged(before, mine, part, meeting);
        });
    }

    private static String merged(Part before, String mine, Part present, Meeting meeting) {
        SourceMerge merge =
                SourceMerge.of(Contents.source(before), Source.parse(mine), Contents.source(present), meeting);
        if (meeting == Meeting.ASK && !merge.met().isEmpty()) {
            throw new Overlap(Rebase.overlap(merge.met()).at("/text"));
        }
        return merge.source().text();
    }

    /** Gives a part the text back that it had after a change. */
    public PartSource restore(String project, String id, long sequence, String author) {
        return change(project, id, author, "Restored source of ", (rows, contents, part) -> {
            Part then =
                    Workspace.earlier(rows, project, contents, sequence).parts().get(id);
            if (then == null) {
                throw new NotFoundException("version", Long.toString(sequence));
            }
            return then.text();
        });
    }

    /** How a part came to be what it is, the newest first. */
    public List<PartVersion> versions(String project, String id, long before, int limit) {
        return store.read(rows -> {
            Contents contents = workspace.contents(rows, project);
            Part part = known(contents, id);
            List<PartVersion> versions = new ArrayList<>();
            String text = part.text();
            for (RecordedChange change : rows.changesOf(project, id).reversed()) {
                PartChange own = change.parts().getFirst();
                if (change.change().sequence() < before && versions.size() < limit) {
                    versions.add(new PartVersion(change.change(), Inset.of(text).taken(text)));
                }
                text = own.splice().inverse().apply(text);
            }
            return versions;
        });
    }

    /** What becomes of a part, within the transaction that keeps it. */
    private interface Rewriting {
        String text(ProjectStore.Rows rows, Contents contents, Part part);
    }

    private PartSource change(String project, String id, String author, String did, Rewriting rewriting) {
        try {
            workspace.change(project, author, (rows, contents) -> {
                Part part = known(contents, id);
                String text = rewriting.text(rows, contents, part);
                var said = new dev.parley.description.document.Part(name(part), text);
                Contents after = text.equals(part.text())
                        ? contents
                        : IdFollowing.followed(contents, part, text)
                                .with(part.document(), List.of(new PartEdit.Create(said)));
                return new Workspace.Edited(Arrangement.kept(contents, after), did + called(contents, part));
            });
        } catch (Overlap overlap) {
            throw new EditConflict(overlap.problems(), null);
        }
        return read(project, id);
    }

    /**
     * The text as it stands in the document.
     *
     * @throws ProblemException with line and column, when it cannot stand there
     */
    static String written(Contents contents, Part part, String text) {
        Source read = PartCheck.read(text, syntax(contents, part));
        if (part.kind().equals(PartKind.SKELETON.name())) {
            Skeletons.check(contents, part, read);
        }
        return Inset.of(part.text()).put(text);
    }

    /** A part that is edited by its source. */
    static Part known(Contents contents, String id) {
        Part part = contents.parts().get(id);
        boolean edited = part != null
                && (part.document().equals(Contents.ASYNCAPI) || part.document().equals(Contents.OPENAPI))
                && !part.kind().equals(Contents.REQUEST);
        if (part == null || !edited) {
            throw new NotFoundException("part", id);
        }
        return part;
    }

    private static PartSource source(Contents contents, Part part) {
        Standard standard = standard(part);
        String version = contents.document(part.document())
                .whole()
                .node(Pointer.of(standard.key()))
                .map(node -> node.asString(""))
                .orElse("");
        return new PartSource(
                part.id(),
                part.document(),
                part.kind(),
                part.key(),
                name(part).pointer().toString(),
                standard,
                PartCheck.schemaOf(standard, version),
                syntax(contents, part),
                Inset.of(part.text()).taken(part.text()),
                part.revision());
    }

    private static String called(Contents contents, Part part) {
        if (Contents.isEndpoint(part.kind())) {
            return contents.reading(part).name();
        }
        int blank = part.key().indexOf(' ');
        return part.kind().equals(PartKind.PATH_OPERATION.name())
                ? part.key().substring(0, blank).toUpperCase(Locale.ROOT)
                        + part.key().substring(blank)
                : part.key().isEmpty() ? part.document() : part.key();
    }

    private static JsonNode tree(Contents contents, Part part) {
        return contents.document(part.document())
                .whole()
                .node(name(part).pointer())
                .orElseThrow();
    }

    private static Syntax syntax(Contents contents, Part part) {
        return syntax(contents, part.document());
    }

    private static Syntax syntax(Contents contents, String document) {
        if (!document.equals(Contents.ASYNCAPI) && !document.equals(Contents.OPENAPI)) {
            throw new NotFoundException("document", document);
        }
        return contents.document(document).whole().syntax();
    }

    private static Standard standard(Part part) {
        return part.document().equals(Contents.ASYNCAPI) ? Standard.ASYNCAPI : Standard.OPENAPI;
    }

    private static PartName name(Part part) {
        return new PartName(PartKind.valueOf(part.kind()), part.key());
    }

    /** The projects as whole descriptions. */
    public ProjectReading whole() {
        return new ProjectReading(store, workspace);
    }
}
