package dev.parley.engine.script;

/** Where a run goes on ({@code pm.execution.setNextRequest}). */
public sealed interface NextRequest {

    /** Nowhere: the run ends behind this request. */
    record None() implements NextRequest {}

    /** At the request of the name or id. */
    record Named(String name) implements NextRequest {}
}
