package dev.parley.description.code;

import dev.parley.description.auth.Field;
import dev.parley.description.auth.HandshakeSigning;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HeaderLine;
import dev.parley.description.request.MessageBytes;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.description.request.SigningAuth;
import dev.parley.description.variables.MarkedText;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Writes requests as code. Thread-safe.
 *
 * @param revealed whether secrets are written; else a mask stands in their places
 * @param now for signatures
 * @param random for signatures
 */
public record CodeWriting(boolean revealed, Instant now, RandomGenerator random) {

    /** An HTTP request as code. */
    public Code http(CodeLanguage language, ResolvedHttpRequest request, PersonalOptions personal) {
        return http(request, personal).apply(language);
    }

    /** An HTTP request as code in whichever language; what that has to say is gathered once. */
    public Function<CodeLanguage, Code> http(ResolvedHttpRequest request, PersonalOptions personal) {
        Notes gathered = new Notes();
        CodeRequest written = new Gathering(this, gathered).request(request, personal);
        return language -> {
            Notes notes = gathered.copy();
            return new Code(language.style().http(written, notes), notes.all());
        };
    }

    /** A WebSocket connection as code, with the first message if there is one. */
    public Code webSocket(
            CodeLanguage language, ResolvedRequest request, PersonalOptions personal, @Nullable MessageBytes message) {
        Notes notes = new Notes();
        MessageBytes shown = message == null ? null : masked(message);
        SigningAuth signing = request.signing();
        if (signing != null) {
            boolean digest = signing.auth() instanceof Auth.Digest;
            notes.addIf(digest, "Digest is an answer to what the server asks, and is not in it");
            if (!digest) {
                Gathering.noteTime(notes, signing);
            }
        }
        Gathering.noteAuthorities(notes, personal);
        ResolvedRequest signed = HandshakeSigning.signed(request, HandshakeSigning.lines(request), now, random);
        SocketRequest written = new SocketRequest(
                text(signed.url()),
                fields(signed.headers()),
                request.subprotocols().stream().map(this::text).toList(),
                shown == null ? null : shown.text(),
                shown == null || shown.text() != null ? null : Gathering.base64(shown.bytes()),
                personal.verifyTls());
        return new Code(language.style().webSocket(written, notes), notes.all());
    }

    String text(MarkedText text) {
        return revealed ? text.text() : text.masked();
    }

    List<Field> fields(List<HeaderLine> lines) {
        return lines.stream()
                .map(each -> new Field(text(each.name()), text(each.value())))
                .toList();
    }

    /** Bytes, with a mask for each secret in them unless they are revealed. */
    MessageBytes masked(MessageBytes bytes) {
        return revealed || bytes.secrets().isEmpty() ? bytes : Masking.of(bytes);
    }
}
