package dev.parley.server.api;

import dev.parley.description.contract.Contract;
import dev.parley.description.contract.Router;
import dev.parley.description.contract.Routing;
import dev.parley.description.problem.Problem;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.InboundHandler;
import dev.parley.engine.time.Tasks;
import dev.parley.protocol.http.HeaderField;
import dev.parley.server.answer.Refusal;
import dev.parley.server.contract.ServedContract;
import dev.parley.server.guard.Guard;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The REST API: leads each request to its operation by the contract, checks it by the contract, and answers. What blocks runs
 * on a thread of its own.
 */
public final class RestApi implements InboundHandler {

    private static final Logger LOG = System.getLogger(RestApi.class.getName());

    /** Where the API is. */
    public static final String ROOT = "/api/v1";

    private final ServedContract contract;
    private final Tasks tasks;
    private final Runnable firstSteps;
    private final int maxBody;
    private final Map<String, Operation> operations;
    private volatile @Nullable Routes routes;

    /**
     * The API of the services.
     *
     * @param maxBody bytes that a request may carry
     * @param firstSteps done once, before the first request is answered; it may block
     */
    public RestApi(
            Services services, ServedContract contract, Tasks tasks, String version, int maxBody, Runnable firstSteps) {
        this.contract = contract;
        this.firstSteps = firstSteps;
        this.maxBody = maxBody;
        this.tasks = tasks;
        this.operations = Operations.of(services, contract, version, maxBody);
    }

    /** Takes the first steps, reads the contract, and compiles the schema that a user's first typing needs, so that nobody has to wait for it. */
    public void warmUp() {
        routes().desk("checkRequest").warmUp();
    }

    /** The ids of the operations that there are. */
    public Set<String> operationIds() {
        return new TreeSet<>(operations.keySet());
    }

    @Override
    public void handle(InboundExchange exchange) {
        Problem foreign = Guard.origin(exchange.head().fields(), exchange.local());
        if (foreign != null) {
            exchange.answer(Refusal.of(403, foreign).answer());
            return;
        }
        Routes ready = routes;
        if (ready == null) {
            tasks.start("read the contract", () -> route(exchange, routes()));
        } else {
            route(exchange, ready);
        }
    }

    private void route(InboundExchange exchange, Routes ready) {
        String method = exchange.head().method();
        String path = exchange.head().path().substring(ROOT.length());
        switch (ready.router().route(method, path)) {
            case Routing.NotFound() ->
                exchange.answer(Refusals.notFound(
                                "There is nothing at " + exchange.head().path())
                        .answer());
            case Routing.WrongMethod(var allowed) ->
                exchange.answer(Refusal.of(405, Problem.of("wrong-method", method + " is not possible here"))
                        .with(new HeaderField("Allow", String.join(", ", allowed)))
                        .answer());
            case Routing.Found(var operation, var parameters) ->
                ready.desk(operation.id()).take(exchange, parameters);
        }
    }

    private synchronized Routes routes() {
        Routes there = routes;
        if (there == null) {
            takeFirstSteps();
            Contract rest = contract.rest();
            Map<String, Desk> desks = new TreeMap<>();
            rest.operations().forEach(each -> desks.put(each.id(), desk(rest, each)));
            there = new Routes(Router.of(rest), desks);
            routes = there;
        }
        return there;
    }

    /** What fails here fails again, and is told, where it is asked for. */
    private void takeFirstSteps() {
        try {
            firstSteps.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The first steps failed", e);
        }
    }

    private Desk desk(Contract rest, Contract.Operation described) {
        Operation operation = operations.get(described.id());
        if (operation == null) {
            throw new IllegalStateException("The contract's operation " + described.id() + " is not there");
        }
        return new Desk(described, new RequestReading(rest, described), operation, tasks, maxBody);
    }

    private record Routes(Router router, Map<String, Desk> desks) {

        Desk desk(String id) {
            Desk desk = desks.get(id);
            if (desk == null) {
                throw new IllegalStateException("No operation " + id);
            }
            return desk;
        }
    }
}
