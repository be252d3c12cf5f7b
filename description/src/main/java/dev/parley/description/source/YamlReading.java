package dev.parley.description.source;

import dev.parley.description.problem.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.node.StringNode;

/** Reads a YAML text into spots, within limits. */
final class YamlReading {

    private final String text;
    private final Limits limits;
    private final boolean tolerant;
    private final Lines lines;
    private final int @Nullable [] offsets;
    private final Iterator<Event> events;
    private final Map<Anchor, Spot> anchors = new HashMap<>();
    private int depth;
    private int aliases;

    private YamlReading(String text, Limits limits, boolean tolerant) {
        this.text = text;
        this.limits = limits;
        this.tolerant = tolerant;
        this.lines = new Lines(text);
        this.offsets = offsets(text);
        var settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setCodePointLimit(Integer.MAX_VALUE)
                // one read for all: at the edge of its buffer the reader trips over characters beyond the basic plane
                .setBufferSize(text.length() + 2)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /**
     * The root, or none when there is nothing but comments.
     *
     * @param tolerant whether a key may stand twice
     */
    static Optional<Spot> read(String text, Limits limits, boolean tolerant) {
        var reading = new YamlReading(text, limits, tolerant);
        try {
            return reading.document();
        } catch (MarkedYamlEngineException fault) {
            var mark = fault.getProblemMark().or(fault::getContextMark);
            throw Fault.syntax(
                    Syntax.YAML,
                    fault.getProblem() == null ? "it cannot be read" : fault.getProblem(),
                    mark.<Place>map(at -> reading.lines.place(Math.min(reading.offset(at), text.length())))
                            .orElse(Place.none()));
        } catch (ReaderException fault) {
            throw Fault.syntax(
                    Syntax.YAML,
                    "the character U+%04X may not stand in it".formatted(fault.getCodePoint()),
                    reading.lines.place(Math.min(reading.charOffset(fault.getPosition()), text.length())));
        } catch (YamlEngineException fault) {
            throw Fault.syntax(Syntax.YAML, String.valueOf(fault.getMessage()), Place.none());
        }
    }

    private Optional<Spot> document() {
        Optional<Spot> root = Optional.empty();
        while (events.hasNext()) {
            var event = events.next();
            switch (event.getEventId()) {
                case DocumentStart, DocumentEnd, StreamStart, StreamEnd, Comment -> {}
                default -> {
                    if (root.isPresent()) {
                        throw Fault.syntax(Syntax.YAML, "a second document begins here", place(event));
                    }
                    root = Optional.of(node(event));
                }
            }
        }
        return root;
    }

    private Spot node(Event event) {
        if (event instanceof AliasEvent alias) return alias(alias);
        var spot = switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case MappingStartEvent start -> mapping(start);
            case SequenceStartEvent start -> items(start);
            default -> throw new IllegalStateException("No node begins with " + event.getEventId());
        };
        if (event instanceof NodeEvent named) {
            named.getAnchor().ifPresent(anchor -> anchors.put(anchor, spot));
        }
        return spot;
    }

    private Spot alias(AliasEvent event) {
        if (++aliases > limits.aliases()) {
            throw Fault.limit(
                    "yaml-aliases",
                    "The text has more than " + limits.aliases() + " aliases",
                    place(event),
                    "--max-aliases");
        }
        var target = event.getAnchor().map(anchors::get).orElse(null);
        if (target == null) throw Fault.syntax(Syntax.YAML, "the alias refers to nothing before it", place(event));
        return new Spot.Alias(start(event), end(event), target);
    }

    private Spot.Scalar scalar(ScalarEvent event) {
        int start = start(event);
        int end = end(event);
        boolean marked = event.getAnchor().isPresent() || event.getTag().isPresent();
        var style = switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> Spot.Style.SINGLE;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Spot.Style.DOUBLE;
            case LITERAL, FOLDED -> Spot.Style.BLOCK;
            case PLAIN -> start == end ? Spot.Style.EMPTY : Spot.Style.PLAIN;
        };
        if (style == Spot.Style.BLOCK) end = blockEnd(start, end);
        return new Spot.Scalar(start, end, marked, style, YamlScalar.value(event));
    }

    private int blockEnd(int start, int end) {
        int at = Math.min(end, text.length());
        while (at > start && Character.isWhitespace(text.charAt(at - 1))) at--;
        return lines.end(Math.max(at - 1, start));
    }

    private Spot mapping(MappingStartEvent event) {
        deeper(event);
        var members = new ArrayList<Spot.Member>();
        var keys = new HashSet<String>();
        int end = start(event);
        Event next;
        for (next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            var key = key(next);
            if (!keys.add(key) && !tolerant) throw Fault.duplicate(key, place(next));
            var value = node(events.next());
            members.add(new Spot.Member(key, start(next), end(next), value));
            end = Math.max(end(next), value.end());
        }
        depth--;
        if (event.isFlow()) end = end(next);
        return new Spot.Mapping(start(event), end, marked(event.getAnchor(), event.getTag()), event.isFlow(), members);
    }

    private String key(Event event) {
        if (event instanceof ScalarEvent scalar) return scalar.getValue();
        if (event instanceof AliasEvent alias
                && alias(alias) instanceof Spot.Alias mention
                && mention.target() instanceof Spot.Scalar target
                && target.value() instanceof StringNode string) {
            return string.stringValue();
        }
        throw Fault.syntax(Syntax.YAML, "a key must be a plain or quoted text", place(event));
    }

    private static boolean marked(Optional<Anchor> anchor, Optional<String> tag) {
        return anchor.isPresent() || tag.isPresent();
    }

    private Spot items(SequenceStartEvent event) {
        deeper(event);
        var items = new ArrayList<Spot>();
        int end = start(event);
        Event next;
        for (next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            var item = node(next);
            items.add(item);
            end = Math.max(end, item.end());
        }
        depth--;
        if (event.isFlow()) end = end(next);
        return new Spot.Items(
                start(event), end, marked(event.getAnchor(), event.getTag()), event.isFlow(), List.copyOf(items));
    }

    private void deeper(Event event) {
        if (++depth > limits.depth()) {
            throw Fault.limit(
                    "yaml-depth",
                    "The text is nested deeper than " + limits.depth() + " levels",
                    place(event),
                    "--max-depth");
        }
    }

    private int start(Event event) {
        return event.getStartMark().map(this::offset).orElse(0);
    }

    private int end(Event event) {
        return event.getEndMark().map(this::offset).orElse(text.length());
    }

    private int offset(Mark mark) {
        return charOffset(mark.getIndex());
    }

    private int charOffset(int codePoint) {
        return offsets == null ? codePoint : offsets[Math.min(codePoint, offsets.length - 1)];
    }

    private Place place(Event event) {
        return lines.place(start(event));
    }

    /** Offsets of characters by code points, where they differ. */
    private static int @Nullable [] offsets(String text) {
        int points = text.codePointCount(0, text.length());
        if (points == text.length()) return null;
        var offsets = new int[points + 1];
        int at = 0;
        for (int i = 0; i < points; i++) {
            offsets[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        offsets[points] = at;
        return offsets;
    }
}
