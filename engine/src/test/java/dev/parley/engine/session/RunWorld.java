package dev.parley.engine.session;

import dev.parley.description.variables.VariableSource;
import dev.parley.engine.http.BodyFiles;
import dev.parley.engine.http.Delivery;
import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.TlsOptions;
import dev.parley.engine.run.RunEvent;
import dev.parley.engine.run.RunItem;
import dev.parley.engine.run.RunRecorder;
import dev.parley.engine.run.RunResult;
import dev.parley.engine.run.RunSettings;
import dev.parley.engine.run.RunSurroundings;
import dev.parley.engine.run.RunVariables;
import dev.parley.engine.run.Runner;
import dev.parley.protocol.http.HttpLimits;
import dev.parley.protocol.websocket.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs whose requests are sessions. */
abstract class RunWorld extends SessionWorld {

    final LiveSessions live = (LiveSessions) sessions;
    final AtomicInteger cancelled = new AtomicInteger();
    final List<RunEvent> heard = new ArrayList<>();
    List<RunItem> reachable = List.of();

    /** Keeps what is sent as the run {@code r1}. */
    RunRecorder recorder() {
        return live.ofRuns().recorder("p", "r1", cancelled::incrementAndGet);
    }

    List<RunResult> run(List<RunItem> items, VariableSource known, RunRecorder recorder) throws InterruptedException {
        Delivery delivery = new Delivery(
                new TlsOptions(true, null, null, null),
                null,
                null,
                Duration.ofSeconds(1),
                HttpLimits.DEFAULT,
                "Test",
                BodyFiles.NONE,
                cookies);
        RunSurroundings around = new RunSurroundings(
                http,
                scripts,
                (place, request, personal, variables) -> authorizing.authorize(place, request, personal, variables),
                delivery,
                clock,
                clock,
                new Random(1),
                recorder,
                this::open);
        new Runner(around).reaching(reachable).run(items, RunVariables.NONE, known, RunSettings.USUAL, heard::add);
        network.run();
        List<RunResult> results = new ArrayList<>();
        for (RunEvent event : heard) {
            if (event instanceof RunEvent.RequestEnded(RunResult result)) {
                results.add(result);
            }
        }
        return results;
    }

    /** A connection on which everything has moved when a call returns. */
    private Link open(LinkRequest request, LinkListener listener) {
        Link link = network.open(request, listener);
        network.run();
        return new Link() {
            @Override
            public Taken perform(Command command, Duration patience) throws InterruptedException {
                Taken taken = link.perform(command, patience);
                network.run();
                return taken;
            }

            @Override
            public void answer(Command command) {
                link.answer(command);
                network.run();
            }

            @Override
            public void drop() {
                link.drop();
                network.run();
            }

            @Override
            public void pause() {
                link.pause();
            }

            @Override
            public void resume() {
                link.resume();
            }
        };
    }
}
