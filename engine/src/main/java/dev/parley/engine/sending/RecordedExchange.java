package dev.parley.engine.sending;

import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.Timeline;
import dev.parley.protocol.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The sending of an HTTP request as its timeline has it: read whole but for the bodies, which are read by ranges. May block. */
public final class RecordedExchange {

    private static final Filter STORY =
            new Filter(Set.of(), Set.of(Kind.STAGE, Kind.HEAD, Kind.NOTE, Kind.ERROR, Kind.TEST), 0);

    private final Timeline timeline;

    public RecordedExchange(Timeline timeline) {
        this.timeline = timeline;
    }

    /**
     * All but the bodies.
     *
     * @param reveal whether what was filled in from secrets is shown
     */
    public ExchangeView view(boolean reveal) {
        List<Entry> entries = new ArrayList<>();
        timeline.export(STORY, entries::add);
        TreeMap<Integer, HopReading> hops = new TreeMap<>();
        ExchangeReading whole = new ExchangeReading();
        for (Entry entry : entries) {
            Entry shown = reveal && !entry.secrets().isEmpty() ? revealed(entry) : entry;
            if (!whole.takes(shown)) {
                hops.computeIfAbsent(shown.connection(), HopReading::new).take(shown);
            }
        }
        return whole.view(hops.values().stream()
                .filter(HopReading::begun)
                .map(this::sized)
                .toList());
    }

    private Entry revealed(Entry entry) {
        Entry revealed = timeline.entry(entry.sequence(), true);
        return revealed == null ? entry : revealed;
    }

    private HopView sized(HopReading hop) {
        long sent = body(hop.number(), Direction.SENT, Kind.BODY).size();
        if (hop.finished()) {
            return hop.view(sent, 0, 0);
        }
        long received = body(hop.number(), Direction.RECEIVED, Kind.BODY).size();
        long wire = body(hop.number(), Direction.RECEIVED, Kind.WIRE).size();
        return hop.view(sent, received, wire == 0 ? received : wire);
    }

    private Stretches body(int hop, Direction direction, Kind kind) {
        return new Stretches(timeline, direction, kind, hop);
    }

    /** Hands on a body of a hop, without content codings, from an offset on, at most so many bytes, as long as they are wanted. */
    public void body(int hop, Direction direction, long offset, long length, Predicate<Bytes> to) {
        body(hop, direction, Kind.BODY).read(offset, length, to);
    }

    /** Hands on head and body of a hop as they were on the wire, from an offset on, at most so many bytes, as long as they are wanted. */
    public void wire(int hop, Direction direction, long offset, long length, Predicate<Bytes> to) {
        Bytes head = heads(hop, direction);
        int from = (int) Math.min(offset, head.size());
        int end = (int) Math.min(head.size(), from + Math.min(length, head.size()));
        boolean more = from == end || to.test(head.slice(from, end));
        if (more) {
            Stretches wire = body(hop, direction, Kind.WIRE);
            Stretches body = wire.size() > 0 ? wire : body(hop, direction, Kind.BODY);
            body.read(Math.max(0, offset - head.size()), length - (end - from), to);
        }
    }

    /** The frames of a hop by HTTP/2, from a place on, at most so many; none by HTTP/1.1. */
    public RecordedFrames frames(int hop, long offset, long limit) {
        return RecordedFrames.of(timeline, hop, offset, limit);
    }

    /** The heads that were on the wire, interim ones too. */
    private Bytes heads(int hop, Direction direction) {
        List<Bytes> found = new ArrayList<>();
        timeline.export(new Filter(Set.of(direction), Set.of(Kind.HEAD), 0), entry -> {
            Bytes head = entry.connection() == hop ? head(entry) : null;
            if (head != null) {
                found.add(head);
            }
        });
        return found.stream().reduce(Bytes.EMPTY, Bytes::plus);
    }

    private static @Nullable Bytes head(Entry entry) {
        return switch (entry.content()) {
            case HttpContent.Request request -> request.head();
            case HttpContent.Response response -> response.head();
            default -> null;
        };
    }
}
