package dev.parley.engine.project;

import dev.parley.description.transfer.OnMeeting;
import dev.parley.engine.http.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A description elsewhere that a project imports again and again.
 *
 * @param url where it is
 * @param every time between two imports; none where it is only imported when somebody wants it
 * @param existing what holds of operations, channels and components that are there and differ
 * @param declined what somebody wanted to keep as it is, by its name, with a digest of what came: it is not asked for again until something
 *     else comes
 * @param last what came of it the last time
 * @param validators what its server said of the version that came in last, so that it need not come again while nothing else is set
 */
public record ImportSource(
        String id,
        String url,
        @Nullable Duration every,
        OnMeeting existing,
        Map<String, String> declined,
        @Nullable Outcome last,
        Validators validators) {

    public ImportSource {
        declined = Map.copyOf(declined);
    }

    /**
     * What came of an import.
     *
     * @param problem why it failed; none where it did not
     * @param waiting names of what differs and waits for an answer
     */
    public record Outcome(
            Instant at, @Nullable String problem, List<String> added, List<String> changed, List<String> waiting) {

        public Outcome {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            waiting = List.copyOf(waiting);
        }
    }

    /** Whether its time has come. */
    public boolean isDue(Instant now) {
        return every != null && (last == null || !last.at().plus(every).isAfter(now));
    }

    /** Whether it is the same one, and still leads to the same place. */
    public boolean isOf(ImportSource other) {
        return id.equals(other.id) && url.equals(other.url);
    }

    /** The same after an import of that version. */
    public ImportSource after(Outcome outcome, Validators version) {
        return new ImportSource(id, url, every, existing, declined, outcome, version);
    }

    /** The same after an attempt that brought nothing; what waited for an answer still does. */
    public ImportSource afterNothing(Instant at, @Nullable String problem) {
        List<String> waiting = last == null ? List.of() : last.waiting();
        return after(new Outcome(at, problem, List.of(), List.of(), waiting), validators);
    }
}
