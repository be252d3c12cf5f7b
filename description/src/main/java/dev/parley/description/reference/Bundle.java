package dev.parley.description.reference;

import dev.parley.description.document.SchemaFormats;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.source.Pointer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes one document of a description in several files: what other files hold becomes components, under their own names where these are
 * free, and each reference to it leads there. A document that leads to no other file stays as it is. Used once.
 */
public final class Bundle {

    /** Words of schemas that OpenAPI did not know before 3.1, which files of schemas nevertheless have. */
    private static final Set<String> UNKNOWN_BEFORE = Set.of("$schema", "$defs", "definitions", "$comment", "$anchor");

    /** What has no place of its own is written out at each of its uses, which a few files could make very many. */
    private static final int MOST_WRITTEN_OUT = 10_000;

    private final Located root;
    private final Grammar grammar;
    private final ComponentNames names;
    private final Map<Located, Pointer> places = new LinkedHashMap<>();
    private final Deque<Unit> waiting = new ArrayDeque<>();
    private final Map<Pointer, JsonNode> added = new LinkedHashMap<>();
    private final Set<Located> inlining = new HashSet<>();
    private int writtenOut;
    private final Set<Problem> problems = new LinkedHashSet<>();

    /** What comes from another file, and where it is to stand. */
    private record Unit(Located from, Grammar.Kind kind, Pointer to) {}

    private Bundle(Description description) {
        this.root = description.root();
        this.grammar = Grammar.of(root.node());
        this.names = new ComponentNames(root);
    }

    /** The one document; of any version of OpenAPI or AsyncAPI, or a JSON Schema. */
    public static Bundled of(Description description) {
        return new Bundle(description).bundled();
    }

    private Bundled bundled() {
        adopt(root, grammar.root());
        var tree = copy(root, grammar.root());
        while (!waiting.isEmpty()) {
            var unit = waiting.remove();
            added.put(unit.to(), detached(copy(unit.from(), unit.kind()), unit.kind()));
        }
        var origins = new LinkedHashMap<Pointer, Bundled.Origin>();
        places.forEach((from, to) -> origins.put(to, new Bundled.Origin(from.file(), from.pointer())));
        return new Bundled(added.isEmpty() ? tree : filled(tree), origins, List.copyOf(problems));
    }

    /** Entries of the root that are nothing but references to other files are where that is to stand. */
    private void adopt(Located here, Grammar.Kind kind) {
        for (var child : here.children()) {
            var inside = grammar.inside(kind, child.key());
            if (inside.isEmpty()) continue;
            boolean entry =
                    kind.shape() == Grammar.Kind.Shape.MAPPING && inside.get().shape() == Grammar.Kind.Shape.ONE;
            if (entry) {
                adopt(child);
            } else if (inside.get().shape() == Grammar.Kind.Shape.MAPPING
                    || inside.get().name().equals("components")) {
                adopt(child, inside.get());
            }
        }
    }

    private void adopt(Located entry) {
        boolean elsewhere =
                entry.reference().filter(text -> !text.startsWith("#")).isPresent();
        if (!elsewhere || entry.node().size() > 1) return;
        var target = target(entry);
        if (target.isPresent() && isForeign(target.get())) places.putIfAbsent(target.get(), entry.pointer());
    }

    private boolean isForeign(Located node) {
        return !node.file().equals(root.file());
    }

    /** Where a reference leads, past those that only lead on; a problem where it leads nowhere. */
    private Optional<Located> target(Located reference) {
        var here = reference;
        for (Set<Located> passed = new HashSet<>(); passed.add(here); ) {
            switch (here.step()) {
                case Resolution.Found(Located next) -> {
                    boolean leadsOn = next.reference().isPresent()
                            && next.node().size() == 1
                            && isForeign(next)
                            && placed(next).isEmpty();
                    if (!leadsOn) return Optional.of(next);
                    here = next;
                }
                case Resolution.Broken(Located at, Problem problem) -> {
                    problems.add(told(at, problem));
                    return Optional.empty();
                }
                case Resolution.Circular(Located at, Problem problem) -> {
                    problems.add(told(at, problem));
                    return Optional.empty();
                }
            }
        }
        if (here.follow() instanceof Resolution.Circular(Located at, Problem problem)) problems.add(told(at, problem));
        return Optional.empty();
    }

    private Problem told(Located at, Problem problem) {
        if (problem.code().equals(Description.TOO_MANY)) return problem.at(Place.none());
        if (!isForeign(at)) return problem;
        var place = at.child("$ref").orElse(at).position();
        var where = at.file() + ":" + place.line() + ":" + place.column();
        return new Problem(
                problem.code(),
                problem.severity(),
                problem.message() + " (in `" + where + "`)",
                Place.none(),
                problem.hint());
    }

