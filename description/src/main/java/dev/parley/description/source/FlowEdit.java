package dev.parley.description.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Edits of mappings and lists in flow style, which is all of JSON. */
final class FlowEdit implements ContainerEdit {

    private final String text;
    private final Syntax syntax;
    private final Lines lines;
    private final Layout layout;
    private final YamlText yaml;
    private final JsonText json;

    FlowEdit(String text, Syntax syntax, Layout layout) {
        this.text = text;
        this.syntax = syntax;
        this.lines = new Lines(text);
        this.layout = layout;
        this.yaml = new YamlText(layout);
        this.json = JsonText.like(text, layout);
    }

    /** A member or item from its first character to its last. */
    private record Unit(int start, int end) {}

    @Override
    public Optional<Splices> set(Spot.Mapping mapping, int index, JsonNode value) {
        var member = mapping.members().get(index);
        var old = member.value();
        if (old.start() < old.end()) return set(old, value);
        int at = member.keyEnd();
        while (at < text.length() && text.charAt(at) == ' ') at++;
        boolean colon = at < text.length() && text.charAt(at) == ':';
        return Optional.of(new Splices()
                .insert(colon ? at + 1 : member.keyEnd(), (colon ? " " : ": ") + written(value, member.start())));
    }

    @Override
    public Optional<Splices> set(Spot.Items items, int index, JsonNode value) {
        var old = items.items().get(index);
        return old.start() < old.end() ? set(old, value) : Optional.empty();
    }

    /** Puts a value in the place of another one that has characters. */
    Optional<Splices> set(Spot old, JsonNode value) {
        var style = old instanceof Spot.Scalar scalar ? scalar.style() : null;
        var written = syntax == Syntax.YAML && style != null ? yaml.flow(value, style) : written(value, old.start());
        return Optional.of(new Splices().replace(old.start(), old.end(), written));
    }

    @Override
    public Optional<Splices> insert(Spot.Mapping mapping, String key, JsonNode value, int before) {
        var units = units(mapping);
        int near = units.get(before < 0 ? units.size() - 1 : before).start;
        var written = syntax == Syntax.JSON ? json.member(key, value, lines.indent(near)) : yaml.flowMember(key, value);
        return Optional.of(insert(units, mapping.end(), before < 0 ? units.size() : before, written));
    }

    @Override
    public Optional<Splices> insert(Spot.Items items, int index, JsonNode value) {
        var units = units(items);
        int near = units.get(Math.min(index, units.size() - 1)).start;
        return Optional.of(insert(units, items.end(), index, written(value, near)));
    }

    @Override
    public Optional<Splices> remove(Spot.Mapping mapping, int index) {
        return remove(units(mapping), index);
    }

    @Override
    public Optional<Splices> remove(Spot.Items items, int index) {
        return remove(units(items), index);
    }

    @Override
    public Optional<Splices> rename(Spot.Mapping mapping, int index, String key) {
        var member = mapping.members().get(index);
        var written = syntax == Syntax.JSON ? ScalarText.quoted(key) : yaml.key(key, true);
        return Optional.of(new Splices().replace(member.start(), member.keyEnd(), written));
    }

    @Override
    public Optional<Splices> move(Spot.Mapping mapping, int index, int before) {
        int to = before < 0 ? mapping.members().size() - 1 : before > index ? before - 1 : before;
        return move(units(mapping), index, to);
    }

    @Override
    public Optional<Splices> move(Spot.Items items, int index, int to) {
        return move(units(items), index, to);
    }

    /** The places stay, with what stands between them; their texts change places. */
    private Optional<Splices> move(List<Unit> units, int index, int to) {
        var order = new ArrayList<>(units);
        order.add(to, order.remove(index));
        var splices = new Splices();
        for (int i = 0; i < units.size(); i++) {
            splices.replace(units.get(i).start, units.get(i).end, text.substring(order.get(i).start, order.get(i).end));
        }
        return Optional.of(splices);
    }

    private Splices insert(List<Unit> units, int containerEnd, int index, String written) {
        if (index < units.size()) {
            int at = units.get(index).start;
            return new Splices().insert(at, written + (lines.leads(at) ? "," + newLine(at) : separator()));
        }
        var last = units.getLast();
        int comma = comma(last.end);
        int after = comma < 0 ? last.end : comma + 1;
        if (!lines.leads(last.start)) {
            return new Splices()
                    .insert(
                            after,
                            comma < 0 ? separator() + written : separator().substring(1) + written);
        }
        var splices = new Splices();
        if (comma < 0) splices.insert(last.end, ",");
        int at = containerEnd > lines.end(after) ? lines.end(after) : after;
        return splices.insert(at, newLine(last.start) + written);
    }

    private Optional<Splices> remove(List<Unit> units, int index) {
        if (units.size() == 1) return Optional.empty();
        var unit = units.get(index);
        if (index < units.size() - 1) {
            return Optional.of(new Splices().cut(unit.start, units.get(index + 1).start));
        }
        int comma = comma(units.get(index - 1).end);
        if (comma < 0) return Optional.empty();
        int from = lines.leads(unit.start) ? Math.max(comma + 1, before(unit.start)) : comma + 1;
        return Optional.of(new Splices().cut(comma, comma + 1).cut(from, unit.end));
    }

    private int before(int offset) {
        int end = lines.start(offset) - 1;
        return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private String written(JsonNode value, int near) {
        return syntax == Syntax.JSON ? json.value(value, lines.indent(near)) : yaml.flow(value);
    }

    private String separator() {
        return syntax == Syntax.JSON && !json.spaced() ? "," : ", ";
    }

    private String newLine(int near) {
        return layout.newline() + " ".repeat(lines.indent(near));
    }

    /** The comma that follows, over space and comments, or -1. */
    private int comma(int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == ',') return at;
            if (c == '#') at = lines.end(at);
            else if (!Character.isWhitespace(c)) return -1;
        }
        return -1;
    }

    private static List<Unit> units(Spot.Mapping mapping) {
        return mapping.members().stream()
                .map(member -> new Unit(
                        member.start(), Math.max(member.keyEnd(), member.value().end())))
                .toList();
    }

    private static List<Unit> units(Spot.Items items) {
        return items.items().stream()
                .map(item -> new Unit(item.start(), item.end()))
                .toList();
    }
}
