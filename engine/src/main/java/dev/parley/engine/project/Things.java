package dev.parley.engine.project;

import dev.parley.description.counterpart.CounterpartMove;
import dev.parley.description.document.Method;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.openapi.EndpointKey;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Removal;
import dev.parley.description.reference.Renaming;
import dev.parley.description.reference.Use;
import dev.parley.description.reference.Uses;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What is done with the things of both documents that others use by their names: schemas, messages, paths and the like. Thread-safe. */
public final class Things {

    private static final int MOST_TOLD = 100;

    private final Workspace workspace;

    Things(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What uses a thing of a document, or something in it: over both documents.
     *
     * @param pointer to it, such as a schema, a message, a path
     */
    public List<ThingUse> uses(String project, String document, Pointer pointer) {
        Contents contents = workspace.contents(project);
        Description description = Description.of(documents(contents));
        return Uses.of(description).of(description.at(address(document), pointer)).stream()
                .map(use -> use(contents, use))
                .toList();
    }

    private static ThingUse use(Contents contents, Use use) {
        Pointer pointer = use.at().pointer();
        String document = document(use.at().file());
        return new ThingUse(document, pointer, use.kind(), use.text(), endpoint(contents, document, pointer));
    }

    private static @Nullable String endpoint(Contents contents, String document, Pointer pointer) {
        PartName name = PartName.holding(pointer).orElse(PartName.SKELETON);
        if (name.kind() == PartKind.PATH_OPERATION) {
            List<String> tokens = name.pointer().tokens();
            Method method = Method.at(name);
            String key = new EndpointKey(tokens.get(1), method.name(), "").toString();
            return contents.parts().values().stream()
                    .filter(part ->
                            part.kind().equals(Contents.REQUEST) && part.key().equals(key))
                    .map(Part::id)
                    .findFirst()
                    .orElse(null);
        }
        boolean channel = name.kind() == PartKind.CHANNEL;
        return channel ? contents.part(document, name).map(Part::id).orElse(null) : null;
    }

    /** Gives a thing of a document another name, wherever it is used, by one change. */
    public Change rename(String project, String document, Pointer pointer, String name, String author) {
        Workspace.Kept kept = workspace.change(project, author, (rows, contents) -> {
            String old = name(contents, document, pointer);
            Map<URI, List<PartEdit>> edits = Renaming.edits(documents(contents), address(document), pointer, name);
            Contents after = contents;
            for (Map.Entry<URI, List<PartEdit>> each : edits.entrySet()) {
                String edited = document(each.getKey());
                after = edited.equals(Contents.OPENAPI)
                        ? after.with(each.getValue(), keys(after, pointer, name))
                        : after.with(edited, each.getValue());
            }
            return new Workspace.Edited(Arrangement.kept(contents, after), "Renamed " + old + " to " + name);
        });
        if (kept.change() == null) {
            throw Names.problem("name-taken", "It has that name already", "/name");
        }
        return kept.change();
    }

    /** The keys that endpoints of a path get with its name. */
    private static Map<EndpointKey, EndpointKey> keys(Contents contents, Pointer pointer, String name) {
        Map<EndpointKey, EndpointKey> renamed = new LinkedHashMap<>();
        boolean path =
                pointer.tokens().size() == 2 && pointer.tokens().getFirst().equals("paths");
        if (path) {
            for (Part part : contents.requests().ordered()) {
                EndpointKey key = contents.requests().key(part);
                if (key.path().equals(pointer.last())) {
                    renamed.put(key, new EndpointKey(name, key.method(), key.example()));
                }
            }
        }
        return renamed;
    }

    /**
     * Deletes a thing of a document.
     *
     * @param anyway also where something uses it, which then leads nowhere; else that is refused, and told
     */
    public Change remove(String project, String document, Pointer pointer, boolean anyway, String author) {
        Workspace.Kept kept = workspace.change(project, author, (rows, contents) -> {
            String old = name(contents, document, pointer);
            Removal removal = Removal.of(documents(contents), address(document), pointer);
            if (!anyway && !removal.uses().isEmpty()) {
                throw inUse(old, removal.uses());
            }
            Contents after = contents.with(document, removal.edits());
            return new Workspace.Edited(Arrangement.kept(contents, after), "Deleted " + old);
        });
        return Objects.requireNonNull(kept.change());
    }

    /**
     * Takes a thing, shared or of the whole document, from one document to the other one, in the words of its standard; what refers to it follows.
     *
     * @param anyway also where some of its words mean something else there, or have no place
     * @throws ProblemException when it has no counterpart there, there is one of its name, or its words mean something else there
     */
    public Change move(String project, String document, Pointer pointer, String to, boolean anyway, String author) {
        Workspace.Kept kept = workspace.change(project, author, (rows, contents) -> {
            Map<URI, List<PartEdit>> edits =
                    CounterpartMove.edits(documents(contents), address(document), pointer, address(to), anyway);
            Contents after = contents;
            for (Map.Entry<URI, List<PartEdit>> each : edits.entrySet()) {
                after = after.with(document(each.getKey()), each.getValue());
            }
            String done = edits.containsKey(address(document)) ? "Moved " : "Copied ";
            return new Workspace.Edited(
                    Arrangement.kept(contents, after), done + name(contents, document, pointer) + " to " + to);
        });
        return Objects.requireNonNull(kept.change());
    }

    private static ProblemException inUse(String name, List<Use> uses) {
        return new ProblemException(uses.stream()
                .limit(MOST_TOLD)
                .map(use -> Problem.of(
                                "in-use",
                                document(use.at().file()) + " uses " + name + " at "
                                        + use.at().pointer())
                        .at("/pointer")
                        .hint("With `anyway` it is deleted, and what uses it leads nowhere."))
                .toList());
    }

    private static String name(Contents contents, String document, Pointer pointer) {
        Description description = Description.of(documents(contents));
        var thing = description.at(address(document), pointer).node();
        if (pointer.isRoot()) return document;
        boolean listed =
                description.at(address(document), pointer.parent()).node().isArray();
        if (!listed) return pointer.last();
        return thing.path("name").asString(thing.path("url").asString(pointer.last()));
    }

    static SequencedMap<URI, StandardDocument> documents(Contents contents) {
        SequencedMap<URI, StandardDocument> documents = new LinkedHashMap<>();
        documents.put(address(Contents.OPENAPI), contents.openApi());
        documents.put(address(Contents.ASYNCAPI), contents.asyncApi());
        return documents;
    }

    static URI address(String document) {
        if (!document.equals(Contents.OPENAPI) && !document.equals(Contents.ASYNCAPI)) {
            throw new NotFoundException("document", document);
        }
        return URI.create("parley:/" + document);
    }

    private static String document(URI address) {
        return address.getPath().substring(1);
    }
}
