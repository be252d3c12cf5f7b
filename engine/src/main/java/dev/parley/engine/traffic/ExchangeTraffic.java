package dev.parley.engine.traffic;

import dev.parley.description.auth.Field;
import dev.parley.description.traffic.Seen;
import dev.parley.engine.sending.HopView;
import dev.parley.engine.sending.RecordedExchange;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.Timeline;
import dev.parley.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the timeline of an HTTP request has seen. */
final class ExchangeTraffic {

    /** A longer body says no more about its shape. */
    private static final int LONGEST_BODY = 4 << 20;

    private static final Filter SENT = new Filter(Set.of(Direction.SENT), Set.of(Kind.HEAD, Kind.BODY), 0);

    private final String session;
    private final Timeline timeline;
    private final @Nullable String path;
    private final RecordedExchange exchange;
    private final Repeated repeated;

    ExchangeTraffic(String session, Timeline timeline, @Nullable String path) {
        this.session = session;
        this.timeline = timeline;
        this.path = path;
        this.exchange = new RecordedExchange(timeline);
        this.repeated = new Repeated(timeline);
    }

    /** Each request with its response. */
    List<Seen> read() {
        timeline.export(SENT, repeated::note);
        List<Seen> seen = new ArrayList<>();
        for (HopView hop : exchange.view(false).hops()) {
            HopView.Head request = hop.request();
            HopView.Head response = hop.response();
            if (request != null || response != null) {
                seen.add(new Seen.Exchange(
                        session,
                        hop.number() == 1 ? path : null,
                        hop.method(),
                        repeated.masked(hop.url()),
                        request == null ? List.of() : fields(request.bytes()),
                        request == null ? Seen.Body.NONE : body(hop.number(), Direction.SENT, request.bodySize()),
                        response == null ? 0 : response.status(),
                        response == null ? List.of() : fields(response.bytes()),
                        response == null
                                ? Seen.Body.NONE
                                : body(hop.number(), Direction.RECEIVED, response.bodySize())));
            }
        }
        return seen;
    }

    private List<Field> fields(Bytes head) {
        return HeadLines.of(head).stream()
                .map(field -> new Field(field.name(), repeated.masked(field.value())))
                .toList();
    }

    private Seen.Body body(int hop, Direction direction, long size) {
        if (size == 0) {
            return Seen.Body.NONE;
        }
        if (size > LONGEST_BODY) {
            return new Seen.Body(size, null);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        exchange.body(hop, direction, 0, size, part -> {
            bytes.writeBytes(part.toArray());
            return true;
        });
        String text = text(bytes.toByteArray());
        return new Seen.Body(bytes.size(), text == null ? null : repeated.masked(text));
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
