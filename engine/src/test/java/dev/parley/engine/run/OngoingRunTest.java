package dev.parley.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Scripts;
import dev.parley.engine.fake.InlineTasks;
import dev.parley.engine.fake.ManualClock;
import dev.parley.engine.fake.MemoryRunStore;
import dev.parley.engine.script.ScriptEvent.Level;
import dev.parley.engine.script.ScriptEvent.Printed;
import dev.parley.engine.script.ScriptLayers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A run that goes on, and the store that it is kept in. */
class OngoingRunTest {

    private final ManualClock clock = new ManualClock();
    private final MemoryRunStore store = new MemoryRunStore();
    private final List<OngoingRun> kept = new ArrayList<>();
    private final OngoingRun run = begin();

    private OngoingRun begin() {
        RunView view = new RunView(
                "r",
                NewRun.of("p", "Boats"),
                "",
                1,
                RunView.State.RUNNING,
                clock.now(),
                null,
                9,
                null,
                0,
                RunTotals.NONE);
        store.begin(view);
        return new OngoingRun(view, store, clock, clock, new InlineTasks(), kept::add);
    }

    private static RunItem item(String name) {
        return new RunItem(
                name,
                name,
                List.of(),
                HttpRequest.of("GET", "http://a"),
                PersonalOptions.NONE,
                ScriptLayers.of(name, Scripts.NONE),
                Map.of());
    }

    private void step(String name) {
        run.accept(new RunEvent.RequestEnded(new RunResult(
                item(name),
                0,
                "GET",
                "http://a",
                200,
                "OK",
                Duration.ZERO,
                1,
                null,
                false,
                List.of(),
                null,
                List.of())));
    }

    private static List<String> names(List<RunStep> steps) {
        return steps.stream().map(RunStep::name).toList();
    }

    @Test
    void whatCameIsKeptAtAPaceAndReadAsOne() {
        step("one");
        step("two");
        step("three");
        assertThat(names(store.steps("r", 0, 9))).containsExactly("one");
        assertThat(names(run.steps(1, 9))).containsExactly("two", "three");
        assertThat(run.view().steps()).isEqualTo(3);
        clock.pass(Duration.ofMillis(300));
        assertThat(names(store.steps("r", 0, 9))).containsExactly("one", "two", "three");
        assertThat(names(run.steps(1, 1))).containsExactly("two");
    }

    @Test
    void whatAFullStoreDoesNotTakeIsKeptLater() {
        store.full(true);
        step("one");
        run.over(RunView.State.ENDED);
        assertThat(kept).isEmpty();
        assertThat(run.view().state()).isEqualTo(RunView.State.ENDED);
        assertThat(names(run.steps(0, 9))).containsExactly("one");
        store.full(false);
        clock.pass(Duration.ofSeconds(1));
        assertThat(kept).containsExactly(run);
        assertThat(names(store.steps("r", 0, 9))).containsExactly("one");
        assertThat(store.unended()).isEmpty();
    }

    @Test
    void oneThatIsDeletedIsNotTriedAgain() {
        store.full(true);
        step("one");
        run.over(RunView.State.ENDED);
        run.discard();
        store.delete("r");
        store.full(false);
        clock.pass(Duration.ofSeconds(1));
        assertThat(kept).isEmpty();
        assertThat(store.steps("r", 0, 9)).isEmpty();
    }

    @Test
    void oneThatWasInterruptedIsSoAlsoWhileTheStoreIsFull() {
        store.full(true);
        InterruptedRuns interrupted = new InterruptedRuns(store, clock, new InlineTasks());
        assertThat(interrupted.find("r")).extracting(RunView::state).isEqualTo(RunView.State.INTERRUPTED);
        assertThat(store.unended()).hasSize(1);
        store.full(false);
        clock.pass(Duration.ofSeconds(1));
        assertThat(interrupted.find("r")).isNull();
        assertThat(store.find("r")).extracting(RunView::state).isEqualTo(RunView.State.INTERRUPTED);
    }

    @Test
    void ofAStepThatTellsVeryMuchTheBeginningIsKept() {
        RunItem item = item("one");
        run.accept(new RunEvent.Told(item, new Printed(Level.LOG, "x".repeat(1 << 20))));
        step("one");
        clock.pass(Duration.ofMillis(300));
        assertThat(run.steps(0, 9)).isEqualTo(store.steps("r", 0, 9));
        assertThat(store.steps("r", 0, 9).getFirst().console())
                .hasSize(2)
                .first()
                .satisfies(line -> assertThat(line.text()).hasSizeLessThan(1 << 16));
    }

    @Test
    void oneThatEndsWithTheProgramIsInterrupted() {
        run.leave();
        run.over(RunView.State.CANCELLED);
        assertThat(store.unended()).isEmpty();
        assertThat(run.view().state()).isEqualTo(RunView.State.INTERRUPTED);
    }
}
