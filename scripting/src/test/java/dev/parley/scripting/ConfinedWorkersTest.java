package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Whether workers that run scripts gave up what they can. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@ByEachWorker
class ConfinedWorkersTest {

    private final Workers workers;

    ConfinedWorkersTest(Workers workers) {
        this.workers = workers;
    }

    @Test
    void theKernelFiltersWhatTheyAskFor() throws IOException {
        try (WorkerScripts scripts = workers.scripts(1)) {
            scripts.run(Scene.test("1"), new Scene(workers));
            Path process = Path.of("/proc/" + scripts.processes().getFirst().pid());
            assertThat(Files.readString(process.resolve("status")))
                    .containsPattern("NoNewPrivs:\\s+1")
                    .containsPattern("Seccomp:\\s+2");
        }
    }
}
