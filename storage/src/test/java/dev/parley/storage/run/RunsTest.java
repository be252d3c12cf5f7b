package dev.parley.storage.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.variables.VariableSource;
import dev.parley.engine.fake.InlineTasks;
import dev.parley.engine.fake.ManualClock;
import dev.parley.engine.project.EnvironmentList;
import dev.parley.engine.project.Projects;
import dev.parley.engine.run.KeptExchanges;
import dev.parley.engine.run.NewRun;
import dev.parley.engine.run.RunTotals;
import dev.parley.engine.run.RunVariables;
import dev.parley.engine.run.RunView;
import dev.parley.engine.run.Runs;
import dev.parley.storage.Storage;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs behind the end of the program. */
class RunsTest {

    @TempDir
    private Path directory;

    private final ManualClock clock = new ManualClock();

    private Runs runs(Storage storage) {
        Projects projects = new Projects(storage.projects(), storage.secretBox(), clock, new Random(1));
        Runs.Surroundings around = new Runs.Surroundings(
                project -> {
                    throw new IllegalStateException("Nothing is sent for " + project);
                },
                _ -> new EnvironmentList(0, List.of(), null),
                (_, _) -> RunVariables.NONE,
                (_, _) -> VariableSource.NONE,
                KeptExchanges.NONE,
                storage.runs());
        return new Runs(projects, around, clock, clock, new InlineTasks(), new Random(2));
    }

    @Test
    void aRunThatWentOnWhenTheProgramWasKilledSaysThatItWasInterrupted() throws IOException {
        try (Storage storage = TestDatabase.SQLITE.open(directory)) {
            RunView going = new RunView(
                    "r",
                    NewRun.of("p", "Boats"),
                    "",
                    1,
                    RunView.State.RUNNING,
                    clock.now(),
                    null,
                    9,
                    "Boats / two",
                    1,
                    new RunTotals(1, 1, 0, 0, 0, 0, 0, Duration.ofSeconds(3), 0));
            storage.runs().begin(going);
        }
        try (Storage storage = TestDatabase.SQLITE.open(directory)) {
            RunView found = runs(storage).read("r");
            assertThat(found.state()).isEqualTo(RunView.State.INTERRUPTED);
            assertThat(found.endedAt()).isEqualTo(found.startedAt().plusSeconds(3));
            assertThat(found.current()).isNull();
            assertThat(storage.runs().unended()).isEmpty();
        }
    }
}
