package dev.parley.cli.request;

import dev.parley.description.json.ProblemJson;
import dev.parley.description.problem.Problem;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.http.SendingEvent;
import dev.parley.engine.link.LinkEvent;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http.ResponseHead;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole exchange as one object: request, response, redirects, timing and problems. */
final class JsonView implements View {

    private final JsonMapper json = JsonMapper.shared();
    private final PrintStream out;
    private final Times times;
    private final long limit;
    private final ObjectNode request = json.createObjectNode();
    private final ArrayNode redirects = json.createArrayNode();
    private final ArrayNode problems = json.createArrayNode();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable ObjectNode response;
    private boolean first = true;
    private boolean answered;
    private boolean cut;

    /** @param limit bytes of a body that are held */
    JsonView(PrintStream out, Times times, long limit) {
        this.out = out;
        this.times = times;
        this.limit = limit;
    }

    @Override
    public void on(SendingEvent event) {
        switch (event) {
            case SendingEvent.Began(long _, String method, String url) -> {
                if (request.isEmpty()) {
                    request.put("method", method).put("url", url);
                } else if (answered) {
                    first = false;
                } else {
                    sent.reset(); // the same request once more
                }
                answered = false;
            }
            case SendingEvent.Exchanged(ExchangeEvent told) -> exchanged(told);
            case SendingEvent.Redirected redirected -> {
                ObjectNode hop = redirects.addObject();
                hop.put("status", redirected.status())
                        .put("from", redirected.from())
                        .put("to", redirected.to())
                        .put("method", redirected.method());
                redirected.dropped().forEach(hop.putArray("dropped")::add);
            }
            case SendingEvent.Remarked(Problem problem) -> problem(problem);
            case SendingEvent.Answered _ -> answered = true;
            case SendingEvent.Reaching(LinkEvent.OnTheWay _), SendingEvent.Content _ -> {}
        }
    }

    private void exchanged(ExchangeEvent event) {
        switch (event) {
            case ExchangeEvent.RequestSent head when first -> request.set("headers", headers(head.head()));
            case ExchangeEvent.BodySent wire
            when first && sent.size() < limit -> sent.writeBytes(wire.wire().toArray());
            case ExchangeEvent.Ended ended
            when response != null -> {
                if (!ended.trailers().lines().isEmpty()) {
                    response.set("trailers", headers(ended.trailers().lines()));
                }
                response.put("wireSize", ended.received());
            }
            case ExchangeEvent.Remarked remarked -> problem(remarked.problem());
            case ExchangeEvent.RequestSent _,
                    ExchangeEvent.BodySent _,
                    ExchangeEvent.RequestEnded _,
                    ExchangeEvent.InterimReceived _,
                    ExchangeEvent.ResponseBegan _,
                    ExchangeEvent.BodyReceived _,
                    ExchangeEvent.Framed _,
                    ExchangeEvent.Ended _,
                    ExchangeEvent.Failed _ -> {}
        }
    }

    private ArrayNode headers(Bytes head) {
        List<HeaderField> lines = head.utf8()
                .lines()
                .skip(1)
                .filter(line -> line.indexOf(':') > 0)
                .map(line -> new HeaderField(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip()))
                .toList();
        return headers(lines);
    }

    private ArrayNode headers(List<HeaderField> lines) {
        ArrayNode all = json.createArrayNode();
        new HeaderFields(lines)
                .lines()
                .forEach(line -> all.addObject().put("name", line.name()).put("value", line.value()));
        return all;
    }

    private void problem(Problem problem) {
        problems.add(ProblemJson.write(problem));
    }

    @Override
    public void response(ResponseHead head) {
        ObjectNode answer = json.createObjectNode();
        answer.put("status", head.status()).put("reason", head.reason()).put("version", head.version());
        answer.set("headers", headers(head.fields().lines()));
        response = answer;
    }

    @Override
    public void content(Bytes bytes) throws IOException {
        if (body.size() + (long) bytes.size() > limit) {
            cut = true;
            throw new LimitMet();
        }
        body.writeBytes(bytes.toArray());
    }

    @Override
    public boolean isWithinLine() {
        return false;
    }

    @Override
    public void end(Outcome outcome) {
        put(request, sent);
        ObjectNode answer = response;
        if (answer != null) {
            put(answer, body);
            answer.put("size", body.size());
        }
        if (outcome.problem() != null && !cut) {
            problem(outcome.problem());
        }
        if (cut) {
            problem(LimitMet.problem(limit));
        }
        ObjectNode all = json.createObjectNode();
        all.set("request", request);
        all.set("response", answer == null ? json.nullNode() : answer);
        all.set("redirects", redirects);
        ObjectNode timing = all.putObject("timing");
        times.all().forEach((stage, nanos) -> timing.put(stage, Math.round(nanos / 1e3) / 1e3));
        all.set("problems", problems);
        json.writeValue(new Unclosed(out), all); // as it is made: as one text it would be there twice
        out.println();
    }

    /** As a text where it is UTF-8, else in Base64. */
    private static void put(ObjectNode into, ByteArrayOutputStream held) {
        if (held.size() == 0 && !into.has("status")) {
            return;
        }
        byte[] bytes = held.toByteArray();
        try {
            into.put(
                    "body",
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException _) {
            into.put("bodyBase64", Base64.getEncoder().encodeToString(bytes));
        }
    }

    /** Keeps open what another would close. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** More came than is held. */
    static final class LimitMet extends IOException {
        private static final long serialVersionUID = 1;

        static Problem problem(long limit) {
            return Problem.of("body-too-large", "The body is over " + limit + " bytes, which --max-decoded can raise");
        }
    }
}
