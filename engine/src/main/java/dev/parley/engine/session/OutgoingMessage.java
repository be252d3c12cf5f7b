package dev.parley.engine.session;

import dev.parley.description.request.MessageBytes;
import dev.parley.description.variables.Span;
import dev.parley.engine.script.ScriptMessage;
import dev.parley.protocol.Bytes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to a connection.
 *
 * @param secrets places of the payload that came from secrets
 */
record OutgoingMessage(boolean binary, Bytes payload, List<Span> secrets) {

    OutgoingMessage {
        secrets = List.copyOf(secrets);
    }

    static OutgoingMessage of(MessageBytes message) {
        return new OutgoingMessage(message.binary(), Bytes.wrap(message.bytes()), message.secrets());
    }

    /** One that a script made; {@code secrets} are the texts in it that are masked. */
    static OutgoingMessage of(ScriptMessage message, List<Bytes> secrets) {
        return switch (message) {
            case ScriptMessage.Text(String text) ->
                new OutgoingMessage(false, Bytes.utf8(text), places(Bytes.utf8(text), secrets));
            case ScriptMessage.Binary(Bytes bytes) -> new OutgoingMessage(true, bytes, places(bytes, secrets));
        };
    }

    /** The same as the script before messages wants it; nothing where it does not want it sent. */
    @Nullable
    OutgoingMessage changed(ConnectionScripts scripts) {
        ScriptMessage shown = binary ? new ScriptMessage.Binary(payload) : new ScriptMessage.Text(payload.utf8());
        ScriptMessage wanted = scripts.before(shown);
        if (wanted == null) {
            return null;
        }
        List<Bytes> texts = secrets.stream()
                .map(span -> payload.slice(span.offset(), span.end()))
                .toList();
        return wanted.equals(shown) ? this : of(wanted, texts);
    }

    /** Where the secrets stand, each place once. */
    private static List<Span> places(Bytes payload, List<Bytes> secrets) {
        String all = payload.latin1();
        List<Span> found = new ArrayList<>();
        int end = 0;
        List<Span> places = new ArrayList<>();
        for (Bytes secret : secrets) {
            String text = secret.latin1();
            for (int at = all.indexOf(text); at >= 0 && !text.isEmpty(); at = all.indexOf(text, at + 1)) {
                places.add(new Span(at, text.length()));
            }
        }
        places.sort(Comparator.comparingInt(Span::offset).thenComparingInt(span -> -span.length()));
        for (Span span : places) {
            if (span.offset() >= end) {
                found.add(span);
                end = span.end();
            }
        }
        return found;
    }
}
