package dev.parley.engine.run;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.MessageBytes;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.MessageResolution;
import dev.parley.description.request.Moment;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.description.request.SavedMessage;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.http.AnswerLines;
import dev.parley.engine.http.HandshakeSigner;
import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.script.ConnectionView;
import dev.parley.engine.script.ScriptCommand;
import dev.parley.engine.script.ScriptInfo;
import dev.parley.engine.script.ScriptMessage;
import dev.parley.engine.script.ScriptScene;
import dev.parley.engine.script.ScriptSeries;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.CloseCode;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Ending;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket's turn in a run: it connects, sends its saved messages (or where there are none, the one in its composer), hears what comes until it is quiet,
 * and closes; with the scripts of each moment. Used once, by one thread.
 */
final class SocketTurn {

    /** So long nothing comes before it is closed. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    /** A peer that never is quiet is heard for so long. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** And so long it may take to answer the Close frame. */
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private static final int UNAUTHORIZED = 401;

    private final RunSurroundings surroundings;
    private final ScriptInfo info;
    private final ScriptSeries scripts;
    private final Supplier<VariableSource> variables;
    private final Consumer<Problem> warned;
    private final Consumer<ScriptSeries.Result> told;
    private final RunRecord kept;
    private SocketRecord record = SocketRecord.NONE;
    private List<String> secrets = List.of();
    private List<String> challenges = List.of();
    private HttpRequest shown = HttpRequest.of("GET", "");
    private int status;
    private long size;
    private boolean closing;
    private @Nullable Problem problem;

    /**
     * A turn.
     *
     * @param warned hears what does not keep it from going on
     * @param told hears what came of scripts
     * @param kept what is kept of it
     */
    SocketTurn(
            RunSurroundings surroundings,
            ScriptInfo info,
            ScriptSeries scripts,
            Supplier<VariableSource> variables,
            Consumer<Problem> warned,
            Consumer<ScriptSeries.Result> told,
            RunRecord kept) {
        this.surroundings = surroundings;
        this.info = info;
        this.scripts = scripts;
        this.variables = variables;
        this.warned = warned;
        this.told = told;
        this.kept = kept;
    }

    /**
     * What came of it.
     *
     * @param url without its secrets
     * @param status of the answer to the handshake, 0 without one
     * @param size bytes of all messages that came
     * @param problem why it did not go as it should
     */
    record Visit(
            String url,
            int status,
            Duration time,
            long size,
            @Nullable Problem problem,
            boolean skipped) {}

    Visit take(RunItem item, WebSocketRequest edited) throws InterruptedException {
        ScriptSeries.Result before =
                scripts.run(ScriptScene.before(Moment.BEFORE_CONNECT, info, ConnectionView.of(edited, edited.url())));
        told.accept(before);
        WebSocketRequest request = ConnectionView.changed(edited, before.request());
        if (before.skipped() || !before.failures().isEmpty()) {
            return new Visit(request.url(), 0, Duration.ZERO, 0, null, before.skipped());
        }
        SocketOpening opening;
        try {
            opening = open(item, request);
        } catch (ProblemException e) {
            return new Visit(request.url(), 0, Duration.ZERO, 0, e.problems().getFirst(), false);
        }
        long began = surroundings.clock().nanos();
        converse(opening, request);
        if (status == UNAUTHORIZED) {
            opening = refused(opening, item, request);
        }
        ResolvedRequest resolved = opening.request();
        if (problem != null) {
            problem = new Problem(
                    problem.code(),
                    problem.severity(),
                    resolved.masked(problem.message()),
                    problem.place(),
                    problem.hint());
        }
        Duration time = Duration.ofNanos(surroundings.clock().nanos() - began);
        return new Visit(resolved.displayUrl(), status, time, size, problem, false);
    }

    private SocketOpening open(RunItem item, WebSocketRequest request) {
        SocketOpening opening = SocketOpening.of(surroundings, item.personal(), request, variables.get());
        opening.remarks().forEach(warned);
        return opening;
    }

    /** Connects once more where that may help; gives what the turn came to. */
    private SocketOpening refused(SocketOpening opening, RunItem item, WebSocketRequest request)
            throws InterruptedException {
        SocketOpening answer = opening.answering(challenges, surroundings);
        if (answer != null) {
            return converseAgain(answer, request);
        }
        Problem obstacle = HandshakeSigner.unanswered(opening.request(), challenges);
        if (obstacle != null) {
            warned.accept(obstacle);
        }
        return opening.renewal().begin() ? again(opening, item, request) : opening;
    }

    /** Connects once more, with other credentials; where these cannot be filled in, the refusal stands. */
    private SocketOpening again(SocketOpening refused, RunItem item, WebSocketRequest request)
            throws InterruptedException {
        SocketOpening opening;
        try {
            opening = open(item, request);
        } catch (ProblemException e) {
            warned.accept(e.problems().getFirst().warning());
            return refused;
        }
        warned.accept(Problem.of("token-renewed", "The token was refused (401): connected once more with a new one"));
        return converseAgain(opening, request);
    }

    private SocketOpening converseAgain(SocketOpening opening, WebSocketRequest request) throws InterruptedException {
        status = 0;
        problem = null;
        converse(opening, request);
        return opening;
    }

