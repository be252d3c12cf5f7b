package dev.parley.description.traffic;

import dev.parley.description.auth.Field;
import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Writes the parameters of an operation: of its path, its query, its header and its cookies. Used once. */
final class ParameterDescribing {

    private final DocumentEdit edit;
    private final FoundOperation found;
    private final Pointer operation;
    private final Pointer item;
    private final Widening widening;
    private final List<String> evidence;

    ParameterDescribing(
            DocumentEdit edit,
            FoundOperation found,
            Pointer operation,
            Pointer item,
            Widening widening,
            List<String> evidence) {
        this.edit = edit;
        this.found = found;
        this.operation = operation;
        this.item = item;
        this.widening = widening;
        this.evidence = evidence;
    }

    /** What one parameter was in the exchanges that have it: one value or several in each. */
    private record Values(List<List<String>> each) {

        boolean several() {
            return each.stream().anyMatch(values -> values.size() > 1);
        }

        List<String> all() {
            return each.stream().flatMap(List::stream).toList();
        }
    }

    void write() {
        path();
        var taken = found.taken();
        gathered(taken, exchange -> Address.of(exchange.url()).orElseThrow().query(), false)
                .forEach((name, values) -> {
                    if (!KnownHeaders.isKey(name)) write("query", name, values, taken.size());
                });
        gathered(taken, Seen.Exchange::sent, true).forEach((name, values) -> {
            if (KnownHeaders.isParameter(name) && !KnownHeaders.isKey(name))
                write("header", name, values, taken.size());
        });
        new CookieDescribing(edit, found, operation, item, evidence).write();
        loosen(taken);
    }

    private void path() {
        var segments = found.template().segments();
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (!segment.matches("\\{[^{}]*\\}")) continue;
            var values = found.values(i).stream().map(List::of).toList();
            if (!values.isEmpty()) write("path", segment.substring(1, segment.length() - 1), new Values(values), -1);
        }
    }

    private static Map<String, Values> gathered(
            List<Seen.Exchange> exchanges, Function<Seen.Exchange, List<Field>> fields, boolean header) {
        var names = new LinkedHashMap<String, String>();
        var all = new LinkedHashMap<String, List<List<String>>>();
        for (var exchange : exchanges) {
            var here = new LinkedHashMap<String, List<String>>();
            for (var field : fields.apply(exchange)) {
                if (field.name().isBlank()) continue;
                var key = header ? field.name().toLowerCase(Locale.ROOT) : field.name();
                here.computeIfAbsent(names.computeIfAbsent(key, _ -> field.name()), _ -> new ArrayList<>())
                        .add(field.value());
            }
            here.forEach((name, values) ->
                    all.computeIfAbsent(name, _ -> new ArrayList<>()).add(values));
        }
        var gathered = new LinkedHashMap<String, Values>();
        all.forEach((name, values) -> gathered.put(name, new Values(values)));
        return gathered;
    }

    /** @param of how many exchanges there are; negative where each has it */
    private void write(String in, String name, Values values, int of) {
        var shown =
                values.all().stream().map(value -> Hidden.value(name, value)).toList();
        evidence.add(evidence(in, name, values, of));
        var there = Declared.parameter(edit.document(), operation, item, in, name);
        if (there.isPresent()) {
            var at = there.get().child("schema");
            if (edit.document().node(at).isPresent())
                widening.widen(at, samples(at, values, name)).ifPresent(evidence::add);
            return;
        }
        var typed = Shapes.typed(shown);
        var parameter = Nodes.FACTORY.objectNode().put("name", name).put("in", in);
        boolean always = of < 0 || (of > 1 && values.each().size() == of);
        if (always) parameter.put("required", true);
        var array = in.equals("query") && values.several();
        var form = widening.form();
        if (array) {
            parameter.putObject("schema").put("type", "array").set("items", Shapes.schema(typed, form));
        } else {
            parameter.set("schema", Shapes.schema(typed, form));
            typed.stream()
                    .filter(value -> !isHidden(value))
                    .findFirst()
                    .ifPresent(value -> parameter.set("example", value));
        }
        add(edit, operation, parameter);
    }

    /** Adds a parameter to those of an operation. */
    static void add(DocumentEdit edit, Pointer operation, JsonNode parameter) {
        var list = Nodes.FACTORY.arrayNode();
        var at = References.resolved(edit.document(), operation.child("parameters"));
        edit.document().node(at).ifPresent(node -> node.forEach(list::add));
        edit.set(at, list.add(parameter));
    }

    private static boolean isHidden(JsonNode value) {
        return value.isString()
                && (value.stringValue().isEmpty() || value.stringValue().equals(Hidden.MASK));
    }

    private List<JsonNode> samples(Pointer at, Values values, String name) {
        var schema =
                References.resolved(edit.document(), edit.document().node(at).orElse(Nodes.NONE));
        boolean array = Nodes.text(schema, "type", "").equals("array");
        var items = array ? References.resolved(edit.document(), schema.path("items")) : schema;
        var samples = new ArrayList<JsonNode>();
        for (var each : values.each()) {
            var typed = Shapes.typed(
                    each.stream().map(value -> Hidden.value(name, value)).toList(), items);
            if (!array) samples.addAll(typed);
            else samples.add(Nodes.FACTORY.arrayNode().addAll(typed));
        }
        // several values in one, as in `a,b`, are not told from one
        return array && values.each().stream().flatMap(List::stream).anyMatch(value -> value.contains(","))
                ? List.of()
                : samples;
    }

    /** What a request was taken without is not required. */
    private void loosen(List<Seen.Exchange> taken) {
        if (found.exchanges().stream().noneMatch(Seen.Exchange::isDone)) return;
        for (var holder : List.of(operation, item)) {
            var list = References.resolved(edit.document(), holder.child("parameters"));
            int size = edit.document().node(list).orElse(Nodes.NONE).size();
            for (int i = 0; i < size; i++) {
                var at = References.resolved(edit.document(), list.child(i));
                var parameter = edit.document().node(at).orElse(Nodes.NONE);
                var in = Nodes.text(parameter, "in", "");
                var name = Nodes.text(parameter, "name", "");
                boolean asked = Nodes.flag(parameter, "required", false) && (in.equals("query") || in.equals("header"));
                if (asked && taken.stream().anyMatch(exchange -> !has(exchange, in, name))) {
                    edit.set(at.child("required"), Nodes.FACTORY.booleanNode(false));
                    evidence.add(in + " " + name + " is not required: a request without it was taken");
                }
            }
        }
    }

    private static boolean has(Seen.Exchange exchange, String in, String name) {
        return in.equals("query")
                ? Address.of(exchange.url()).orElseThrow().query().stream()
                        .anyMatch(
                                pair -> pair.name().equals(name) || pair.name().startsWith(name + "["))
                : exchange.sent().stream().anyMatch(field -> field.name().equalsIgnoreCase(name));
    }

    private static String evidence(String in, String name, Values values, int of) {
        var distinct = new LinkedHashSet<>(values.all());
        if (in.equals("path")) {
            var kinds = distinct.stream()
                    .map(value -> SegmentKind.of(value).map(SegmentKind::words).orElse("words"))
                    .collect(Collectors.toCollection(TreeSet::new));
            var count = distinct.size() == 1 ? "1 value" : distinct.size() + " different values";
            return "path {" + name + "}: " + count + ", " + String.join(" and ", kinds);
        }
        var seen = values.each().size() == of
                ? "always there"
                : "in " + values.each().size() + " of " + of;
        return in + " " + name + ": " + seen
                + (distinct.size() > 1 ? ", " + distinct.size() + " different values" : "");
    }
}
