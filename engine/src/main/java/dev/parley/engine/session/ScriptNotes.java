package dev.parley.engine.session;

import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptSeries;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.engine.timeline.HttpContent.Verdict;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.State;
import dev.parley.engine.timeline.TimelineSink;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What scripts tell, put into a session's timeline.
 *
 * @param now nanoseconds since the session began
 * @param tested told of each verdict
 */
record ScriptNotes(TimelineSink sink, LongSupplier now, Consumer<Verdict> tested) {

    void take(ScriptOutcome outcome) {
        outcome.events().forEach(this::take);
    }

    void take(ScriptEvent event) {
        switch (event) {
            case ScriptEvent.Printed(var level, String text) ->
                print(level.name().toLowerCase(Locale.ROOT), text);
            case ScriptEvent.Ignored(String what) -> print("info", what);
            case ScriptEvent.Tested test -> {
                Verdict verdict = switch (test.verdict()) {
                    case PASSED -> Verdict.PASSED;
                    case FAILED -> Verdict.FAILED;
                    case SKIPPED -> Verdict.SKIPPED;
                };
                tested.accept(verdict);
                State state = verdict == Verdict.FAILED ? State.FAILED : State.DONE;
                String error = test.error() == null ? "" : test.error();
                append(Kind.TEST, state, new HttpContent.Test(test.name(), verdict, error));
            }
        }
    }

    /** A line of the console. */
    void print(String level, String text) {
        append(Kind.NOTE, State.DONE, new HttpContent.Printed(level, text));
    }

    /** A saved request was run for a script. */
    void ran(String request, String result, String session) {
        String text = "pm.execution.runRequest: " + request + " → " + result;
        append(Kind.NOTE, State.DONE, new HttpContent.Printed("info", text, session));
    }

    /** Scripts failed, which does no harm to anything else. */
    void failed(List<ScriptSeries.Failure> failures) {
        failures.forEach(failure -> print("error", failure.said()));
    }

    private void append(Kind kind, State state, Content content) {
        sink.append(new Entry(0, now.getAsLong(), Direction.NONE, kind, 0, 0, 1, state, content));
    }
}
