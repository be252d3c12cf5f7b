package dev.parley.engine.run;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.script.NextRequest;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.ScriptInfo;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.script.ScriptResponse;
import dev.parley.engine.script.ScriptRun;
import dev.parley.engine.script.ScriptScene;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.ScriptSeries;
import dev.parley.engine.script.ScriptVariables;
import dev.parley.engine.script.VariableChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One request's turn in a run: its scripts, the request, its scripts. Used once, by one thread. */
final class Turn {

    private final RunSurroundings surroundings;
    private final RunSettings settings;
    private final RunSender sender;
    private final RunState state;
    private final ScriptRun running;
    private final RunItem item;
    private final int iteration;
    private final Consumer<RunEvent> heard;
    private final TurnsInCommon.Others others;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final ScriptInfo info;
    private final ScriptSeries scripts;
    private final RunRecord record;
    private final List<ScriptEvent.Tested> tests = new ArrayList<>();
    private final List<BesideRequest> besides = new CopyOnWriteArrayList<>();
    private @Nullable NextRequest next;
    private @Nullable String error;

    Turn(
            RunSurroundings surroundings,
            RunSettings settings,
            TurnsInCommon common,
            RunItem item,
            int iteration,
            Consumer<RunEvent> heard) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.sender = common.sender();
        this.state = common.state();
        this.running = common.scripts();
        this.item = item;
        this.iteration = iteration;
        this.heard = heard;
        this.others = common.others();
        this.record = surroundings.recorder().begin(item);
        this.info = new ScriptInfo(item.name(), item.id(), iteration, settings.rounds()).in(state.environment());
        this.scripts = new ScriptSeries(item.scripts(), () -> state.seenFrom(item), this::run);
    }

    /** Where the run goes on, if a script said so. */
    @Nullable
    NextRequest next() {
        return next;
    }

    RunResult take() throws InterruptedException {
        boolean taken = false;
        try {
            RunResult result = taken();
            taken = true;
            return result;
        } finally {
            if (!taken) {
                record.end(null);
            }
        }
    }

    private RunResult taken() throws InterruptedException {
        heard.accept(new RunEvent.RequestBegan(item, iteration));
        return switch (item.request()) {
            case HttpRequest request -> sent(request);
            case WebSocketRequest request -> connected(request);
        };
    }

    private RunResult connected(WebSocketRequest request) throws InterruptedException {
        SocketTurn.Visit visit = new SocketTurn(
                        surroundings, info, scripts, () -> state.source(item), this::warn, this::fail, record)
                .take(item, request);
        warnOfUnknown();
        if (visit.problem() != null) {
            fail(visit.problem().message());
        }
        return new RunResult(
                item,
                iteration,
                "GET",
                visit.url(),
                visit.status(),
                visit.status() == 101 ? "Switching Protocols" : "",
                visit.time(),
                visit.size(),
                error,
                visit.skipped(),
                tests,
                record.end(error),
                besides);
    }

    private void warnOfUnknown() {
        state.takeUnknown()
                .forEach(name -> warn(
                        Problem.of("variable-unknown", "{{" + name + "}} is not known and goes out as it stands")));
    }

    private RunResult sent(HttpRequest edited) throws InterruptedException {
        ScriptSeries.Result before = scripts.run(ScriptScene.before(Moment.BEFORE_REQUEST, info, edited));
        fail(before);
        HttpRequest request = before.request();
        if (before.skipped() || error != null) {
            return result(request.method(), request.url(), null, before.skipped());
        }
        VariableSource variables = state.source(item);
        Sent sent = sender.send(request, item.personal(), variables, record);
        warnOfUnknown();
        sent.remarks().forEach(this::warn);
        if (sent.problem() != null) {
            fail(sent.problem().message());
        }
        if (sent.response() != null && sent.request() != null) {
            fail(scripts.run(ScriptScene.after(
                            info,
                            sent.request(),
                            SentRequest.automatic(sent.request(), request, variables),
                            sent.response())
                    .hiding(sent.secrets())));
            save(sent.response());
        }
        return result(sent.method(), sent.url(), sent, false);
    }

    /** Behind the scripts, which may have said what the file is called. */
    private void save(ScriptResponse response) {
        new AnswerSaving(
                        surroundings.answers(),
                        state.source(item),
                        file -> heard.accept(new RunEvent.Saved(item, file)),
                        problem -> fail(problem.message()))
                .save(item.answerFiles(), response.body());
    }

    /** Runs another request of the run for a script of this one. */
    private ScriptReply run(String wanted, Map<String, JsonNode> variables) throws InterruptedException {
        @Nullable RunItem other;
        try {
            other = others.find(wanted);
        } catch (ProblemException e) {
            return new ScriptReply.Failed(e.problems().getFirst());
        }
        if (other == null || !(other.request() instanceof HttpRequest request)) {
            String why = other == null ? "There is no request “" + wanted + "”" : other.path() + " is a WebSocket";
            return new ScriptReply.Failed(Problem.of("request-unknown", why));
        }
        oneAtATime.lockInterruptibly();
        try {
            return saved(other, request, variables);
        } finally {
            oneAtATime.unlock();
        }
    }

    private ScriptReply saved(RunItem other, HttpRequest request, Map<String, JsonNode> variables)
            throws InterruptedException {
        RunRecord beside = surroundings.recorder().begin(other);
        @Nullable NextRequest own = next;
        List<VariableChange> changes = new ArrayList<>();
        SavedTurn turn = new SavedTurn(
                sender,
                other,
                beside,
                ScriptInfo.of(other.name(), other.id()).in(state.environment()),
                () -> state.seenFrom(other).with(ScriptScope.LOCAL, joined(variables)),
                () -> ScriptVariables.NONE
                        .with(ScriptScope.LOCAL, variables)
                        .source()
                        .within(state.source(other)),
                call -> {
                    ScriptOutcome outcome = told(run(call, RunHost.SavedRuns.NONE), beside);
                    changes.addAll(outcome.changes());
                    return outcome;
                });
        @Nullable String failure = null;
        try {
            ScriptReply reply = turn.run(request);
            failure = reply instanceof ScriptReply.Failed failed
                    ? failed.problem().message()
                    : null;
            return reply instanceof ScriptReply.Ran ran
                    ? new ScriptReply.Ran(ran.response(), ran.url(), changes)
                    : reply;
        } finally {
            next = own; // where a run goes on, a request beside it does not say
            String session = beside.end(failure);
            if (session != null) {
                besides.add(new BesideRequest(other.name(), session));
            }
        }
    }

    private static ScriptOutcome told(ScriptOutcome outcome, RunRecord record) {
        outcome.events().forEach(record::told);
        return outcome;
    }

    private Map<String, JsonNode> joined(Map<String, JsonNode> variables) {
        Map<String, JsonNode> all = new LinkedHashMap<>(state.seenFrom(item).in(ScriptScope.LOCAL));
        all.putAll(variables);
        return all;
    }

    private ScriptOutcome run(ScriptCall call) throws InterruptedException {
        return run(call, this::run);
    }

    private ScriptOutcome run(ScriptCall call, RunHost.SavedRuns saved) throws InterruptedException {
        RunHost host =
                new RunHost(sender, surroundings.delivery().cookies(), state.source(item), saved, surroundings.vault());
        ScriptOutcome outcome = running.run(call.within(settings.scripts()).hiding(state.secrets()), host);
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled");
        }
        state.change(outcome.changes());
        for (ScriptEvent event : outcome.events()) {
            heard.accept(new RunEvent.Told(item, event));
            record.told(event);
        }
        tests.addAll(outcome.tests());
        next = outcome.next() == null ? next : outcome.next();
        return outcome;
    }

    private void warn(Problem problem) {
        heard.accept(new RunEvent.Warned(item, problem));
    }

    private void fail(ScriptSeries.Result result) {
        result.failures().forEach(failure -> fail(failure.said()));
    }

    private void fail(String why) {
        error = error == null ? why : error + "; " + why;
    }

    private RunResult result(String method, String url, @Nullable Sent sent, boolean skipped) {
        var response = sent == null ? null : sent.response();
        return new RunResult(
                item,
                iteration,
                method,
                url,
                response == null ? 0 : response.status(),
                response == null ? "" : response.reason(),
                response == null ? Duration.ZERO : response.time(),
                response == null ? 0 : response.body().size(),
                error,
                skipped,
                tests,
                record.end(error),
                besides);
    }
}
