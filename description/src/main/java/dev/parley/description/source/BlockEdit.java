package dev.parley.description.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Edits of mappings and lists in block style, by whole lines. Comments right above a member belong to it, save above the first one,
 * where they may speak of all. What it cannot do it leaves to a cruder way, by an empty result.
 */
final class BlockEdit implements ContainerEdit {

    private final String text;
    private final Lines lines;
    private final Layout layout;
    private final YamlText yaml;

    BlockEdit(String text, Layout layout) {
        this.text = text;
        this.lines = new Lines(text);
        this.layout = layout;
        this.yaml = new YamlText(layout);
    }

    /** One member or item: where it begins (key or dash), where its text ends, and the index in its container. */
    private record Unit(int index, int start, int end) {}

    private Unit unit(Spot.Mapping mapping, int index) {
        var member = mapping.members().get(index);
        return new Unit(
                index, member.start(), Math.max(member.keyEnd(), member.value().end()));
    }

    private Unit unit(List<Integer> dashes, Spot.Items items, int index) {
        return new Unit(
                index,
                dashes.get(index),
                Math.max(dashes.get(index) + 1, items.items().get(index).end()));
    }

    @Override
    public Optional<Splices> set(Spot.Mapping mapping, int index, JsonNode value) {
        var member = mapping.members().get(index);
        int colon = colon(member);
        if (colon < 0) return Optional.empty();
        var style = member.value() instanceof Spot.Scalar scalar ? scalar.style() : null;
        int column = lines.column(member.start());
        var written = commented(unit(mapping, index), colon, member.value(), column) && YamlText.hasLines(value)
                ? " " + yaml.flow(value)
                : yaml.after(value, column, style);
        return Optional.of(replace(colon + 1, member.value(), written));
    }

    @Override
    public Optional<Splices> set(Spot.Items items, int index, JsonNode value) {
        var dashes = dashes(items);
        if (dashes.isEmpty()) return Optional.empty();
        int dash = dashes.get(index);
        var old = items.items().get(index);
        var style = old instanceof Spot.Scalar scalar ? scalar.style() : null;
        boolean oneLine =
                commented(unit(dashes, items, index), dash, old, lines.column(dash)) && YamlText.hasLines(value);
        var written = oneLine
                ? " " + yaml.flow(value)
                : value.isContainer() && !value.isEmpty()
                        ? yaml.afterDash(value, lines.column(dash), row(items))
                        : " " + yaml.scalar(value, lines.column(dash), style);
        return Optional.of(replace(dash + 1, old, written));
    }

    @Override
    public Optional<Splices> insert(Spot.Mapping mapping, String key, JsonNode value, int before) {
        int column = lines.column(mapping.members().getFirst().start());
        return Optional.of(add(
                unit(mapping, before < 0 ? mapping.members().size() - 1 : before),
                yaml.member(key, value, column),
                column,
                before < 0));
    }

    @Override
    public Optional<Splices> insert(Spot.Items items, int index, JsonNode value) {
        var dashes = dashes(items);
        if (dashes.isEmpty()) return Optional.empty();
        int column = lines.column(dashes.getFirst());
        boolean last = index == items.items().size();
        var unit = unit(dashes, items, last ? index - 1 : index);
        return Optional.of(add(unit, yaml.item(value, column, row(items)), column, last));
    }

    @Override
    public Optional<Splices> remove(Spot.Mapping mapping, int index) {
        return Optional.of(remove(unit(mapping, index)));
    }

    @Override
    public Optional<Splices> remove(Spot.Items items, int index) {
        var dashes = dashes(items);
        return dashes.isEmpty() ? Optional.empty() : Optional.of(remove(unit(dashes, items, index)));
    }

    @Override
    public Optional<Splices> rename(Spot.Mapping mapping, int index, String key) {
        var member = mapping.members().get(index);
        return Optional.of(new Splices().replace(member.start(), member.keyEnd(), yaml.key(key, false)));
    }

    @Override
    public Optional<Splices> move(Spot.Mapping mapping, int index, int before) {
        int last = mapping.members().size() - 1;
        return move(unit(mapping, index), unit(mapping, before < 0 ? last : before), before < 0);
    }

    @Override
    public Optional<Splices> move(Spot.Items items, int index, int to) {
        var dashes = dashes(items);
        if (dashes.isEmpty()) return Optional.empty();
        return move(unit(dashes, items, index), unit(dashes, items, to), to > index);
    }

    private Optional<Splices> move(Unit moved, Unit target, boolean behind) {
        if (!lines.leads(moved.start) || !lines.leads(target.start)) return Optional.empty();
        int start = opening(moved);
        int end = lines.closing(moved.end, lines.column(moved.start));
        int to = behind ? lines.closing(target.end, lines.column(target.start)) : opening(target);
        if (to >= start && to <= end) return Optional.of(new Splices());
        return Optional.of(new Splices().cut(start, end).insert(to, text.substring(start, end)));
    }

