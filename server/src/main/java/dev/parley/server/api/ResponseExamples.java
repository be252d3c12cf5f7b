package dev.parley.server.api;

import dev.parley.description.openapi.ResponseExample;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.sending.HopView;
import dev.parley.engine.sending.RecordedExchange;
import dev.parley.engine.timeline.Direction;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Responses that came, as examples for a description. */
final class ResponseExamples {

    private static final int MAX_SIZE = 1 << 20;
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset=\"?([^;\"\\s]+)");

    private ResponseExamples() {}

    /**
     * The response of a hop, or the last one.
     *
     * @throws ProblemException when there is none, or it is too large for an example
     */
    static ResponseExample of(RecordedExchange exchange, @Nullable Long hop, String name) {
        List<HopView> hops = exchange.view(false).hops();
        HopView view = hop == null
                ? (hops.isEmpty() ? null : hops.getLast())
                : hops.stream().filter(each -> each.number() == hop).findFirst().orElse(null);
        HopView.Head response = view == null ? null : view.response();
        if (view == null || response == null) {
            throw problem("no-response", "There is no response yet", hop == null ? "/session" : "/hop");
        }
        if (response.bodySize() > MAX_SIZE) {
            throw problem("example-too-large", "An example has at most 1 MiB; this response is larger", "/session");
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        exchange.body(view.number(), Direction.RECEIVED, 0, MAX_SIZE, bytes -> {
            body.writeBytes(bytes.toArray());
            return true;
        });
        List<String> types = HeadJson.values(response.bytes(), "Content-Type");
        String type = types.isEmpty() ? "" : types.getFirst();
        return new ResponseExample(name.strip(), response.status(), type, text(body.toByteArray(), type));
    }

    /** The body, where it is text. */
    private static @Nullable String text(byte[] bytes, String type) {
        Matcher named = CHARSET.matcher(type);
        Charset charset = named.find() && Charset.isSupported(named.group(1))
                ? Charset.forName(named.group(1))
                : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf(0) < 0 ? text : null;
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private static ProblemException problem(String code, String message, String pointer) {
        return new ProblemException(Problem.of(code, message).at(pointer));
    }
}
