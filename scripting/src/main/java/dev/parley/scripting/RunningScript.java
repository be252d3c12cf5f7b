package dev.parley.scripting;

import dev.parley.description.problem.Problem;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptHost;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.script.ScriptResponse;
import dev.parley.engine.script.VariableChange;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A script on its way through a worker: what it asks is answered, and when its time is over it is ended. */
final class RunningScript {

    /** What a worker has beyond the script's own time, before it is ended from outside. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    /** Ends after which an engine may be in a state that nobody foresaw: another takes its place. */
    private static final Set<String> DANGEROUS = Set.of("script-timeout", "script-memory", "script-stack");

    /** Characters of an answer beside its body, mostly. */
    private static final int USUAL = 500;

    private static final ObjectReader JSON =
            JsonMapper.shared().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final WorkerProcess worker;
    private final ScriptCall call;
    private final ScriptHost host;
    private final Clock clock;
    private final Tasks tasks;
    private final OutcomeReading reading;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Set<Thread> asking = ConcurrentHashMap.newKeySet();
    private volatile boolean over;
    private boolean broken;
    private boolean kept;
    private boolean leftSomething;
    private boolean fresh;

    RunningScript(WorkerProcess worker, ScriptCall call, ScriptHost host, Clock clock, Tasks tasks) {
        this.worker = worker;
        this.call = call;
        this.host = host;
        this.clock = clock;
        this.tasks = tasks;
        this.reading = new OutcomeReading(call);
    }

    /** Whether the worker is of no use any more. */
    boolean isBroken() {
        return broken;
    }

    /** Whether the worker keeps the engine in which it ran. */
    boolean isKept() {
        return kept;
    }

    /** Whether it, or one before it, left something in the engine. */
    boolean leftSomething() {
        return leftSomething;
    }

    /** Whether it was the first in its engine, also where it was to follow another one: what that left could not be made whole. */
    boolean isFresh() {
        return fresh;
    }

    /**
     * Runs it.
     *
     * @param json what it sees
     * @param libraries those that it speaks of
     * @param follows whether it has the engine of the script before
     */
    ScriptOutcome run(String json, Iterable<String> libraries, boolean follows) {
        try {
            String limits = (follows ? "r" : "R") + call.limits().running().toMillis() + " "
                    + call.limits().memory() + " " + String.join(",", libraries) + "\nB";
            worker.send(limits, json);
            return converse(clock.nanos() + call.limits().waiting().toNanos());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return broken(Problems.cancelled());
        } catch (IOException _) {
            return broken(Problems.crashed());
        } finally {
            over = true;
            asking.forEach(Thread::interrupt);
        }
    }

    private ScriptOutcome broken(Problem problem) {
        broken = true;
        return ScriptOutcome.failed(problem);
    }

    private ScriptOutcome converse(long until) throws IOException, InterruptedException {
        while (true) {
            byte[] frame = worker.next(call.limits().running().plus(GRACE));
            if (frame == null) {
                return broken(Problems.running(call));
            }
            if (frame.length == 0) {
                return broken(Problems.crashed());
            }
            if (frame[0] != 'W') {
                ScriptOutcome outcome = outcome(frame);
                broken = outcome.problem() != null
                        && DANGEROUS.contains(outcome.problem().code());
                return outcome;
            }
            JsonNode told = json(frame, 1);
            told.path("asks").forEach(this::ask);
            long left = until - clock.nanos();
            long due = told.path("wait").asLong(-1);
            long wait = due < 0 ? left : Math.min(left, TimeUnit.MILLISECONDS.toNanos(due));
            String answer = answers.poll(wait, TimeUnit.NANOSECONDS);
            if (answer != null) {
                worker.send("A", answer);
            } else if (clock.nanos() >= until) {
                return broken(Problems.waiting(call));
            } else {
                worker.send("T", "");
            }
        }
    }

    private void ask(JsonNode ask) {
        tasks.start("script request", () -> {
            asking.add(Thread.currentThread());
            try {
                if (!over) {
                    answers.add(answer(ask, ask.path("id").asLong(0)));
                }
            } finally {
                asking.remove(Thread.currentThread());
            }
        });
    }

