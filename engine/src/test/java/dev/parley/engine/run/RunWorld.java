package dev.parley.engine.run;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.Imports;
import dev.parley.description.problem.Problem;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.Authorizing;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.engine.fake.AnsweringExchanges;
import dev.parley.engine.fake.ManualClock;
import dev.parley.engine.fake.MemoryLinks;
import dev.parley.engine.fake.MemoryPeer;
import dev.parley.engine.fake.PlayedScripts;
import dev.parley.engine.http.BodyFiles;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.Delivery;
import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.TlsOptions;
import dev.parley.engine.script.NextRequest;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.ScriptEvent.Verdict;
import dev.parley.engine.script.ScriptHost;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.VariableChange;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HttpLimits;
import dev.parley.protocol.websocket.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A collection, a server and scripts that a test thinks up. */
abstract class RunWorld {

    static final String COLLECTION = """
        {"info": {"name": "Shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
         "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]},
         "event": [{"listen": "prerequest", "script": {"exec": "outer"}}],
         "item": [
           {"name": "one", "request": "http://shop.test/1?{{row}}",
            "event": [{"listen": "prerequest", "script": {"exec": "inner"}}, {"listen": "test", "script": {"exec": "check"}}]},
           {"name": "folder", "variable": [{"key": "size", "value": "7"}], "item": [
             {"name": "two", "request": {"method": "POST", "url": "http://shop.test/2?size={{size}}",
              "auth": {"type": "noauth"}}}]},
           {"name": "feed", "request": "ws://shop.test/feed"},
           {"name": "three", "request": "http://shop.test/3"}
         ]}\
        """;

    static final Bytes OK = Bytes.latin1("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

    final List<RunEvent> told = new ArrayList<>();
    final ManualClock clock = new ManualClock();
    final MemoryLinks sockets = new MemoryLinks(clock);

    {
        sockets.serve(closing(1000, ""));
    }

    Function<ExchangeRequest, Bytes> server = _ -> OK;
    BiFunction<ScriptCall, ScriptHost, ScriptOutcome> play = (_, _) -> ScriptOutcome.NOTHING;
    BiFunction<Exchanges, Delivery, Authorizing> authorizing = (_, _) -> Authorizing.none();
    int most = RunPlan.MOST;
    List<ExchangeRequest> sent = List.of();
    List<ScriptCall> calls = List.of();
    List<PlayedScripts.Run> runs = List.of();

    static ImportedFolder shop() {
        return Imports.read(COLLECTION).root();
    }

    RunTotals run(RunSettings settings, RunVariables variables, String... only) throws InterruptedException {
        return run(COLLECTION, settings, variables, only);
    }

    RunTotals run(String collection, RunSettings settings, RunVariables variables, String... only)
            throws InterruptedException {
        AnsweringExchanges network = new AnsweringExchanges(each -> server.apply(each));
        PlayedScripts scripts = new PlayedScripts((call, host) -> play.apply(call, host));
        sent = network.requests();
        calls = scripts.calls();
        runs = scripts.runs();
        Delivery delivery = new Delivery(
                new TlsOptions(true, null, null, null),
                null,
                null,
                Duration.ofSeconds(1),
                HttpLimits.DEFAULT,
                "Test",
                BodyFiles.NONE,
                new Cookies(clock, CookieJar.EMPTY));
        Runner runner = new Runner(
                new RunSurroundings(
                        network,
                        scripts,
                        authorizing.apply(network, delivery),
                        delivery,
                        clock,
                        clock,
                        new Random(1),
                        this::open),
                most);
        return runner.run(
                RunItems.of(Imports.read(collection).root(), List.of(only)).items(),
                variables,
                VariableSource.NONE,
                settings,
                told::add);
    }

    RunTotals run(RunSettings settings) throws InterruptedException {
        return run(settings, RunVariables.NONE);
    }

    List<String> targets() {
        return sent.stream().map(ExchangeRequest::target).toList();
    }

    List<RunResult> results() {
        return told.stream()
                .filter(RunEvent.RequestEnded.class::isInstance)
                .map(event -> ((RunEvent.RequestEnded) event).result())
                .toList();
    }

    static ScriptOutcome outcome(
            List<ScriptEvent> events,
            List<VariableChange> changes,
            @Nullable NextRequest next,
            @Nullable Problem problem) {
        return new ScriptOutcome(events, changes, null, null, List.of(), false, next, problem);
    }

    static ScriptOutcome test(Verdict verdict) {
        return outcome(List.of(new ScriptEvent.Tested("t", verdict, null)), List.of(), null, null);
    }

    static RunSettings settings(int iterations, boolean bail, boolean strict) {
        return new RunSettings(iterations, List.of(), bail, Duration.ZERO, null, RunSettings.USUAL.scripts(), strict);
    }

    List<String> places() {
        return sent.stream().map(each -> each.host() + each.target()).toList();
    }

    static Function<MemoryPeer, MemoryPeer.Behaviour> closing(int code, String reason) {
        return peer -> {
            peer.perform(new Command.SendClose(code, reason));
            return MemoryPeer.Behaviour.SILENT;
        };
    }

    private Link open(LinkRequest request, LinkListener listener) {
        Link link = sockets.open(request, listener);
        sockets.run();
        return link;
    }
}
