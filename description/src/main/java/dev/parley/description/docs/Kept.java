package dev.parley.description.docs;

import dev.parley.description.html.Html;
import dev.parley.description.html.Markdown;
import dev.parley.description.html.SharedHtml;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Resolution;
import dev.parley.description.sample.Extent;
import dev.parley.description.sample.Way;
import dev.parley.description.sample.WholeSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one page has found out and others ask for again: pages of a description speak of the same things. Thread-safe. */
final class Kept {

    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_TEXTS = 20_000;
    private static final int MOST_SAMPLES = 64;
    private static final int MOST_SAID = 256;
    private static final int MOST_HEARD = 20_000;

    /** A node by itself, whatever it is equal to. */
    @SuppressWarnings("ReferenceEquality")
    private record Same(JsonNode node) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Same(JsonNode that) && that == node;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(node);
        }
    }

    private record Written(String text, int shift) {}

    private record Place(String path, String up, boolean roomy) {}

    /**
     * What several pages show.
     *
     * @param shown how many fields of schemas
     */
    record Whole(List<Html> nodes, int shown) {

        Whole {
            nodes = nodes.stream().map(Kept::shared).toList();
        }
    }

    /**
     * A schema that is shown by a value.
     *
     * @param place where it stands, as an alias of YAML is the same node in another place
     */
    private record Sampled(Located place, Way way, Extent extent) {}

    /** A value that is shown as an example. */
    private record Shown(Same value, String mediaType) {}

    private final Map<Same, Resolution> targets = new ConcurrentHashMap<>();
    private final Map<Same, WholeSchema> schemas = new ConcurrentHashMap<>();
    private final Map<Written, List<Html>> texts = new ConcurrentHashMap<>();
    private final Map<Place, Whole> wholes = new ConcurrentHashMap<>();
    private final Map<Sampled, Optional<JsonNode>> samples = new ConcurrentHashMap<>();
    private final Map<Shown, Html> examples = new ConcurrentHashMap<>();
    private final Map<Place, SharedHtml> items = new ConcurrentHashMap<>();
    private final Set<Said> heard = ConcurrentHashMap.newKeySet();
    private final Map<Said, Whole> said = new ConcurrentHashMap<>();

    /** Where a reference leads. */
    Resolution target(Located reference) {
        var key = new Same(reference.node());
        var known = targets.get(key);
        if (known != null) return known;
        var found = reference.follow();
        targets.put(key, found);
        return found;
    }

    /** The schema at a place. */
    WholeSchema schema(Located at, Supplier<WholeSchema> made) {
        var key = new Same(at.node());
        var known = schemas.get(key);
        // an alias of YAML is the same node in another place
        if (known != null && known.asked().equals(at)) return known;
        var schema = made.get();
        schemas.put(key, schema);
        return schema;
    }

    /**
     * A schema as others show it.
     *
     * @param page of the schema
     * @param up from where it is shown
     * @param roomy whether there is room on that page for fields within fields
     */
    Whole whole(Page page, String up, boolean roomy, Supplier<Whole> made) {
        var key = new Place(page.path(), up, roomy);
        var known = wholes.get(key);
        if (known != null) return known;
        var whole = made.get();
        wholes.put(key, whole);
        return whole;
    }

    /**
     * The value that shows a schema: what a path takes and gives is mostly the same in all of its operations. Few are kept, as they may be long, and pages
     * that have them in common are mostly neighbours.
     */
    Optional<JsonNode> sample(Located schema, Way way, Extent extent, Supplier<Optional<JsonNode>> made) {
        var key = new Sampled(schema, way, extent);
        var known = samples.get(key);
        if (known != null) return known;
        var sample = made.get();
        if (samples.size() >= MOST_SAMPLES) samples.clear();
        samples.put(key, sample);
        return sample;
    }

    /** A value that {@link #sample} has given, as it is shown. */
    Html example(JsonNode value, String mediaType, Supplier<Html> made) {
        var key = new Shown(new Same(value), mediaType);
        var known = examples.get(key);
        if (known != null) return known;
        var example = shared(made.get());
        if (examples.size() >= MOST_SAMPLES) examples.clear();
        examples.put(key, example);
        return example;
    }

    /** A page as an item of a list of pages, on those that are so far up. */
    SharedHtml item(Page page, String up, Supplier<Html.Element> made) {
        return items.computeIfAbsent(new Place(page.path(), up, false), _ -> new SharedHtml(made.get()));
    }

    /** What is shown where that is said, if it is kept. */
    @Nullable
    Whole said(Said what) {
        return said.get(what);
    }

    /** Whether that was said before: what all pages say once is not kept. */
    boolean again(Said what) {
        if (heard.size() >= MOST_HEARD) heard.clear();
        return !heard.add(what);
    }

    /** Keeps what is shown where that is said. Few are kept, as samples are. */
    void say(Said what, Whole shown) {
        if (said.size() >= MOST_SAID) said.clear();
        said.put(what, shown);
    }

    private static Html shared(Html node) {
        return node instanceof Html.Element element ? new SharedHtml(element) : node;
    }

    /** A text as blocks: many parameters are explained in the same words. */
    List<Html> blocks(String text, int shift) {
        if (text.length() > LONGEST_TEXT || texts.size() > MOST_TEXTS) return Markdown.blocks(text, shift);
        var key = new Written(text, shift);
        var known = texts.get(key);
        if (known != null) return known;
        var blocks = List.copyOf(Markdown.blocks(text, shift));
        texts.put(key, blocks);
        return blocks;
    }
}
