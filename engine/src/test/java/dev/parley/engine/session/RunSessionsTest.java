package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.imports.Imports;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.run.BesideRequest;
import dev.parley.engine.run.RunItem;
import dev.parley.engine.run.RunItems;
import dev.parley.engine.run.RunRecorder;
import dev.parley.engine.run.RunResult;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.session.ConnectionState.Answered;
import dev.parley.engine.session.ConnectionState.Failed;
import dev.parley.engine.session.SessionQuery.OfRuns;
import dev.parley.engine.timeline.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Requests of a run, each of which is a session. */
class RunSessionsTest extends RunWorld {

    private static final String COLLECTION = """
        {"info": {"name": "Shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
         "item": [
           {"name": "one", "request": "http://shop.test/1",
            "event": [{"listen": "prerequest", "script": {"exec": "a"}}, {"listen": "test", "script": {"exec": "b"}}]},
           {"name": "none", "request": "http://{{unknown}} /"},
           {"name": "two", "request": "http://shop.test/2"}]}\
        """;

    private List<RunResult> run() throws InterruptedException {
        return run(recorder());
    }

    private List<RunResult> run(RunRecorder recorder) throws InterruptedException {
        List<RunItem> items =
                RunItems.of(Imports.read(COLLECTION).root(), List.of()).items();
        return run(items, VariableSource.NONE, recorder);
    }

    private SessionPage list(OfRuns runs) {
        return sessions.list(new SessionQuery("p", null, "", null, runs, null, null, null, 9));
    }