    private Splices add(Unit beside, String written, int column, boolean behind) {
        var indent = " ".repeat(column);
        if (behind) {
            int at = lines.closing(beside.end, column);
            boolean open = at == text.length() && !text.endsWith("\n");
            return new Splices()
                    .insert(at, open ? layout.newline() + indent + written : indent + written + layout.newline());
        }
        if (lines.leads(beside.start)) {
            return new Splices().insert(opening(beside), indent + written + layout.newline());
        }
        return new Splices().insert(beside.start, written + layout.newline() + indent);
    }

    private Splices remove(Unit unit) {
        int end = lines.closing(unit.end, lines.column(unit.start));
        if (!lines.leads(unit.start)) {
            while (end < text.length() && Character.isWhitespace(text.charAt(end))) end++;
            return new Splices().cut(unit.start, end);
        }
        int start = opening(unit);
        if (end == text.length() && !text.endsWith("\n")) start = Math.max(0, before(start));
        else if (start > 0 && lines.isBlank(lines.start(start - 1)) && (end == text.length() || lines.isBlank(end))) {
            start = lines.start(start - 1);
        }
        return new Splices().cut(start, end);
    }

    private int opening(Unit unit) {
        return unit.index == 0 ? lines.start(unit.start) : lines.opening(unit.start);
    }

    /** Puts what is written in the place of the old value; the mark is behind the colon or dash. */
    private Splices replace(int mark, Spot old, String written) {
        int cut = written.indexOf('\n');
        if (cut > 0 && written.charAt(cut - 1) == '\r') cut--;
        var head = cut < 0 ? written : written.substring(0, cut);
        var tail = cut < 0 ? "" : written.substring(cut);
        boolean empty = old.start() == old.end();
        if (!empty && !lines.sameLine(mark, old.start())) {
            int from = before(lines.start(old.start()));
            return new Splices().insert(mark, head).replace(from, old.end(), tail);
        }
        if (old instanceof Spot.Scalar scalar && scalar.style() == Spot.Style.BLOCK) {
            int header = header(old.start());
            return new Splices()
                    .replace(old.start(), header, head.stripLeading())
                    .replace(lines.end(header), old.end(), tail);
        }
        int end = empty ? mark : old.end();
        boolean aligned = !empty && old instanceof Spot.Scalar && !head.isEmpty();
        return new Splices()
                .replace(aligned ? old.start() : mark, end, aligned ? head.stripLeading() : head)
                .insert(lines.end(end), tail);
    }

    /** Whether there may be deeper comments around an old value, which a literal block in its place would swallow. */
    private boolean commented(Unit unit, int mark, Spot old, int column) {
        return lines.closing(unit.end, column) > lines.next(unit.end)
                || (old.start() < old.end() && !lines.sameLine(mark, old.start()));
    }

    /** Where the indicators of a block scalar end; a comment may follow them. */
    private int header(int start) {
        int at = start;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) at++;
        return at;
    }

    /** The end of the line before the one that starts here. */
    private int before(int lineStart) {
        if (lineStart == 0) return 0;
        int end = lineStart - 1;
        return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private int colon(Spot.Member member) {
        int at = member.keyEnd();
        while (at < text.length() && text.charAt(at) == ' ') at++;
        return at < text.length() && text.charAt(at) == ':' ? at : -1;
    }

    /** Whether items are written on one line each, where the list shows it. */
    private @Nullable Boolean row(Spot.Items items) {
        for (var item : items.items()) {
            if (item instanceof Spot.Mapping mapping && !mapping.members().isEmpty()) return mapping.flow();
        }
        return null;
    }

    /** Where the dashes of a list are; nothing when it is written in a way that hides them. */
    private List<Integer> dashes(Spot.Items items) {
        int column = lines.column(items.start());
        var dashes = new ArrayList<Integer>();
        int at = items.start();
        for (var item : items.items()) {
            if (!dashes.isEmpty()) at = dash(at, column);
            if (at < 0 || at >= text.length() || text.charAt(at) != '-') return List.of();
            dashes.add(at);
            at = Math.max(at + 1, item.end());
        }
        return dashes;
    }

    private int dash(int from, int column) {
        for (int line = lines.next(from); line < text.length(); line = lines.next(line)) {
            if (!lines.isBlank(line) && lines.comment(line) < 0) {
                int at = line + column;
                return at < lines.end(line) && lines.leads(at) && text.charAt(at) == '-' ? at : -1;
            }
        }
        return -1;
    }
}
