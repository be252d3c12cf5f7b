package dev.parley.engine.run;

/** A run written down for other programs, piece by piece: its head, each step in order, its end. */
public sealed interface RunReport permits JsonReport, JunitReport {

    /** What comes before the steps. */
    String head(RunTotals totals);

    /**
     * A step.
     *
     * @param number how many came before it
     */
    String step(RunStep step, int number);

    /** What comes behind the steps. */
    String end(RunTotals totals);
}