    @Test
    void itsExchangeIsASessionWithWhatItsScriptsTold() throws InterruptedException {
        answers.put("/1", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        played = new ScriptOutcome(
                List.of(
                        new ScriptEvent.Printed(ScriptEvent.Level.LOG, "hello"),
                        new ScriptEvent.Tested("holds", ScriptEvent.Verdict.PASSED, null)),
                List.of(),
                null,
                null,
                List.of(),
                false,
                null,
                null);
        List<RunResult> results = run();
        String id = Objects.requireNonNull(results.getFirst().session());
        SessionView session = sessions.read(id);
        assertThat(session.origin().run()).isEqualTo("r1");
        assertThat(session.origin().name()).isEqualTo("one");
        assertThat(session.url()).isEqualTo("http://shop.test/1");
        assertThat(session.endedAt()).isNotNull();
        assertThat(session.state())
                .isInstanceOfSatisfying(
                        Answered.class, state -> assertThat(state.status()).isEqualTo(200));
        assertThat(Objects.requireNonNull(session.http()).size()).isEqualTo(2);
        assertThat(previews(id, Kind.TEST)).containsExactly("holds", "holds");
        assertThat(previews(id, Kind.NOTE))
                .filteredOn(text -> text.contains("hello"))
                .hasSize(2);
        assertThat(Objects.requireNonNull(sessions.request(id)).path("url").asString())
                .isEqualTo("http://shop.test/1");
    }

    @Test
    void aRequestThatIsNotSentIsNoSession() throws InterruptedException {
        List<RunResult> results = run();
        assertThat(results)
                .extracting(RunResult::session)
                .satisfiesExactly(
                        one -> assertThat(one).isNotNull(),
                        none -> assertThat(none).isNull(),
                        two -> assertThat(two).isNotNull());
    }

    @Test
    void aRequestThatFailsSaysSoInItsSession() throws InterruptedException {
        answers.put("/1", "no HTTP at all\r\n\r\n");
        String id = Objects.requireNonNull(run().getFirst().session());
        assertThat(sessions.read(id).state()).isInstanceOf(Failed.class);
        assertThat(previews(id, Kind.ERROR)).hasSize(1);
    }

    @Test
    void theSessionsOfARunAreListedByThemselvesOrLeftOutAndForgottenWithIt() throws InterruptedException {
        run();
        assertThat(list(new OfRuns.Of("r1")).sessions()).hasSize(2);
        assertThat(list(new OfRuns.None()).sessions()).isEmpty();
        assertThat(list(OfRuns.ALL).sessions()).hasSize(2);
        live.ofRuns().forget("p", "r1");
        assertThat(list(OfRuns.ALL).sessions()).isEmpty();
    }

    @Test
    void aLongRequestIsNotClosedForWantOfAPageThatWatchesIt() throws InterruptedException {
        http.before(_ -> {
            clock.pass(Duration.ofMinutes(31));
            return List.of();
        });
        String id = Objects.requireNonNull(run().getFirst().session());
        assertThat(cancelled).hasValue(0);
        assertThat(previews(id, Kind.NOTE)).noneMatch(note -> note.contains("watched"));
        assertThat(sessions.read(id).state()).isInstanceOf(Answered.class);
    }

    @Test
    void bodiesThatFindNoRoomInWhatIsKeptOfARunAreLetGoWhichIsSaid() throws InterruptedException {
        answers.put("/1", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirst");
        answers.put("/2", "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecond");
        AtomicInteger ids = new AtomicInteger();
        List<RunResult> results = run(new RunSessions(
                surroundings(),
                new RunSessions.Of("p", "r1", () -> {}),
                _ -> "s" + ids.incrementAndGet(),
                _ -> {},
                _ -> {},
                _ -> {},
                new RunRoom(7)));
        assertThat(results).extracting(RunResult::session).containsExactly("s1", null, "s2");
        assertThat(previews("s1", Kind.BODY)).hasSize(1);
        assertThat(previews("s1", Kind.NOTE)).noneMatch(note -> note.contains("kept"));
        assertThat(previews("s2", Kind.HEAD)).hasSize(2);
        assertThat(previews("s2", Kind.BODY)).isEmpty();
        assertThat(previews("s2", Kind.NOTE)).anyMatch(note -> note.startsWith("6 bytes of bodies"));
    }

    @Test
    void aSavedRequestThatAScriptRunsIsASessionOfTheRunFoundFromItsResult() throws InterruptedException {
        answers.put("/2", "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecond");
        AtomicBoolean asked = new AtomicBoolean();
        ask = host -> {
            if (!host.isWithin() && asked.compareAndSet(false, true)) {
                assertThat(host.run("two", Map.of())).isInstanceOf(ScriptReply.Ran.class);
                assertThat(host.run("none", Map.of())).isInstanceOf(ScriptReply.Failed.class);
            }
        };
        RunResult first = run().getFirst();
        assertThat(first.besides()).extracting(BesideRequest::name).containsExactly("two");
        SessionView beside = sessions.read(first.besides().getFirst().session());
        assertThat(beside.origin().run()).isEqualTo("r1");
        assertThat(beside.url()).isEqualTo("http://shop.test/2");
        assertThat(beside.endedAt()).isNotNull();
        assertThat(list(new OfRuns.Of("r1")).sessions()).hasSize(3);
    }

    @Test
    void aScriptMayHaveRequestsRunThatAreNotOfTheRun() throws InterruptedException {
        reachable = RunItems.of(Imports.read(COLLECTION).root(), List.of()).items();
        answers.put("/2", "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecond");
        AtomicBoolean asked = new AtomicBoolean();
        ask = host -> {
            if (asked.compareAndSet(false, true)) {
                assertThat(host.run("two", Map.of())).isInstanceOf(ScriptReply.Ran.class);
                assertThat(host.run(reachable.getLast().id(), Map.of())).isInstanceOf(ScriptReply.Ran.class);
                assertThat(host.run("three", Map.of())).isInstanceOf(ScriptReply.Failed.class);
            }
        };
        List<RunResult> results = run(reachable.subList(0, 1), VariableSource.NONE, recorder());
        assertThat(results).hasSize(1);
        assertThat(results.getFirst().besides()).hasSize(2);
    }

    @Test
    void aFullStoreKeepsNoExchangeAndTheRunGoesOn() throws InterruptedException {
        rows.full(true);
        assertThat(run()).extracting(RunResult::session).containsOnlyNulls();
    }
}
