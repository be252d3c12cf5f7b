package dev.parley.engine.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps of a run that are told at once: they end by their size as well as by their count. */
final class StepPage {

    /** Bytes of a page, about; one step is in it in any case. */
    private static final long LARGEST = 1 << 20;

    /** Steps that are asked for at once. */
    private static final int PORTION = 50;

    /** Bytes of a step, and of a line of it, besides their texts. */
    private static final int STEP = 300;

    private static final int LINE = 30;

    /** Where the steps are. */
    interface Source {

        /** Some from a number on; none where there is none. */
        List<RunStep> steps(int from, int most);
    }

    private StepPage() {}

    static List<RunStep> of(int from, int most, Source source) {
        List<RunStep> page = new ArrayList<>();
        long size = 0;
        List<RunStep> portion;
        do {
            portion = source.steps(from + page.size(), Math.min(PORTION, most - page.size()));
            for (RunStep step : portion) {
                size += weight(step);
                if (size > LARGEST && !page.isEmpty()) {
                    return page;
                }
                page.add(step);
            }
        } while (!portion.isEmpty() && page.size() < most);
        return page;
    }

    private static long weight(RunStep step) {
        long tests = step.tests().stream()
                .mapToLong(test -> LINE + test.name().length() + length(test.error()))
                .sum();
        long console = step.console().stream()
                .mapToLong(line -> LINE + line.text().length())
                .sum();
        long warnings =
                step.warnings().stream().mapToLong(text -> LINE + text.length()).sum();
        return STEP + step.url().length() + length(step.error()) + tests + console + warnings;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
