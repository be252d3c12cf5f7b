package dev.parley.engine.project;

/** Which text of a part is meant. */
public sealed interface PartState {

    /** The one that is saved. */
    record Saved() implements PartState {}

    /** The one that a change left. */
    record After(long change) implements PartState {}

    /** One that is not saved, from the margin on. */
    record Draft(String text) implements PartState {}
}