    /** The node with its references as they are to be; the same node where none changes. */
    private JsonNode copy(Located here, Grammar.Kind kind) {
        var node = here.node();
        if (node.isArray()) {
            var items =
                    here.items().stream().map(each -> copy(each, element(kind))).toList();
            return same(here.children(), items)
                    ? node
                    : JsonNodeFactory.instance.arrayNode().addAll(items);
        }
        if (!node.isObject()) return node;
        if (kind.shape() == Grammar.Kind.Shape.ONE && here.reference().isPresent()) return reference(here, kind);
        return members(here, kind);
    }

    private static Grammar.Kind element(Grammar.Kind kind) {
        return new Grammar.Kind(kind.name(), Grammar.Kind.Shape.ONE);
    }

    @SuppressWarnings("ReferenceEquality") // whether it was left alone, not whether it says the same
    private static boolean same(List<Located> before, List<JsonNode> after) {
        for (int i = 0; i < after.size(); i++) {
            if (before.get(i).node() != after.get(i)) return false;
        }
        return true;
    }

    private JsonNode members(Located here, Grammar.Kind kind) {
        var children = here.children();
        var values = new ArrayList<JsonNode>(children.size());
        for (var child : children) values.add(member(child, kind));
        if (same(children, values)) return here.node();
        var result = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < values.size(); i++) result.set(children.get(i).key(), values.get(i));
        return result;
    }

    private JsonNode member(Located child, Grammar.Kind kind) {
        boolean schema = kind.name().equals(Grammar.SCHEMAS) && kind.shape() == Grammar.Kind.Shape.ONE;
        if (schema && child.key().equals("discriminator")) return discriminator(child);
        if (Grammar.isAddress(kind, child.key())) return address(child);
        return grammar.inside(kind, child.key())
                .map(inside -> copy(child, inside))
                .orElse(child.node());
    }

    /** Of an operation, which stands in the one document if its path does. */
    private JsonNode address(Located here) {
        if (!isForeign(here) || !here.node().isString()) return here.node();
        var text = here.node().asString();
        var way = new Following().way(here, text);
        var said = way.isEmpty() ? meant(here, text) : placed(way.getLast()).map(place -> said(text, place));
        return said.<JsonNode>map(StringNode::valueOf).orElse(here.node());
    }

    private JsonNode discriminator(Located here) {
        var mapping = here.child("mapping").filter(each -> each.node().isObject());
        if (mapping.isEmpty()) return here.node();
        var result = ((ObjectNode) here.node()).deepCopy();
        var values = result.withObject("mapping");
        for (var each : mapping.get().children()) {
            var way = each.node().isString() ? names.schema(each) : List.<Located>of();
            boolean foreign = !way.isEmpty() && isForeign(way.getLast());
            if (foreign) {
                place(way.getLast(), new Grammar.Kind(Grammar.SCHEMAS, Grammar.Kind.Shape.ONE))
                        .ifPresent(
                                place -> values.put(each.key(), said(each.node().asString(), place)));
            } else if (!way.isEmpty()
                    && isForeign(each)
                    && each.node().asString().contains("#")) {
                values.put(
                        each.key(), said(each.node().asString(), way.getLast().pointer()));
            } else if (way.isEmpty()
                    && isForeign(each)
                    && each.node().asString("").contains("/")) {
                meant(each, each.node().asString()).ifPresent(said -> values.put(each.key(), said));
            }
        }
        return result.equals(here.node()) ? here.node() : result;
    }

    private JsonNode reference(Located here, Grammar.Kind kind) {
        var found = target(here);
        if (found.isEmpty()) return dangling(here, kind);
        var target = found.get();
        boolean within = here.reference().filter(text -> text.startsWith("#")).isPresent() || !isForeign(target);
        boolean stays = !isForeign(here) && within;
        if (stays) {
            if (here.follow() instanceof Resolution.Circular(Located at, Problem problem))
                problems.add(told(at, problem));
            return siblings(here, kind);
        }
        var own = places.get(target);
        boolean itsPlace = own != null && !isForeign(here) && own.equals(here.pointer());
        if (itsPlace) return detached(copy(target, kind), kind);
        if (isOfAnotherLanguage(here)) return inlined(here, target, kind);
        var place = isForeign(target) ? place(target, kind) : Optional.of(target.pointer());
        if (place.isEmpty()) return inlined(here, target, kind);
        var result = ((ObjectNode) siblings(here, kind)).deepCopy();
        var text = here.reference().orElse("");
        int hash = text.indexOf('#');
        boolean back = hash > 0
                && Resources.address(here, text.substring(0, hash))
                        .filter(root.file()::equals)
                        .isPresent();
        result.put("$ref", back ? text.substring(hash) : said(text, place.get()));
        return result;
    }

    /** A reference that leads nowhere, said so that it still means what is not there. */
    private JsonNode dangling(Located here, Grammar.Kind kind) {
        if (!isForeign(here)) return siblings(here, kind);
        var said = meant(here, here.reference().orElse(""));
        if (said.isEmpty()) return here.node();
        var result = ((ObjectNode) siblings(here, kind)).deepCopy();
        result.put("$ref", said.get());
        return result;
    }

    /** What the text of another file refers to, though it is not there, as the one document says it; nothing for what is no address. */
    private Optional<String> meant(Located here, String text) {
        int hash = text.indexOf('#');
        var fragment = hash < 0 ? "" : text.substring(hash);
        var address = hash < 0 ? text : text.substring(0, hash);
        return Resources.address(here, address).map(meant -> {
            if (meant.equals(root.file())) return fragment;
            return places.keySet().stream()
                    .filter(each -> each.pointer().isRoot() && each.file().equals(meant))
                    .findFirst()
                    .map(each -> Addresses.fragment(Objects.requireNonNull(places.get(each)))
                            + fragment.replaceFirst("^#", ""))
                    .orElseGet(() -> Addresses.relative(root.file(), meant) + fragment);
        });
    }

    /** The address of a place of the one document; as the reference says it, where it says that place. */
    private static String said(String reference, Pointer place) {
        int hash = reference.indexOf('#');
        var fragment = hash < 0 ? "" : reference.substring(hash + 1);
        var decoded = Addresses.decoded(fragment);
        boolean same = decoded.startsWith("/") && Pointer.parse(decoded).equals(place);
        return same ? "#" + fragment : Addresses.fragment(place);
    }

    /** What stands beside a reference may refer to others, too. */
    private JsonNode siblings(Located here, Grammar.Kind kind) {
        return here.node().size() == 1 ? here.node() : members(here, kind);
    }

    /** Whether it is a schema that no reference of ours can stand in, such as one of Avro. */
    static boolean isOfAnotherLanguage(Located here) {
        var around = here.parent().map(Located::node).orElse(here.node());
        var format = around.path("schemaFormat").asString("");
        boolean schema = here.key().equals("schema") || here.key().equals("payload");
        return schema && !SchemaFormats.isJsonSchema(format);
    }

    private JsonNode inlined(Located here, Located target, Grammar.Kind kind) {
        if (++writtenOut > MOST_WRITTEN_OUT) {
            return left(here, "reference-refused", "is one of more than " + MOST_WRITTEN_OUT + " that are written out");
        }
        if (!inlining.add(target)) return left(here, "reference-circular", "leads back to itself");
        var copied = detached(copy(target, kind), kind);
        inlining.remove(target);
        if (here.node().size() == 1 || !copied.isObject()) return copied;
        var result = ((ObjectNode) copied).deepCopy();
        siblings(here, kind).properties().forEach(member -> {
            if (!member.getKey().equals("$ref")) result.set(member.getKey(), member.getValue());
        });
        return result;
    }

    private JsonNode left(Located here, String code, String why) {
        var problem = Problem.of(code, "`" + here.reference().orElse("") + "` " + why);
        problems.add(told(here, problem.at(here.pointer().child("$ref").toString())));
        return here.node();
    }

    /** A schema that came from a file of its own has no address of its own any more. */
    private JsonNode detached(JsonNode node, Grammar.Kind kind) {
        if (!node.isObject() || !kind.name().equals(Grammar.SCHEMAS)) return node;
        var lost = node.propertyStream()
                .map(Map.Entry::getKey)
                .filter(key -> key.equals("$id") || (!grammar.isModern() && UNKNOWN_BEFORE.contains(key)))
                .toList();
        return lost.isEmpty() ? node : ((ObjectNode) node).deepCopy().without(lost);
    }

    /** Where it stands, with what it is in, if that has a place already. */
    private Optional<Pointer> placed(Located node) {
        for (@Nullable Located around = node;
                around != null;
                around = around.parent().orElse(null)) {
            var known = isForeign(around) ? places.get(around) : around.pointer();
            var rest = node.pointer().without(around.pointer().tokens().size());
            boolean stays = grammar.isModern()
                    || rest.isRoot()
                    || !UNKNOWN_BEFORE.contains(rest.tokens().getFirst());
            if (known != null && stays) return Optional.of(known.then(rest));
        }
        return Optional.empty();
    }

    /** Where what is in another file stands in the one document; nothing where its kind has no place. */
    private Optional<Pointer> place(Located target, Grammar.Kind kind) {
        var known = placed(target);
        if (known.isPresent()) return known;
        var section = grammar.section(kind.name());
        if (section.isEmpty()) return Optional.empty();
        var place = names.free(new Pointer(section.get()), target);
        places.put(target, place);
        waiting.add(new Unit(target, kind, place));
        return Optional.of(place);
    }

    /** The tree with what came from other files. */
    private JsonNode filled(JsonNode tree) {
        var result = ((ObjectNode) tree).deepCopy();
        added.forEach((pointer, node) -> {
            var home = result;
            for (var token : pointer.parent().tokens()) {
                home = home.get(token) instanceof ObjectNode there ? there : home.putObject(token);
            }
            home.set(pointer.last(), node);
        });
        return result;
    }
}
