package dev.parley.description.reference;

import dev.parley.description.source.Cutting;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes a folder of files of one document: one for each path, channel, operation and component, with its text and comments as they are,
 * and references from file to file. {@link Bundle} makes the document of them again. Used once.
 */
public final class Split {

    /** What a schema says of itself that would mean another thing in a file of its own. */
    private static final Set<String> ITS_OWN = Set.of("$id", "$schema", "$defs", "definitions", "$anchor", "$comment");

    private final Source document;
    private final String name;
    private final Grammar grammar;
    private final FileNames names;
    private final SequencedMap<Pointer, Entry> entries = new LinkedHashMap<>();

    private record Entry(Grammar.Kind kind, String file) {}

    private Split(Source document, String name) {
        this.document = document;
        this.name = name;
        this.grammar = Grammar.of(document.tree());
        this.names = new FileNames(document.syntax() == Syntax.JSON ? ".json" : ".yaml");
    }

    /**
     * The files by their paths, with slashes; the first one is the document itself, which leads to the others.
     *
     * @param name of the file of the document, such as {@code openapi.yaml}
     */
    public static SequencedMap<String, Source> of(Source document, String name) {
        return new Split(document, name).files();
    }

    private SequencedMap<String, Source> files() {
        find(Pointer.ROOT, document.tree(), grammar.root());
        var cut = Cutting.cut(document, List.copyOf(entries.keySet()));
        entries.keySet().retainAll(cut.pieces().keySet());
        var references = new LinkedHashMap<Pointer, Source>();
        var files = new LinkedHashMap<String, Source>();
        cut.pieces().forEach((pointer, piece) -> {
            var entry = entries.get(pointer);
            if (entry == null) return;
            references.put(pointer, leading(piece, entry.file()));
            files.put(entry.file(), apart(pointer, entry, piece));
        });
        files.putFirst(name, Source.parse(Cutting.join(cut.skeleton(), references), document.syntax()));
        return files;
    }

    private void find(Pointer pointer, JsonNode node, Grammar.Kind kind) {
        node.properties().forEach(member -> {
            var inside = grammar.inside(kind, member.getKey());
            if (inside.isEmpty() || !member.getValue().isObject()) return;
            var at = pointer.child(member.getKey());
            boolean entry = kind.shape() == Grammar.Kind.Shape.MAPPING;
            if (entry) {
                if (isFile(member.getValue(), inside.get())) entries.put(at, new Entry(inside.get(), names.free(at)));
            } else if (inside.get().shape() == Grammar.Kind.Shape.MAPPING
                    || inside.get().name().equals("components")) {
                find(at, member.getValue(), inside.get());
            }
        });
    }

    private static boolean isFile(JsonNode node, Grammar.Kind kind) {
        boolean schema = kind.name().equals(Grammar.SCHEMAS);
        return !node.isEmpty()
                && !node.has("$ref")
                && (!schema || ITS_OWN.stream().noneMatch(node::has));
    }

    /** What stands in the document in place of the piece. */
    private Source leading(Source piece, String file) {
        var reference = JsonNodeFactory.instance.objectNode().put("$ref", file);
        boolean block =
                document.syntax() == Syntax.YAML && !piece.text().stripLeading().startsWith("{");
        return block
                ? Source.written(reference, Syntax.YAML)
                : Source.parse("{\"$ref\": \"" + file + "\"}", document.syntax());
    }

    private Source apart(Pointer pointer, Entry entry, Source piece) {
        var texts = new LinkedHashMap<Pointer, String>();
        collect(Pointer.ROOT, piece.tree(), entry.kind(), (at, text) -> {
            var there = elsewhere(text, pointer, entry.file());
            if (!there.equals(text)) texts.put(at, there);
        });
        return piece.outdented().saying(texts);
    }

    private interface Address {
        void at(Pointer pointer, String text);
    }

    private void collect(Pointer pointer, JsonNode node, Grammar.Kind kind, Address address) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++)
                collect(pointer.child(i), node.get(i), new Grammar.Kind(kind.name(), Grammar.Kind.Shape.ONE), address);
            return;
        }
        boolean one = kind.shape() == Grammar.Kind.Shape.ONE;
        for (var member : node.properties()) {
            var at = pointer.child(member.getKey());
            var value = member.getValue();
            boolean said = one && (member.getKey().equals("$ref") || Grammar.isAddress(kind, member.getKey()));
            if (said && value.isString()) {
                address.at(at, value.stringValue());
            } else if (one
                    && kind.name().equals(Grammar.SCHEMAS)
                    && member.getKey().equals("discriminator")) {
                value.path("mapping").properties().forEach(each -> {
                    var text = each.getValue().asString("");
                    if (text.contains("#")) address.at(at.child("mapping").child(each.getKey()), text);
                });
            } else {
                grammar.inside(kind, member.getKey()).ifPresent(inside -> collect(at, value, inside, address));
            }
        }
    }

    /** The address as it is to be in the file, which stands for what is at the pointer. */
    private String elsewhere(String text, Pointer pointer, String file) {
        if (!text.startsWith("#")) return text.contains(":") ? text : up(file) + text;
        var decoded = Addresses.decoded(text.substring(1));
        if (!decoded.startsWith("/")) return up(file) + name + text;
        var meant = Pointer.parse(decoded);
        boolean plain = Addresses.fragment(meant).equals(text);
        var entry = plain ? entry(meant) : Optional.<Pointer>empty();
        if (entry.isEmpty()) return up(file) + name + text;
        var rest = meant.without(entry.get().tokens().size());
        var fragment = rest.isRoot() ? "" : Addresses.fragment(rest);
        if (entry.get().equals(pointer)) return rest.isRoot() ? "#" : fragment;
        return relative(file, Objects.requireNonNull(entries.get(entry.get())).file()) + fragment;
    }

    private Optional<Pointer> entry(Pointer meant) {
        for (int length = Math.min(3, meant.tokens().size()); length > 1; length--) {
            var prefix = new Pointer(meant.tokens().subList(0, length));
            if (entries.containsKey(prefix)) return Optional.of(prefix);
        }
        return Optional.empty();
    }

    private static String up(String file) {
        return "../".repeat((int) file.chars().filter(each -> each == '/').count());
    }

    private static String relative(String from, String to) {
        int same = 0;
        for (int at = from.indexOf('/'); at >= 0; at = from.indexOf('/', at + 1)) {
            if (to.startsWith(from.substring(0, at + 1))) same = at + 1;
        }
        return up(from.substring(same)) + to.substring(same);
    }

    /** Names of files for keys, each once, on systems that do not tell capitals, too. */
    private static final class FileNames {

        private static final Set<String> RESERVED =
                Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3");
        private static final int LONGEST = 100;

        private final String ending;
        private final Set<String> taken = new HashSet<>();

        FileNames(String ending) {
            this.ending = ending;
        }

        String free(Pointer pointer) {
            var folder = String.join("/", pointer.parent().tokens());
            var plain = pointer.last()
                    .replaceAll("^/+|/+$|[{}]", "")
                    .replaceAll("[^A-Za-z0-9._-]+", "_")
                    .replaceAll("^[.-]", "_");
            var cut = plain.substring(0, Math.min(LONGEST, plain.length()));
            var base = cut.isEmpty() ? "root" : RESERVED.contains(lower(cut)) ? cut + "_" : cut;
            for (int number = 1; ; number++) {
                var path = folder + "/" + base + (number == 1 ? "" : "-" + number) + ending;
                if (taken.add(lower(path))) return path;
            }
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }
}
