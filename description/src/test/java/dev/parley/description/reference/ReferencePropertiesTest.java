package dev.parley.description.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of references whatever a document says. */
class ReferencePropertiesTest {

    private static final URI FILE = URI.create("parley:/openapi.yaml");
    private static final List<String> NAMES = List.of("A", "B.b", "c-d", "E_1", "items", "properties");
    private static final List<String> PATHS = List.of("/", "/a/{x}", "/b%20c", "/~d~1e", "/ü", "/a{b}c");

    static List<Integer> seeds() {
        var seeds = new ArrayList<Integer>();
        for (int i = 0; i < 150; i++) seeds.add(i);
        return seeds;
    }

    private static String reference(Random random) {
        var schema = "#/components/schemas/" + NAMES.get(random.nextInt(NAMES.size()));
        return switch (random.nextInt(8)) {
            case 0 -> schema + "/properties/" + NAMES.get(random.nextInt(NAMES.size()));
            case 1 -> schema + "/items";
            case 2 ->
                Addresses.fragment(Pointer.of("paths", PATHS.get(random.nextInt(PATHS.size())), "get", "x-schema"));
            case 3 ->
                "#/paths/"
                        + Addresses.token(
                                        Pointer.of(PATHS.get(random.nextInt(PATHS.size())))
                                                .toString()
                                                .substring(1),
                                        "%7B")
                                .replace("%257E", "~")
                        + "/get/x-schema";
            case 4 -> "#/nowhere";
            default -> schema;
        };
    }

    private static String schema(Random random, int depth) {
        return switch (random.nextInt(depth > 2 ? 2 : 5)) {
            case 0 -> "{\"$ref\": \"" + reference(random) + "\"}";
            case 1 -> "{\"type\": \"string\"}";
            case 2 -> "{\"items\": " + schema(random, depth + 1) + "}";
            case 3 ->
                "{\"properties\": {\"" + NAMES.get(random.nextInt(NAMES.size())) + "\": " + schema(random, depth + 1)
                        + "}}";
            default ->
                "{\"oneOf\": [" + schema(random, depth + 1) + ", " + schema(random, depth + 1)
                        + "], \"discriminator\": {\"propertyName\": \"k\"}}";
        };
    }

    private static StandardDocument document(Random random) {
        var text = new StringBuilder("openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n");
        for (var path : PATHS) {
            text.append("  '")
                    .append(path)
                    .append("':\n    get:\n      x-schema: ")
                    .append(schema(random, 0));
            text.append("\n      responses: {'200': {description: d, content: {a/b: {schema: ")
                    .append(schema(random, 0))
                    .append("}}}}\n");
        }
        text.append("components:\n  schemas:\n");
        for (var name : NAMES)
            text.append("    ")
                    .append(name)
                    .append(":\n      ")
                    .append(schema(random, 0))
                    .append("\n");
        return StandardDocument.cut(Standard.OPENAPI, text.toString());
    }

    private static SequencedMap<URI, StandardDocument> documents(StandardDocument document) {
        var documents = new LinkedHashMap<URI, StandardDocument>();
        documents.put(FILE, document);
        return documents;
    }

    /** Where each reference stands and leads, whatever the thing that is renamed is called. */
    private static Set<String> links(StandardDocument document, Pointer thing) {
        var links = new TreeSet<String>();
        for (var use : Uses.of(Description.of(documents(document))).all()) {
            if (use.kind() == Use.Kind.MAPPING) continue; // may be added
            links.add(neutral(use.at().pointer(), thing) + " -> "
                    + neutral(use.target().pointer(), thing));
        }
        return links;
    }

    private static String neutral(Pointer pointer, Pointer thing) {
        return pointer.startsWith(thing)
                ? "THING" + pointer.without(thing.tokens().size())
                : pointer.toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyReferenceLeadsWhereItLedBeforeARename(int seed) {
        var random = new Random(seed);
        var document = document(random);
        boolean path = random.nextBoolean();
        var thing = path
                ? Pointer.of("paths", PATHS.get(random.nextInt(PATHS.size())))
                : Pointer.of("components", "schemas", NAMES.get(random.nextInt(NAMES.size())));
        var name = path ? "/new~1 %ü{z}" : "New.one";
        var edits = Renaming.edits(documents(document), FILE, thing, name);
        var after = document.with(edits.getOrDefault(FILE, List.of()));
        assertThat(links(after, thing.parent().child(name))).isEqualTo(links(document, thing));
        var back = Renaming.edits(documents(after), FILE, thing.parent().child(name), thing.last());
        assertThat(links(after.with(back.getOrDefault(FILE, List.of())), thing)).isEqualTo(links(document, thing));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyChainComesToAnEndAndEveryBundleOfASplitIsTheDocument(int seed) {
        var document = document(new Random(seed));
        var source = Source.parse(document.text());
        var description = Description.of(FILE, source, Sources.none());
        follow(description.root());
        var files = Split.of(source, "openapi.yaml");
        var sources = new LinkedHashMap<URI, Source>();
        files.forEach((name, file) -> sources.put(URI.create("parley:/" + name), file));
        var bundled = Bundle.of(Description.of(FILE, files.firstEntry().getValue(), Sources.of(sources)));
        assertThat(bundled.tree().toString()).isEqualTo(source.tree().toString());
    }

    private static void follow(Located here) {
        if (here.follow() instanceof Resolution.Found(Located target))
            assertThat(target.reference()).isEmpty();
        here.children().forEach(ReferencePropertiesTest::follow);
    }
}
