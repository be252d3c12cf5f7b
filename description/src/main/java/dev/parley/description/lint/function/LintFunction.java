package dev.parley.description.lint.function;

/** What a rule asks of what it means; its options are in it. Immutable and thread-safe. */
@FunctionalInterface
public interface LintFunction {

    /** Tells what is wrong with the target, if anything is. What the function is not made for is passed over. */
    void check(Target target, Findings findings);
}
