package dev.parley.server.api;

import dev.parley.description.contract.Contract;
import dev.parley.description.problem.Problem;
import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.AnswerStream;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.time.Tasks;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.server.answer.Headers;
import dev.parley.server.answer.Refusal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where one operation's requests are taken: reads them, has them done, and writes the answers. */
final class Desk {

    private static final Logger LOG = System.getLogger(Desk.class.getName());

    private final Contract.Operation described;
    private final RequestReading reading;
    private final Operation operation;
    private final Tasks tasks;
    private final int maxBody;

    Desk(Contract.Operation described, RequestReading reading, Operation operation, Tasks tasks, int maxBody) {
        this.described = described;
        this.reading = reading;
        this.operation = operation;
        this.tasks = tasks;
        this.maxBody = maxBody;
    }

    /** Makes ready what the first request would wait for. */
    void warmUp() {
        reading.warmUp();
    }

    /** Takes a request whose head is there. */
    void take(InboundExchange exchange, Map<String, String> pathParameters) {
        Refusal refusal = reading.refusalOfHead(exchange.head(), maxBody);
        if (refusal != null) {
            exchange.answer(refusal.answer());
        } else if (reading.takesBody()) {
            exchange.body(maxBody, body -> start(exchange, pathParameters, body));
        } else {
            start(exchange, pathParameters, Bytes.EMPTY);
        }
    }

    private void start(InboundExchange exchange, Map<String, String> pathParameters, Bytes body) {
        tasks.start(described.id(), () -> perform(exchange, pathParameters, body));
    }

    private void perform(InboundExchange exchange, Map<String, String> pathParameters, Bytes body) {
        try {
            Call call = reading.read(exchange.head(), pathParameters, body);
            write(exchange, operation.answer(call));
        } catch (MalformedBody malformed) {
            exchange.answer(Refusal.of(400, malformed.problem()).answer());
        } catch (RuntimeException thrown) {
            exchange.answer(Refusals.of(thrown, described.id()).answer());
        } catch (InterruptedException _) {
            exchange.answer(Refusal.of(503, Problem.of("going-away", "The server is stopping"))
                    .answer());
        }
    }

    private void write(InboundExchange exchange, Reply reply) throws InterruptedException {
        switch (reply) {
            case Reply.Json(int status, var body) ->
                exchange.answer(new Answer(status, Headers.data("application/json"), Bytes.utf8(body.toString())));
            case Reply.Nothing() -> exchange.answer(new Answer(204, Headers.data("application/json"), Bytes.EMPTY));
            case Reply.Refused(Refusal refusal) -> exchange.answer(refusal.answer());
            case Reply.Text(String mediaType, String fileName, Bytes body) ->
                exchange.answer(new Answer(200, headers(mediaType, fileName), body));
            case Reply.Download(String mediaType, String fileName, var source) ->
                stream(exchange, headers(mediaType, fileName), source);
            case Reply.Shown(String mediaType, String policy, var source) ->
                stream(exchange, Headers.within(policy, mediaType), source);
        }
    }

    private static List<HeaderField> headers(String mediaType, @Nullable String fileName) {
        return fileName == null ? Headers.data(mediaType) : Headers.data(mediaType, Headers.attachment(fileName));
    }

    private void stream(InboundExchange exchange, List<HeaderField> headers, Reply.Source source)
            throws InterruptedException {
        Answer head = new Answer(200, headers, Bytes.EMPTY);
        if (exchange.head().method().equals("HEAD")) {
            exchange.answer(head);
            return;
        }
        AnswerStream stream = exchange.stream(head);
        try {
            source.writeTo(stream::write);
            stream.close();
        } catch (LineWriter.NobodyReads _) {
            stream.abort();
        } catch (RuntimeException thrown) {
            LOG.log(Level.ERROR, () -> described.id() + " failed in the middle of its answer", thrown);
            stream.abort();
        } catch (InterruptedException e) {
            stream.abort();
            throw e;
        }
    }
}
