package dev.parley.description.transfer;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Method;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a description into a document that is there already, by operations, channels and components: what is the same stays as it is
 * written, what is new comes behind, and of what is different the caller chooses. What comes beside another API keeps its servers, and
 * whom it lets in. Used once.
 */
public final class DescriptionMerge {

    private final DocumentEdit edit;
    private final StandardDocument before;
    private final JsonNode incoming;
    private final Inherited inherited;
    private final Predicate<String> replaces;
    private final List<String> added = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final List<Differing> differing = new ArrayList<>();

    private DescriptionMerge(
            Standard standard, StandardDocument before, JsonNode incoming, Predicate<String> replaces) {
        this.edit = new DocumentEdit(before);
        this.before = before;
        this.incoming = ServerNames.apart(standard, before.tree(), incoming);
        this.inherited = Inherited.of(standard, before.tree(), this.incoming, replaces);
        this.replaces = replaces;
    }

    /** Whether a document describes nothing yet, so that another one can take its place. */
    public static boolean isEmpty(JsonNode document) {
        return document.propertyStream()
                .filter(entry -> !Set.of("openapi", "asyncapi", "info").contains(entry.getKey()))
                .allMatch(entry -> entry.getValue().isEmpty());
    }

    /** Each thing that differs takes what came if that is chosen by its name; all alike by an {@link OnMeeting}. */
    public static Merged merge(
            Standard standard, StandardDocument before, JsonNode incoming, Predicate<String> replaces) {
        return new DescriptionMerge(standard, before, incoming, replaces).merged(standard);
    }

    private Merged merged(Standard standard) {
        head();
        switch (standard) {
            case OPENAPI -> paths();
            case ASYNCAPI -> {
                staying();
                section(PartKind.SERVER, "servers", "server");
                section(PartKind.CHANNEL, "channels", "channel");
                section(PartKind.OPERATION, "operations", "operation");
                gone("channels", "channel");
                gone("operations", "operation");
            }
        }
        components();
        return new Merged(edit.edits(), added, changed, kept, gone, differing);
    }

    /**
     * Channels that are WebSockets because their document names no server stay so where servers come that are none: a channel that names
     * no server is on all of them (AsyncAPI 3.0, Channel Object).
     */
    private void staying() {
        var servers = incoming.path("servers");
        boolean others = before.keys("servers").isEmpty()
                && !servers.isEmpty()
                && servers.valueStream()
                        .noneMatch(server -> Set.of("ws", "wss")
                                .contains(Nodes.text(server, "protocol", "").toLowerCase(Locale.ROOT)));
        if (!others) return;
        for (var key : before.keys("channels")) {
            var channel = before.node(Pointer.of("channels", key)).orElse(Nodes.NONE);
            boolean open = channel.isObject()
                    && Stream.of("$ref", "servers", "bindings", Nodes.EXTENSION).noneMatch(channel::has);
            if (open) edit.set(Pointer.of("channels", key, Nodes.EXTENSION), Nodes.FACTORY.objectNode());
        }
    }

    /** What stands at the root beside the parts: what is missing comes, and the words about the whole as chosen. */
    private void head() {
        for (var key : incoming.propertyNames()) {
            switch (key) {
                case "openapi", "asyncapi", "paths", "channels", "operations", "components" -> {}
                case "tags" -> tags();
                case "servers" -> {
                    if (incoming.get(key).isArray()) meet(Pointer.of(key), "servers", incoming.get(key));
                }
                default -> {
                    boolean there = before.node(Pointer.of(key)).isPresent();
                    if (there || !inherited.isSaid(key)) meet(Pointer.of(key), key, incoming.get(key));
                }
            }
        }
    }

    private void tags() {
        var all = Nodes.FACTORY.arrayNode();
        before.node(Pointer.of("tags")).ifPresent(tags -> tags.forEach(all::add));
        int known = all.size();
        for (var tag : incoming.path("tags")) {
            if (all.valueStream().noneMatch(each -> each.path("name").equals(tag.path("name")))) all.add(tag);
        }
        if (all.size() > known) edit.set(Pointer.of("tags"), all);
    }

    private void paths() {
        var fresh = new LinkedHashMap<PartName, JsonNode>();
        for (var path : incoming.path("paths").properties()) {
            for (var method : Method.of(path.getValue())) {
                var name = PartName.operation(path.getKey(), method);
                var value = path.getValue().at(method.pointer().toString());
                if (!value.isObject()) continue;
                var known = before.node(name.pointer()).orElse(null);
                var said = inherited.operation(value, known, served(path.getKey(), path.getValue()));
                if (known == null) {
                    fresh.put(name, said);
                    added.add(method.name() + " " + path.getKey());
                } else {
                    meet(name.pointer(), method.name() + " " + path.getKey(), said);
                }
            }
        }
        edit.create(fresh, beside());
        before.keys("paths")
                .forEach(path -> before.node(Pointer.of("paths", path)).ifPresent(item -> {
                    for (var method : Method.of(item)) {
                        var there = incoming.path("paths")
                                .path(path)
                                .at(method.pointer().toString());
                        if (there.isMissingNode()) gone.add(method.name() + " " + path);
                    }
                }));
    }