    private String answer(JsonNode ask, long id) {
        try {
            if (ask.path("kind").asString("").equals("cookies")) {
                return CookieAsks.answer(ask, host, clock.now()).put("id", id).toString();
            }
            if (ask.path("kind").asString("").equals("vault")) {
                return VaultAsks.answer(ask, host.vault(), reading::hide)
                        .put("id", id)
                        .toString();
            }
            if (ask.path("kind").asString("").equals("run")) {
                return answer(host.run(ask.path("request").asString(""), variables(ask)), "", id);
            }
            var request = RequestChange.request(ask.path("request"));
            return answer(host.send(request), request.url(), id);
        } catch (RuntimeException e) {
            System.getLogger(RunningScript.class.getName())
                    .log(System.Logger.Level.WARNING, "A request of a script could not be made", e);
            return error(id, "The request could not be made", null);
        }
    }

    private static Map<String, JsonNode> variables(JsonNode ask) {
        Map<String, JsonNode> given = new LinkedHashMap<>();
        ask.path("variables").properties().forEach(each -> given.put(each.getKey(), each.getValue()));
        return given;
    }

    private String answer(ScriptReply reply, String url, long id) {
        return switch (reply) {
            case ScriptReply.Answered(var response) -> answered(response, url, List.of(), id);
            case ScriptReply.Ran(var response, String sent, var changes) -> answered(response, sent, changes, id);
            case ScriptReply.Skipped _ ->
                new JsonWriting(USUAL).object(answer -> answer.put("id", id)).text();
            case ScriptReply.Failed(Problem problem) ->
                error(id, reading.masked(problem.message()), NodeErrors.code(problem.code()));
        };
    }

    private String answered(ScriptResponse response, String url, List<VariableChange> changes, long id) {
        var cookies = CallJson.cookies(url, host.cookies(), clock.now());
        return new JsonWriting(response.body().size() + USUAL)
                .object(answer -> {
                    CallJson.response(response, answer.put("id", id).name("response"));
                    answer.name("cookies").json(cookies.toString());
                    if (!changes.isEmpty()) {
                        answer.name("changes").array(list -> changes.forEach(change -> change(change, list.item())));
                    }
                })
                .text();
    }

    private static void change(VariableChange change, JsonWriting to) {
        to.object(each -> {
            each.put("scope", change.scope().word()).put("name", change.name());
            if (change.value() != null) {
                each.name("value").value(change.value());
            }
        });
    }

    private static String error(long id, String words, @Nullable String code) {
        return new JsonWriting(words.length() + USUAL)
                .object(answer -> {
                    answer.put("id", id).put("error", words);
                    if (code != null) {
                        answer.put("code", code);
                    }
                })
                .text();
    }

    /** Reads {@code D…}, {@code L…} or {@code F words \n …}. */
    private ScriptOutcome outcome(byte[] frame) {
        Problem problem = null;
        int from = 1;
        if (frame[0] == 'L') {
            problem = Problems.running(call);
        } else if (frame[0] == 'F') {
            int line = 1;
            while (line < frame.length && frame[line] != '\n') {
                line++;
            }
            problem = failed(new String(frame, 1, line - 1, StandardCharsets.UTF_8));
            from = Math.min(line + 1, frame.length);
        }
        if (from < frame.length && frame[from] == 'D') {
            from++;
        }
        JsonNode json = json(frame, from);
        kept = frame[0] == 'D';
        leftSomething = json.path("leaves").asBoolean(false);
        fresh = json.path("fresh").asBoolean(false);
        if (problem == null && !json.isObject()) {
            problem = Problem.of("script-failed", "The script broke what it runs in");
        }
        return reading.read(json, problem);
    }

    private Problem failed(String words) {
        if (words.contains("out of memory")) {
            return Problems.memory(call);
        }
        return words.contains("stack overflow")
                ? Problems.stack()
                : Problem.of("script-failed", "The script broke what it runs in: " + reading.masked(words));
    }

    private static JsonNode json(byte[] frame, int from) {
        try {
            if (from >= frame.length) {
                return MissingNode.getInstance();
            }
            JsonNode plain = JsonReading.read(frame, from);
            return plain == null ? JSON.readTree(frame, from, frame.length - from) : plain;
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }
}
