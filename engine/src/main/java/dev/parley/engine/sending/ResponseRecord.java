package dev.parley.engine.sending;

import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.http.ContentCodings;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.State;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.EventStreamReader;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http.ResponseHead;
import dev.parley.protocol.http.ServerSentEvent;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts a response into a timeline: its heads, its body as it is on the wire and as it is read, and the events of a stream. */
final class ResponseRecord {

    /** Characters of an event that are kept. */
    private static final int EVENT_LIMIT = 16 << 20;

    private final Notebook notebook;
    private final Progress progress;
    private final Stretching body;
    private final Stretching wire;
    private final FramesRecord frames;
    private @Nullable EventStreamReader events;
    private long received;
    private boolean plain = true;
    private long last;

    ResponseRecord(Notebook notebook, Progress progress) {
        this.notebook = notebook;
        this.progress = progress;
        this.body = new Stretching(notebook.sink(), Direction.RECEIVED, Kind.BODY, notebook.hop(), List.of());
        this.wire = new Stretching(notebook.sink(), Direction.RECEIVED, Kind.WIRE, notebook.hop(), List.of());
        this.frames = new FramesRecord(notebook);
    }

    /** A frame of HTTP/2 passed by, in either direction. */
    void framed(ExchangeEvent.Framed passed) {
        frames.add(passed);
    }

    /** A head came, be it an interim one. */
    void head(long at, ResponseHead head) {
        last = at;
        crossed(head.raw().size());
        notebook.append(
                at,
                Direction.RECEIVED,
                Kind.HEAD,
                head.raw().size(),
                State.DONE,
                new HttpContent.Response(head.status(), head.raw()));
        if (head.status() >= 200 || head.status() == 101) {
            List<String> codings = ContentCodings.of(head.fields());
            plain = codings.isEmpty() && head.fields().first("Transfer-Encoding") == null;
            events = isEventStream(head.fields()) ? new EventStreamReader(EVENT_LIMIT) : null;
            progress.response(head, codings);
        }
    }

    static boolean isEventStream(HeaderFields fields) {
        String type = fields.first("Content-Type");
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("text/event-stream");
    }

    /** A stretch of the body came. */
    void wire(ExchangeEvent.BodyReceived came) {
        last = came.at();
        crossed(came.wire().size());
        if (!plain) {
            wire.add(came.wire(), at());
        }
    }

    /** Bytes came that are no response, or not all of one. */
    void stray(Bytes bytes, long when) {
        last = when;
        crossed(bytes.size());
        wire.add(bytes, at());
    }

    /** A stretch of the body, decoded. */
    void content(Bytes bytes) {
        body.add(bytes, at());
        progress.content(bytes.size());
        EventStreamReader reader = events;
        if (reader != null) {
            List<ServerSentEvent> whole = reader.receive(bytes);
            whole.forEach(this::event);
            progress.events(whole.size());
        }
    }

    private void event(ServerSentEvent event) {
        int size = Bytes.utf8(event.data()).size();
        State state = event.cut() ? State.UNFINISHED : State.DONE;
        notebook.append(
                last,
                Direction.RECEIVED,
                Kind.EVENT,
                size,
                state,
                new HttpContent.Event(event.name(), event.id(), event.retry(), event.data()));
    }

    private void crossed(int bytes) {
        received += bytes;
        progress.crossed(0, bytes);
    }

    private long at() {
        return last - notebook.origin();
    }

    /** Bytes that came, head and body. */
    long received() {
        return received;
    }

    /** Bytes of the body, decoded. */
    long size() {
        return body.size();
    }

    void flush() {
        frames.flush();
        wire.flush();
        body.flush();
    }
}
