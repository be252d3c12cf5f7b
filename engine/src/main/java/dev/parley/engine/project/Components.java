package dev.parley.engine.project;

import dev.parley.description.counterpart.Counterpart;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the documents of projects hold for others to use by its name: shared schemas, messages, parameters and the like. Thread-safe. */
public final class Components {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,1000}");
    private static final Pattern KIND = Pattern.compile("[A-Za-z]{1,100}");

    private static final String SCHEMAS = "schemas";

    private final Workspace workspace;
    private final PartSources sources;

    Components(Workspace workspace, PartSources sources) {
        this.workspace = workspace;
        this.sources = sources;
    }

    /** All of a project, by document, kind and name. */
    public List<Component> all(String project) {
        Contents contents = workspace.contents(project);
        Description description = Description.of(Things.documents(contents));
        return contents.parts().values().stream()
                .filter(part -> part.kind().equals(PartKind.COMPONENT.name()))
                .map(part -> component(part, description))
                .sorted(Comparator.comparing(Component::document)
                        .reversed()
                        .thenComparing(Component::kind)
                        .thenComparing(Component::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Component::name))
                .toList();
    }

    private static Component component(Part part, Description description) {
        int slash = part.key().indexOf('/');
        Pointer pointer = new PartName(PartKind.COMPONENT, part.key()).pointer();
        String kind = part.key().substring(0, slash);
        return new Component(
                part.id(),
                part.document(),
                kind,
                part.key().substring(slash + 1),
                pointer.toString(),
                part.revision(),
                kind.equals(SCHEMAS) ? null : stays(description.at(Things.address(part.document()), pointer)));
    }

    private static @Nullable String stays(Located thing) {
        return Counterpart.of(thing) instanceof Counterpart.None(String reason) ? reason : null;
    }

    /**
     * Adds one.
     *
     * @param kind the section of {@code components} that it is to stand in
     * @throws ProblemException when the name is taken or none, or the value cannot stand there
     */
    public PartSource create(String project, String document, String kind, String name, JsonNode value, String author) {
        Things.address(document);
        if (!KIND.matcher(kind).matches()) {
            throw Names.problem("kind-invalid", "A kind of components is a word such as `schemas`", "/kind");
        }
        if (!NAME.matcher(name).matches()) {
            throw Names.problem("name-invalid", "A component has a name of letters, digits, `.`, `-` and `_`", "/name");
        }
        if (!value.isObject()) {
            throw Names.problem("part-mapping", "A component is a mapping, such as `description: …`", "/value");
        }
        PartName part = new PartName(PartKind.COMPONENT, kind + "/" + name);
        workspace.change(project, author, (_, contents) -> {
            StandardDocument whole = contents.document(document).whole();
            if (contents.part(document, part).isPresent()
                    || whole.node(part.pointer()).isPresent()) {
                throw Names.problem("name-taken", "There is `" + name + "` already", "/name");
            }
            String text = Source.written(value, whole.syntax()).text();
            PartEdit edit = new PartEdit.Create(new dev.parley.description.document.Part(part, text));
            Contents after = contents.with(document, List.of(edit));
            return new Workspace.Edited(Arrangement.kept(contents, after), "Added " + name);
        });
        Part made = workspace.contents(project).part(document, part).orElseThrow();
        return sources.read(project, made.id());
    }

    /** The values that stand where schemas describe them. */
    public SchemaValues values() {
        return new SchemaValues(workspace);
    }

    /** Links of responses as they are written. */
    public Links links() {
        return new Links(workspace);
    }
}
