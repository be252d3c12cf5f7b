package dev.parley.engine.sending;

import dev.parley.description.variables.Span;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.Timeline;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.http2.Http2Frame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The frames of a request that went by HTTP/2, as its timeline has them.
 *
 * @param total how many there are
 * @param frames those that were asked for
 */
public record RecordedFrames(long total, List<FrameView> frames) {

    public RecordedFrames {
        frames = List.copyOf(frames);
    }

    /** Those of a hop, from a place on, at most so many. May block. */
    static RecordedFrames of(Timeline timeline, int hop, long offset, long limit) {
        Queue<Head> sent = heads(timeline, hop, Direction.SENT);
        Queue<Head> received = heads(timeline, hop, Direction.RECEIVED);
        received.addAll(trailers(timeline, hop));
        List<FrameView> found = new ArrayList<>();
        long[] total = {0};
        export(timeline, hop, Direction.NONE, Kind.WIRE, entry -> {
            if (entry.content() instanceof HttpContent.Frames(long first, var frames)) {
                for (int i = 0; i < frames.size(); i++) {
                    HttpContent.Frame passed = frames.get(i);
                    Head head = head(passed, passed.flow() == Flow.SENT ? sent : received);
                    long number = first + i;
                    if (number >= offset && number - offset < limit) {
                        found.add(new FrameView(number, passed, head.bytes(), head.scheme(), head.secrets()));
                    }
                }
                total[0] = first + frames.size();
            }
        });
        return new RecordedFrames(total[0], found);
    }

    private record Head(Bytes bytes, String scheme, List<Span> secrets) {

        static final Head NONE = new Head(Bytes.EMPTY, "", List.of());
    }

    /** Heads come in the order of their frames. */
    private static Head head(HttpContent.Frame passed, Queue<Head> heads) {
        Head next = passed.frame().type() == Http2Frame.HEADERS ? heads.poll() : null;
        return next == null ? Head.NONE : next;
    }

    private static Queue<Head> heads(Timeline timeline, int hop, Direction direction) {
        Queue<Head> heads = new ArrayDeque<>();
        export(timeline, hop, direction, Kind.HEAD, entry -> {
            switch (entry.content()) {
                case HttpContent.Request request ->
                    heads.add(new Head(request.head(), scheme(request.url()), entry.secrets()));
                case HttpContent.Response response -> heads.add(new Head(response.head(), "", List.of()));
                default -> {} // there is no other head
            }
        });
        return heads;
    }

    private static String scheme(String url) {
        return url.substring(0, Math.max(0, url.indexOf(':')));
    }

    private static List<Head> trailers(Timeline timeline, int hop) {
        List<Head> heads = new ArrayList<>();
        export(timeline, hop, Direction.NONE, Kind.NOTE, entry -> {
            if (entry.content() instanceof HttpContent.Finished finished
                    && !finished.trailers().isEmpty()) {
                String lines = "\r\n" + String.join("\r\n", finished.trailers()) + "\r\n\r\n";
                heads.add(new Head(Bytes.utf8(lines), "", List.of()));
            }
        });
        return heads;
    }

    private static void export(Timeline timeline, int hop, Direction direction, Kind kind, Consumer<Entry> to) {
        timeline.export(new Filter(Set.of(direction), Set.of(kind), 0), entry -> {
            if (entry.connection() == hop) {
                to.accept(entry);
            }
        });
    }
}
