package dev.parley.engine.project;

import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Located;
import dev.parley.description.sample.Sample;
import dev.parley.description.sample.SchemaAlone;
import dev.parley.description.sample.SchemaSamples;
import dev.parley.description.sample.Way;
import dev.parley.description.schema.DocumentSchema;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the documents of projects hold for others to use by its name: shared schemas, messages, parameters and the like. Thread-safe. */
public final class Components {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,1000}");
    private static final Pattern KIND = Pattern.compile("[A-Za-z]{1,100}");

    private final Workspace workspace;
    private final PartSources sources;

    Components(Workspace workspace, PartSources sources) {
        this.workspace = workspace;
        this.sources = sources;
    }

    /** All of a project, by document, kind and name. */
    public List<Component> all(String project) {
        return workspace.contents(project).parts().values().stream()
                .filter(part -> part.kind().equals(PartKind.COMPONENT.name()))
                .map(Components::component)
                .sorted(Comparator.comparing(Component::document)
                        .reversed()
                        .thenComparing(Component::kind)
                        .thenComparing(Component::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Component::name))
                .toList();
    }

    private static Component component(Part part) {
        int slash = part.key().indexOf('/');
        Pointer pointer = new PartName(PartKind.COMPONENT, part.key()).pointer();
        return new Component(
                part.id(),
                part.document(),
                part.key().substring(0, slash),
                part.key().substring(slash + 1),
                pointer.toString(),
                part.revision());
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

    /**
     * Values as a schema describes them that is being written, each held against it.
     *
     * @param pointer where the schema stands in the document, or is to stand; what refers to that place means this schema
     */
    public TriedSchema tried(String project, String document, Pointer pointer, JsonNode schema) {
        Contents contents = workspace.contents(project);
        SequencedMap<URI, JsonNode> trees = new LinkedHashMap<>();
        for (String each : List.of(Contents.OPENAPI, Contents.ASYNCAPI)) {
            JsonNode tree = contents.document(each).whole().tree();
            boolean own = each.equals(document);
            trees.put(Things.address(each), own ? with(tree, pointer.tokens(), schema) : tree);
        }
        Located at = Description.ofTrees(trees).at(Things.address(document), pointer);
        List<Sample> samples = SchemaSamples.of(at, Way.BOTH);
        List<TriedSample> tried = new ArrayList<>();
        try {
            DocumentSchema.Checking check = SchemaAlone.check(at).checking();
            for (Sample sample : samples) {
                tried.add(new TriedSample(sample, check.faults(sample.value())));
            }
            if (samples.isEmpty()) {
                check.faults(JsonNodeFactory.instance.nullNode());
            }
            return new TriedSchema(tried, List.of());
        } catch (ProblemException unusable) {
            return new TriedSchema(
                    samples.stream()
                            .map(each -> new TriedSample(each, List.of()))
                            .toList(),
                    unusable.problems());
        }
    }

    /** A tree with another value in one place; what does not lead there is shared. */
    private static JsonNode with(JsonNode tree, List<String> tokens, JsonNode value) {
        if (tokens.isEmpty()) {
            return value;
        }
        String key = tokens.getFirst();
        List<String> rest = tokens.subList(1, tokens.size());
        if (tree.isArray() && key.matches("\\d{1,9}") && Integer.parseInt(key) < tree.size()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            tree.forEach(list::add);
            list.set(Integer.parseInt(key), with(tree.get(Integer.parseInt(key)), rest, value));
            return list;
        }
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        if (tree.isObject()) {
            tree.properties().forEach(member -> mapping.set(member.getKey(), member.getValue()));
        }
        mapping.set(key, with(tree.path(key), rest, value));
        return mapping;
    }
}