    private void converse(SocketOpening opening, WebSocketRequest request) throws InterruptedException {
        ResolvedRequest resolved = opening.request();
        shown = ConnectionView.of(request, resolved.url().text());
        secrets = resolved.secretWords();
        record = kept.connecting(request, resolved);
        SocketEvents events = new SocketEvents(record);
        Link link = surroundings.links().open(opening.link(), events);
        events.of(link);
        try {
            long deadline = Long.MAX_VALUE;
            boolean over = false;
            while (!over) {
                record.keepUp();
                long now = surroundings.clock().nanos();
                SocketEvents.Heard heard = events.next(
                        status != 101
                                ? Duration.ofDays(1)
                                : closing
                                        ? FAREWELL
                                        : Duration.ofNanos(Math.clamp(deadline - now, 0, QUIET.toNanos())));
                switch (heard) {
                    case SocketEvents.Silence _ -> {
                        over = closing;
                        close(link, CloseCode.NORMAL, "");
                    }
                    case SocketEvents.Came(ScriptMessage message, int bytes) -> {
                        size += bytes;
                        run(link, Moment.ON_MESSAGE, message);
                    }
                    case SocketEvents.Reached(LinkEvent event) -> {
                        switch (event) {
                            case LinkEvent.HandshakeReceived answer -> {
                                status = answer.status() == 101 ? 0 : answer.status();
                                challenges = AnswerLines.of(answer.head(), "WWW-Authenticate");
                                surroundings
                                        .delivery()
                                        .cookies()
                                        .receive(resolved.url().text(), AnswerLines.of(answer.head(), "Set-Cookie"));
                            }
                            case LinkEvent.Opened _ -> {
                                status = 101;
                                deadline = surroundings.clock().nanos() + LONGEST.toNanos();
                                run(link, Moment.ON_OPEN, null);
                                sendAll(link, request);
                            }
                            case LinkEvent.Failed failed -> {
                                status = failed.status();
                                problem = failed.problem();
                                over = true;
                            }
                            case LinkEvent.Ended _ -> over = true;
                            case LinkEvent.OnTheWay _, LinkEvent.HandshakeSent _ -> {}
                        }
                    }
                    case SocketEvents.Closed(Ending ending) -> problem = problem(ending);
                }
            }
        } finally {
            link.drop();
        }
        if (status == 101) {
            told.accept(scripts.run(scene(Moment.ON_CLOSE, null)));
        }
    }

    private static @Nullable Problem problem(Ending ending) {
        if (!ending.clean()) {
            return Problem.of(
                    "socket-cut",
                    ending.by() == Ending.By.US
                            ? "The peer did not answer the Close frame"
                            : "The connection ended without a Close frame");
        }
        boolean peaceful = ending.by() == Ending.By.US
                || List.of(CloseCode.NORMAL, CloseCode.GOING_AWAY, CloseCode.NO_STATUS)
                        .contains(ending.code());
        return peaceful
                ? null
                : Problem.of(
                        "socket-closed", ("The peer closed with " + ending.code() + " " + ending.reason()).strip());
    }

    private void sendAll(Link link, WebSocketRequest request) throws InterruptedException {
        List<MessageContent> contents =
                request.messages().stream().map(SavedMessage::content).toList();
        if (contents.isEmpty() && !request.message().content().isEmpty()) {
            contents = List.of(request.message());
        }
        for (MessageContent content : contents) {
            MessageResolution resolution = MessageResolution.of(content, variables.get());
            MessageBytes bytes = resolution.message();
            for (Problem each : resolution.problems()) {
                if (each.isError()) {
                    problem = problem == null ? each : problem;
                } else {
                    warned.accept(each);
                }
            }
            if (bytes != null && !closing) {
                Bytes payload = Bytes.wrap(bytes.bytes());
                List<Bytes> hidden = bytes.secrets().stream()
                        .map(span -> payload.slice(span.offset(), span.end()))
                        .toList();
                send(
                        link,
                        bytes.binary() ? new ScriptMessage.Binary(payload) : new ScriptMessage.Text(payload.utf8()),
                        hidden);
            }
        }
    }

    private ScriptScene scene(Moment moment, @Nullable ScriptMessage message) {
        return ScriptScene.on(moment, info, shown, message).hiding(secrets);
    }

    private void send(Link link, ScriptMessage message, List<Bytes> hidden) throws InterruptedException {
        ScriptSeries.Result result = scripts.run(scene(Moment.BEFORE_MESSAGE, message));
        told.accept(result);
        if (!result.skipped() && result.message() != null) {
            perform(link, result.message(), hidden);
        }
        carryOut(link, result);
    }

    private void run(Link link, Moment moment, @Nullable ScriptMessage message) throws InterruptedException {
        ScriptSeries.Result result = scripts.run(scene(moment, message));
        told.accept(result);
        carryOut(link, result);
    }

    private void carryOut(Link link, ScriptSeries.Result result) throws InterruptedException {
        for (ScriptCommand command : result.commands()) {
            switch (command) {
                case ScriptCommand.Send(ScriptMessage message) -> perform(link, message, List.of());
                case ScriptCommand.Close(int code, String reason) -> close(link, code, reason);
            }
        }
    }

    private void perform(Link link, ScriptMessage message, List<Bytes> hidden) throws InterruptedException {
        record.sends(message, hidden);
        if (!link.perform(command(message))) {
            record.withdraws(message);
        }
    }

    private static Command command(ScriptMessage message) {
        return switch (message) {
            case ScriptMessage.Text(String text) -> new Command.SendText(Bytes.utf8(text));
            case ScriptMessage.Binary(Bytes bytes) -> new Command.SendBinary(bytes);
        };
    }

    private void close(Link link, int code, String reason) throws InterruptedException {
        if (!closing) {
            closing = true;
            link.perform(new Command.SendClose(code, reason));
        }
    }
}
