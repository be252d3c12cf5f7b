package dev.parley.description.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether every value that fits one schema fits another, as far as that can be decided by their words: what cannot is answered with no.
 */
final class Subsumption {

    private static final int DEEPEST = 8;
    private static final int MOST_COMPARISONS = 100_000;

    private record Question(Schemas narrow, Schemas wide, Flow flow, boolean textual) {}

    private final Map<Question, Boolean> known = new HashMap<>();
    private int comparisons;
    private int depth;

    boolean accepts(Schemas narrow, Schemas wide, Flow flow, boolean textual) {
        var question = new Question(narrow, wide, flow, textual);
        var answer = known.get(question);
        if (answer != null) return answer;
        if (depth >= DEEPEST || ++comparisons > MOST_COMPARISONS) return false;
        known.put(question, true); // what leads back to itself fits unless something else does not
        depth++;
        boolean accepted = decide(question);
        depth--;
        known.put(question, accepted);
        return accepted;
    }

    private boolean decide(Question question) {
        var collected = new Collected(false, question.flow, new Losses());
        new SchemaComparison(question.flow, this).compare(question.narrow, question.wide, question.textual, collected);
        if (collected.losses.any) return false;
        for (var inner : collected.losses.inner) {
            boolean fits = accepts(inner.narrow, inner.wide, inner.flow, inner.textual);
            if (!fits) return false;
        }
        return true;
    }

    private static final class Losses {
        private boolean any;
        private final List<Question> inner = new ArrayList<>();
    }

    /** Remembers only whether something is lost. */
    private static final class Collected implements SchemaSink {

        private final boolean turned;
        private final Flow flow;
        private final Losses losses;

        Collected(boolean turned, Flow flow, Losses losses) {
            this.turned = turned;
            this.flow = flow;
            this.losses = losses;
        }

        @Override
        public void found(Finding finding) {
            losses.any |= (turned ? finding.turned() : finding).variance().loses();
        }

        @Override
        public void inner(Schemas old, Schemas now, boolean textual) {
            losses.inner.add(turned ? new Question(now, old, flow, textual) : new Question(old, now, flow, textual));
        }

        @Override
        public SchemaSink turned() {
            return new Collected(!turned, flow, losses);
        }
    }
}
