package dev.parley.scripting;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.problem.Problem;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Parameter;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.ScriptHost;
import dev.parley.engine.script.ScriptInfo;
import dev.parley.engine.script.ScriptLimits;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.script.ScriptResponse;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.ScriptVariables;
import dev.parley.engine.script.VariableChange;
import dev.parley.engine.script.Vault;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HeaderFields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Scripts in real workers, which all tests of a kind share, and a host that answers as a test likes. */
final class Scene implements ScriptHost {

    static final HttpRequest REQUEST = new HttpRequest(
                    "POST",
                    "{{base}}/orders/{id}?page=2",
                    List.of(Parameter.of("page", "2")),
                    List.of(Parameter.of("id", "7")),
                    List.of(Parameter.of("X-One", "1")),
                    List.of(),
                    HttpRequest.of("GET", "").auth(),
                    new HttpBody.Text(BodyFormat.JSON, "{\"a\":1}"),
                    HttpRequest.of("GET", "").scripts(),
                    HttpRequest.of("GET", "").options(),
                    null)
            .withHeaders(List.of(Parameter.of("X-One", "1")));

    static final ScriptResponse RESPONSE = response(200, "{\"data\":{\"items\":[{\"id\":1,\"name\":\"tea\"}]}}");

    private final Workers workers;
    private final List<HttpRequest> sent = new CopyOnWriteArrayList<>();
    private final Function<HttpRequest, ScriptReply> answer;
    private CookieJar jar = CookieJar.EMPTY;
    private Vault vault = Vault.NONE;

    Scene with(Vault other) {
        vault = other;
        return this;
    }

    @Override
    public Vault vault() {
        return vault;
    }

    @Override
    public ScriptReply run(String request, Map<String, JsonNode> variables) {
        return switch (request) {
            case "skipped" -> new ScriptReply.Skipped();
            case "unknown" -> new ScriptReply.Failed(Problem.of("request-unknown", "There is no request “unknown”"));
            default ->
                new ScriptReply.Ran(
                        response(201, request + " " + variables),
                        "http://shop/" + request,
                        List.of(
                                new VariableChange(ScriptScope.ENVIRONMENT, "token", StringNode.valueOf("t-1")),
                                new VariableChange(ScriptScope.GLOBAL, "gone", null)));
        };
    }

    @Override
    public boolean isWithin() {
        return false;
    }

    Scene(Workers workers) {
        this(workers, _ -> new ScriptReply.Answered(RESPONSE));
    }

    Scene(Workers workers, Function<HttpRequest, ScriptReply> answer) {
        this.workers = workers;
        this.answer = answer;
    }

    /** The machine's time: workers run by it, too. */
    record RealClock() implements Clock {

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    }

    static ScriptResponse response(int status, String body) {
        return new ScriptResponse(
                status,
                "",
                new HeaderFields(List.of(
                        new HeaderField("Content-Type", "application/json; charset=utf-8"),
                        new HeaderField("X-Trace", "abc"))),
                Bytes.utf8(body),
                Duration.ofMillis(12));
    }

    static ScriptCall test(String source) {
        return ScriptCall.after(source, "Test", ScriptInfo.of("Orders", "1"), ScriptVariables.NONE, REQUEST, RESPONSE);
    }

    static ScriptCall before(String source) {
        return ScriptCall.before(source, "Before", ScriptInfo.of("Orders", "1"), ScriptVariables.NONE, REQUEST);
    }

    static ScriptLimits briefly(int millis) {
        return new ScriptLimits(Duration.ofMillis(millis), Duration.ofSeconds(20), 64L << 20);
    }

    /** The requests that scripts had sent. */
    List<HttpRequest> sent() {
        return sent;
    }

    ScriptOutcome run(ScriptCall call) {
        return workers.shared().run(call, this);
    }

    /** What a script prints, line by line, and in the end the message of what went wrong. */
    String printed(ScriptCall call) {
        return words(run(call));
    }

    static String words(ScriptOutcome outcome) {
        String lines = outcome.events().stream()
                .map(event -> switch (event) {
                    case ScriptEvent.Printed(var _, String text) -> text;
                    case ScriptEvent.Tested(String name, var verdict, String error) ->
                        verdict + " " + name + (error == null ? "" : ": " + error);
                    case ScriptEvent.Ignored(String what) -> "(" + what + ")";
                })
                .collect(Collectors.joining("\n"));
        return outcome.problem() == null
                ? lines
                : (lines + "\n!" + outcome.problem().code() + ": "
                                + outcome.problem().message())
                        .strip();
    }

    @Override
    public ScriptReply send(HttpRequest request) {
        sent.add(request);
        return answer.apply(request);
    }

    @Override
    public synchronized CookieJar cookies() {
        return jar;
    }

    @Override
    public synchronized void change(UnaryOperator<CookieJar> change) {
        jar = change.apply(jar);
    }
}
