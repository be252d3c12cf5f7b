package dev.parley.server.demo.http;

import dev.parley.description.problem.ProblemException;
import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.InboundHandler;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import dev.parley.engine.time.Timers;
import java.util.random.RandomGenerator;

/** The services under {@code /demo/http}, each of which shows one thing that a client of HTTP must be able to do. */
public final class HttpDemos implements InboundHandler {

    /** Where they are. */
    public static final String ROOT = "/demo/http";

    /** Bytes of a body that is looked at. */
    private static final int MAX_BODY = 16 << 20;

    private static final int LONGEST_DELAY = 60;

    private final Timers timers;
    private final DigestDemo digest;
    private final Streams streams;
    private final Faults faults;

    public HttpDemos(Clock clock, Timers timers, Tasks tasks, RandomGenerator random) {
        this.timers = timers;
        Writing writing = new Writing(timers, tasks);
        digest = new DigestDemo(random);
        streams = new Streams(clock, writing);
        faults = new Faults(writing);
    }

    @Override
    public void handle(InboundExchange exchange) {
        Ask ask = Ask.of(exchange, ROOT);
        if (ask.path().isEmpty()) {
            exchange.answer(nothing());
        } else if (ask.path().getFirst().equals("faults")) {
            judged(ask, () -> faults.answer(ask.below()));
        } else if (exchange.head().method().equals("OPTIONS")
                && exchange.head().fields().count("Access-Control-Request-Method") > 0) {
            exchange.answer(Answers.preflight());
        } else {
            exchange.body(
                    MAX_BODY,
                    body -> judged(
                            ask, () -> answer(ask.path().getFirst(), ask.below().with(body))));
        }
    }

    private static void judged(Ask ask, Runnable answer) {
        try {
            answer.run();
        } catch (ProblemException wrong) {
            ask.exchange().answer(Answers.text(400, wrong.getMessage() + "\n"));
        }
    }

    private void answer(String name, Ask ask) {
        InboundExchange exchange = ask.exchange();
        switch (name) {
            case "anything" -> exchange.answer(Anything.answer(ask));
            case "status" -> exchange.answer(Statuses.answer(ask));
            case "delay" ->
                timers.after(
                        Ask.seconds(ask.segment(0, "delay/0.5"), LONGEST_DELAY),
                        () -> exchange.answer(Anything.answer(ask)));
            case "redirect" -> exchange.answer(Redirects.answer(ask));
            case "cookies" -> exchange.answer(CookieDemo.answer(ask));
            case "compressed" -> exchange.answer(Compressed.answer(ask));
            case "basic-auth" -> exchange.answer(SignIn.basic(ask));
            case "bearer" -> exchange.answer(SignIn.bearer(ask));
            case "digest-auth" -> exchange.answer(digest.answer(ask));
            case "chunks" -> streams.chunks(ask);
            case "events" -> streams.events(ask);
            case "large" -> streams.large(ask);
            case "documents" -> exchange.answer(Documents.answer(ask));
            default -> exchange.answer(nothing());
        }
    }

    private static Answer nothing() {
        return Answers.text(404, "There is no such demo. /demo/about lists them.\n");
    }
}
