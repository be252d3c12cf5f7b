package dev.parley.engine.timeline;

import dev.parley.description.variables.Span;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.FrameTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Masks what was filled in from secrets. */
final class Secrets {

    private static final byte MASK = '*';

    private Secrets() {}

    /** The entry with asterisks in place of its secrets, and without wire bytes that would tell them. */
    static Entry masked(Entry entry) {
        Content content = switch (entry.content()) {
            case Content.Message message ->
                new Content.Message(
                        masked(message.payload(), entry.secrets()),
                        message.compressed(),
                        message.frameCount(),
                        message.frames().stream().map(Secrets::withoutWire).toList());
            case Content.Control control ->
                new Content.Control(
                        masked(control.payload(), entry.secrets()),
                        control.roundTrip(),
                        withoutWireOf(control.frame()));
            case Content.Handshake handshake ->
                new Content.Handshake(
                        masked(handshake.request(), entry.secrets()),
                        handshake.response(),
                        handshake.body(),
                        handshake.status(),
                        handshake.took(),
                        handshake.remote(),
                        handshake.subprotocol(),
                        handshake.extensions(),
                        handshake.stages(),
                        handshake.tls(),
                        handshake.problem(),
                        handshake.reasons());
            case Content.Stray stray ->
                new Content.Stray(masked(stray.wire(), entry.secrets()), withoutWireOf(stray.frame()));
            case HttpContent.Request request ->
                new HttpContent.Request(
                        request.method(),
                        request.url(),
                        masked(request.head(), entry.secrets()),
                        request.remote(),
                        request.tls());
            case HttpContent.Stretch stretch ->
                new HttpContent.Stretch(stretch.offset(), masked(stretch.bytes(), entry.secrets()));
            case Content.Close _,
                    Content.StageTime _,
                    Content.BrokenRule _,
                    Content.Ended _,
                    Content.Failure _,
                    Content.Note _,
                    Content.Pending _,
                    HttpContent _ -> entry.content();
        };
        return new Entry(
                entry.sequence(),
                entry.at(),
                entry.direction(),
                entry.kind(),
                entry.size(),
                entry.wireSize(),
                entry.connection(),
                entry.state(),
                content,
                entry.secrets());
    }

    private static Bytes masked(Bytes bytes, List<Span> secrets) {
        byte[] array = bytes.toArray();
        for (Span span : secrets) {
            int to = Math.min(array.length, span.offset() + span.length());
            for (int i = span.offset(); i < to; i++) {
                array[i] = MASK;
            }
        }
        return Bytes.wrap(array);
    }

    private static @Nullable FrameTrace withoutWireOf(@Nullable FrameTrace frame) {
        return frame == null ? null : withoutWire(frame);
    }

    private static FrameTrace withoutWire(FrameTrace frame) {
        return new FrameTrace(frame.at(), frame.offset(), frame.header(), frame.size(), Bytes.EMPTY);
    }
}
