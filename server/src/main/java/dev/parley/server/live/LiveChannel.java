package dev.parley.server.live;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.Link;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.InboundHandler;
import dev.parley.engine.listen.Upgrade;
import dev.parley.engine.project.Projects;
import dev.parley.engine.run.Runs;
import dev.parley.engine.session.Sessions;
import dev.parley.engine.time.Tasks;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.websocket.Limits;
import dev.parley.protocol.websocket.Policy;
import dev.parley.server.answer.Refusal;
import dev.parley.server.contract.ServedContract;
import dev.parley.server.guard.Guard;
import java.util.List;

/**
 * The live channel of the contract: one WebSocket for each page, with several subscriptions. Pages are on the same machine, so
 * nothing is compressed.
 */
public final class LiveChannel implements InboundHandler {

    /** Where it is. */
    public static final String PATH = "/api/v1/live";

    private static final long SECOND = 1_000_000_000L;
    private static final Policy POLICY = Policy.DEFAULT
            .withTraces(false)
            .withPings(30 * SECOND, "", 30 * SECOND)
            .withLimits(new Limits(1 << 20, 1 << 20, 1_000));

    private final Projects projects;
    private final Sessions sessions;
    private final Runs runs;
    private final ServedContract contract;
    private final Tasks tasks;

    public LiveChannel(Projects projects, Sessions sessions, Runs runs, ServedContract contract, Tasks tasks) {
        this.projects = projects;
        this.sessions = sessions;
        this.runs = runs;
        this.contract = contract;
        this.tasks = tasks;
    }

    @Override
    public void handle(InboundExchange exchange) {
        Problem foreign = Guard.origin(exchange.head().fields(), exchange.local());
        if (foreign != null) {
            exchange.answer(Refusal.of(403, foreign).answer());
        } else if (!exchange.asksForWebSocket()) {
            exchange.answer(Refusal.of(426, Problem.of("not-a-websocket", "The live channel is a WebSocket"))
                    .with(new HeaderField("Upgrade", "websocket"))
                    .answer());
        } else {
            Page page = new Page(projects, sessions, runs, contract, tasks);
            Link link = exchange.upgrade(new Upgrade(List.of(), false, POLICY, List.of(), false, false), page);
            if (link != null) {
                page.begin(link);
            }
        }
    }
}
