package dev.parley.server.demo.orders;

import dev.parley.description.problem.Problem;
import dev.parley.server.answer.Refusal;

/** Why the shop does not do what it is asked. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.title());
        this.refusal = refusal;
    }

    static Refused of(int status, String code, String message) {
        return new Refused(Refusal.of(status, Problem.of(code, message)));
    }

    Refusal refusal() {
        return refusal;
    }
}
