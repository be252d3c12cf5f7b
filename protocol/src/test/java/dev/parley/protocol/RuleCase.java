package dev.parley.protocol;

import java.util.List;

/** A way to break a rule, tried strictly and observing. */
public record RuleCase(Rule rule, Play play) {

    /** Breaks the rule before a judge. */
    @FunctionalInterface
    public interface Play {

        /** What a strict or an observing judge sees. */
        Seen by(boolean strict);
    }

    /**
     * What was seen.
     *
     * @param broken the rules, in order
     * @param followed what was done, in words
     */
    public record Seen(List<Rule> broken, String followed) {}
}
