package dev.parley.engine.run;

import dev.parley.engine.script.ScriptEvent.Level;
import dev.parley.engine.script.ScriptEvent.Printed;
import dev.parley.engine.script.ScriptEvent.Tested;
import dev.parley.engine.script.ScriptEvent.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A step as it is kept of a run: what scripts told is cut where it is long, and says so. Its session has the whole. */
final class KeptStep {

    /** Bytes that are kept of the console, and as many of the tests, of the warnings and of the error. */
    private static final int MOST = 64 << 10;

    /** What a line takes besides its text. */
    private static final int LINE = 32;

    /** Requests of scripts that are kept; all are found in the history. */
    private static final int MANY = 1000;

    private static final String CUT = "…";

    private final RunStep step;

    private KeptStep(RunStep step) {
        this.step = step;
    }

    static RunStep of(RunStep step) {
        return new KeptStep(step).cut();
    }

    private RunStep cut() {
        List<String> warnings = new ArrayList<>();
        List<Tested> tests = tests(warnings);
        Room room = new Room();
        for (String warning : step.warnings()) {
            String text = room.take(warning);
            if (text != null) {
                warnings.add(text);
            }
        }
        String error = step.error();
        return new RunStep(
                step.request(),
                step.name(),
                step.folder(),
                step.iteration(),
                step.method(),
                step.url(),
                step.status(),
                step.reason(),
                step.time(),
                step.size(),
                error == null ? null : new Room().take(error),
                step.skipped(),
                tests,
                console(),
                warnings,
                step.session(),
                step.besides().subList(0, Math.min(MANY, step.besides().size())),
                step.files());
    }

    private List<Printed> console() {
        Room room = new Room();
        List<Printed> kept = new ArrayList<>();
        for (Printed line : step.console()) {
            String text = room.take(line.text());
            if (text != null) {
                kept.add(new Printed(line.level(), text));
            }
            if (room.isShort()) {
                kept.add(new Printed(Level.WARN, "The console is cut here, behind 64 KiB" + rest()));
                break;
            }
        }
        return kept;
    }

    /** Those that failed first, since they say how the step went; in their order. */
    private List<Tested> tests(List<String> warnings) {
        Room room = new Room();
        TreeMap<Integer, Tested> kept = new TreeMap<>();
        for (boolean failed : new boolean[] {true, false}) {
            for (int i = 0; i < step.tests().size(); i++) {
                Tested test = step.tests().get(i);
                String name = (test.verdict() == Verdict.FAILED) == failed ? room.take(test.name()) : null;
                if (name != null) {
                    String error = test.error() == null ? null : room.take(test.error());
                    kept.put(i, new Tested(name, test.verdict(), error));
                }
            }
        }
        if (room.isShort()) {
            warnings.add("Of the tests 64 KiB are kept here: " + kept.size() + " of "
                    + step.tests().size() + rest());
        }
        return List.copyOf(kept.values());
    }

    private String rest() {
        return step.session() == null ? "" : "; the session of the request has the whole";
    }

    /** What is left of the bytes. */
    private static final class Room {

        private int left = MOST;
        private boolean cut;

        /** As much of a text as there is room for; none where there is no room at all. */
        @Nullable
        String take(String text) {
            left -= LINE;
            if (left <= 0) {
                left = 0;
                cut = true;
                return null;
            }
            int end = 0;
            while (end < text.length()) {
                int character = text.codePointAt(end);
                int size = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
                if (size > left) {
                    left = 0;
                    cut = true;
                    return text.substring(0, end) + CUT;
                }
                left -= size;
                end += Character.charCount(character);
            }
            return text;
        }

        /** Whether something did not fit. */
        boolean isShort() {
            return cut;
        }
    }
}
