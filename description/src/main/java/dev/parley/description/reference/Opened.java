package dev.parley.description.reference;

import dev.parley.description.source.Source;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A file of a description that was read, with what in it has a name of its own. */
final class Opened {

    private final Description description;
    private final URI file;
    private final JsonNode tree;
    private final Supplier<Source> text;
    private final URI base;
    private final boolean identifies;
    private volatile @Nullable Names names;
    private volatile @Nullable Source source;

    /** What {@code $id} and {@code $anchor} name: an anchor after the address of what it stands in, and {@code #}. */
    private record Names(Map<URI, Located> ids, Map<String, Located> anchors) {}

    Opened(Description description, URI file, Source source) {
        this(description, file, source.tree(), () -> source);
    }

    /** @param text asked for at most once by each thread that needs it first */
    Opened(Description description, URI file, JsonNode tree, Supplier<Source> text) {
        this.description = description;
        this.file = file;
        this.tree = tree;
        this.text = text;
        var self = tree.path("$self").asString("");
        this.base = self.isEmpty()
                ? file
                : Addresses.resolve(file, self.replaceFirst("#.*$", "")).orElse(file);
        this.identifies = !tree.path("openapi").asString("").startsWith("3.0") && !tree.has("swagger");
    }

    Description description() {
        return description;
    }

    URI file() {
        return file;
    }

    Source source() {
        var known = source;
        if (known == null) {
            known = text.get();
            source = known;
        }
        return known;
    }

    /** What its references are relative to, where no {@code $id} says otherwise. */
    URI base() {
        return base;
    }

    /** Whether {@code $id} has a meaning in it. */
    boolean identifies() {
        return identifies;
    }

    Located root() {
        return new Located(this, null, "", tree);
    }

    /** The schema that says this to be its address. */
    @Nullable
    Located identified(URI address) {
        return identifies ? names().ids.get(address) : null;
    }

    /** Whether it, or a schema in it, says to have another address than that of the file. */
    boolean claims() {
        return !base.equals(file) || (identifies && !names().ids.isEmpty());
    }

    /** What has the name, within what has the address. */
    @Nullable
    Located anchor(URI base, String name) {
        return identifies ? names().anchors.get(base + "#" + name) : null;
    }

    private Names names() {
        var known = names;
        if (known != null) return known;
        var found = new Names(new LinkedHashMap<>(), new LinkedHashMap<>());
        scan(root(), base, found);
        names = found;
        return found;
    }

    private static void scan(Located here, URI outer, Names found) {
        var node = here.node();
        if (!node.isContainer()) return;
        var base = outer;
        if (node.isObject()) {
            var id = text(node, "$id");
            if (id != null && id.startsWith("#")) {
                found.anchors.putIfAbsent(outer + id, here);
            } else if (id != null) {
                base = Addresses.resolve(outer, id.replaceFirst("#.*$", "")).orElse(outer);
                found.ids.putIfAbsent(base, here);
            }
            for (var key : new String[] {"$anchor", "$dynamicAnchor"}) {
                var anchor = text(node, key);
                if (anchor != null) found.anchors.putIfAbsent(base + "#" + anchor, here);
            }
        }
        for (var child : here.children()) scan(child, base, found);
    }

    static @Nullable String text(JsonNode node, String key) {
        var value = node.get(key);
        return value != null && value.isString() ? value.stringValue() : null;
    }
}
