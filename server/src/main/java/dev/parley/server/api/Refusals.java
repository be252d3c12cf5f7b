package dev.parley.server.api;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.project.EditConflict;
import dev.parley.engine.project.Endpoint;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.session.NoSuchSessionException;
import dev.parley.engine.session.WrongStateException;
import dev.parley.engine.store.StoreException;
import dev.parley.server.answer.Refusal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Which refusal follows from what an operation throws. */
final class Refusals {

    private static final Logger LOG = System.getLogger(Refusals.class.getName());

    private Refusals() {}

    static Refusal of(RuntimeException thrown, String operation) {
        return switch (thrown) {
            case ProblemException wrong ->
                Refusal.of(422, "invalid", "Something in the request is wrong", wrong.problems());
            case NotFoundException _, NoSuchSessionException _ -> notFound(String.valueOf(thrown.getMessage()));
            case WrongStateException state ->
                Refusal.of(409, "wrong-state", state.problem().message(), List.of(state.problem()));
            case EditConflict conflict -> conflict(conflict);
            case StoreException store -> store(store, operation);
            default -> unexpected(thrown, operation);
        };
    }

    static Refusal notFound(String message) {
        return Refusal.of(404, Problem.of("not-found", message));
    }

    private static Refusal conflict(EditConflict conflict) {
        Endpoint saved = conflict.saved();
        String title = "This was changed elsewhere in the same place";
        Refusal refusal = Refusal.of(409, "conflict", title, conflict.problems());
        return saved == null
                ? refusal
                : new Refusal(409, "conflict", title, conflict.problems(), ProjectJson.of(saved), List.of());
    }

    private static Refusal store(StoreException failed, String operation) {
        int status = switch (failed.problem().code()) {
            case "disk-full", "not-writable" -> 507;
            case "store-busy" -> 503;
            default -> 500;
        };
        LOG.log(Level.WARNING, () -> operation + ": " + failed.problem().message(), failed);
        return Refusal.of(status, failed.problem());
    }

    /** A mistake of ours: told once in the log, without its details to the outside. */
    private static Refusal unexpected(RuntimeException thrown, String operation) {
        LOG.log(Level.ERROR, () -> operation + " failed", thrown);
        return Refusal.of(
                500,
                Problem.of("internal", "Something went wrong inside of Parley")
                        .hint("The server's log has the details"));
    }
}
