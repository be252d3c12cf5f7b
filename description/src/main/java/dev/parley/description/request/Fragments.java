package dev.parley.description.request;

import dev.parley.description.problem.Problem;

/** Fragments, which a WebSocket URL must not have (RFC 6455 §3). */
final class Fragments {

    private Fragments() {}

    /** Says so of a fragment with its {@code #}. */
    static Problem problem(String fragment) {
        return Problem.of("url-fragment", "A WebSocket URL has no fragment, but this one ends in " + fragment)
                .hint("Take it away, or write # as %23 (RFC 6455 §3)");
    }
}