    /** Whether a path says the servers of what comes in it: its own, or as it is new or was at an earlier import those of its document. */
    private boolean served(String path, JsonNode item) {
        if (item.has("servers")) return true;
        var there = before.node(Pointer.of("paths", path));
        return there.isEmpty() || there.get().path("servers").equals(inherited.servers());
    }

    /** What paths say beside their operations: that of new ones, which come as a whole; that of others meets what is there. */
    private Map<String, ObjectNode> beside() {
        var known = Set.copyOf(before.keys("paths"));
        var fresh = new LinkedHashMap<String, ObjectNode>();
        for (var path : incoming.path("paths").properties()) {
            var key = path.getKey();
            var said = said(key, path.getValue());
            if (!known.contains(key)) {
                if (!said.isEmpty()) fresh.put(key, said);
                continue;
            }
            said.properties()
                    .forEach(entry -> meet(
                            Pointer.of("paths", key, entry.getKey()), entry.getKey() + " of " + key, entry.getValue()));
        }
        return fresh;
    }

    /** What a path says itself. One that is new says the servers of its document, if it has to; those that one says already may differ. */
    private ObjectNode said(String path, JsonNode item) {
        var said = Nodes.FACTORY.objectNode();
        if (!inherited.servers().isMissingNode() && !item.has("servers") && item.isObject()) {
            var there = before.node(Pointer.of("paths", path));
            if (there.isEmpty() || there.get().has("servers")) said.set("servers", inherited.servers());
        }
        item.properties().forEach(entry -> {
            boolean operation =
                    PartName.holding(Pointer.of("paths", path, entry.getKey())).isPresent()
                            || entry.getKey().equals("additionalOperations");
            if (!operation && !entry.getKey().equals(Nodes.EXTENSION)) said.set(entry.getKey(), entry.getValue());
        });
        return said;
    }

    private void gone(String section, String word) {
        before.keys(section).stream()
                .filter(key -> !incoming.path(section).has(key))
                .forEach(key -> gone.add(word + " " + key));
    }

    private void section(PartKind kind, String section, String word) {
        var all = new LinkedHashMap<PartName, JsonNode>();
        incoming.path(section).properties().forEach(entry -> {
            var name = new PartName(kind, entry.getKey());
            var value = kind == PartKind.CHANNEL
                    ? inherited.channel(
                            entry.getValue(), before.node(name.pointer()).orElse(null))
                    : entry.getValue();
            all.put(name, value);
        });
        parts(Pointer.of(section), word, all);
    }

    private void components() {
        for (Map.Entry<String, JsonNode> section : incoming.path("components").properties()) {
            var word = section.getKey().replaceFirst("ies$", "y").replaceFirst("s$", "");
            var all = new LinkedHashMap<PartName, JsonNode>();
            section.getValue()
                    .properties()
                    .forEach(entry -> all.put(
                            new PartName(PartKind.COMPONENT, section.getKey() + "/" + entry.getKey()),
                            entry.getValue()));
            parts(Pointer.of("components", section.getKey()), word, all);
        }
    }

    /** Parts of a section: those that are new come behind it, all at once. */
    private void parts(Pointer section, String word, Map<PartName, JsonNode> all) {
        var fresh = new LinkedHashMap<PartName, JsonNode>();
        var known = Set.copyOf(before.keys(section));
        all.forEach((name, value) -> {
            var said = word + " " + name.pointer().last();
            if (before.node(name.pointer()).isPresent()) {
                meet(name.pointer(), said, value);
                return;
            }
            added.add(said);
            if (value.isObject() && !known.contains(name.pointer().last())) fresh.put(name, value);
            else edit.set(name.pointer(), value);
        });
        edit.create(section, fresh);
    }

    /** What comes meets what is there. */
    private void meet(Pointer at, String word, JsonNode value) {
        var there = before.node(at).orElse(null);
        if (there == null) {
            edit.set(at, value);
            return;
        }
        var wanted = withOwn(there, value);
        if (there.equals(wanted)) return;
        differing.add(new Differing(word, there, wanted));
        if (replaces.test(word)) {
            edit.set(at, wanted);
            changed.add(word);
        } else {
            kept.add(word);
        }
    }

    /** What was typed for sending stays where what comes says nothing about it. */
    private static JsonNode withOwn(JsonNode there, JsonNode value) {
        if (!there.has(Nodes.EXTENSION) || value.has(Nodes.EXTENSION) || !(value instanceof ObjectNode)) return value;
        var own = Nodes.copy(value);
        own.set(Nodes.EXTENSION, there.get(Nodes.EXTENSION));
        return own;
    }
}
