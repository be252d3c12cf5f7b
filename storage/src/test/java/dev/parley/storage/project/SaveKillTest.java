package dev.parley.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.project.Change;
import dev.parley.engine.project.Endpoint;
import dev.parley.engine.project.Projects;
import dev.parley.storage.Storage;
import dev.parley.storage.StorageOptions;
import dev.parley.storage.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a program in the middle of saves, again and again ({@code parley.kills} times): what it had acknowledged is there. */
class SaveKillTest {

    private static final int KILLS = Integer.getInteger("parley.kills", 10);
    /** The longest that a program lives on after its first save. */
    private static final int LIFE_MILLIS = 400;

    @TempDir
    Path directory;

    private final Map<String, String> acknowledged = new HashMap<>();

    @Test
    void everyAcknowledgedSaveIsThereAfterAKill() throws IOException, InterruptedException {
        Random random = new Random();
        for (int kill = 0; kill < KILLS; kill++) {
            saveAndKill(random.nextInt(LIFE_MILLIS));
            assertAllIsThere();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);
    }

    private void saveAndKill(int afterMillis) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SavingProgram.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = program.inputReader()) {
            note(lines.readLine());
            Thread killer = Thread.ofPlatform().start(() -> {
                try {
                    boolean ended = program.waitFor(afterMillis, TimeUnit.MILLISECONDS);
                    assertThat(ended).isFalse();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                } finally {
                    program.toHandle().destroyForcibly(); // the process's own would close the stream that is read
                }
            });
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line);
            }
            killer.join();
        }
        assertThat(program.waitFor()).as("ended by SIGKILL").isEqualTo(128 + 9);
    }

    /** A line that was cut off by the kill was not said. */
    private void note(String line) {
        String[] words = String.valueOf(line).split(" ", 3);
        if (words.length == 3 && words[0].equals("saved")) {
            acknowledged.put(words[1], words[2]);
        }
    }

    private void assertAllIsThere() throws IOException {
        try (Storage storage = Storage.open(StorageOptions.in(directory), TestDatabase.CLOCK)) {
            Projects projects = TestProjects.over(storage);
            String project = projects.all().getFirst().id();
            acknowledged.forEach((id, description) -> {
                Endpoint endpoint = projects.endpoint(project, id);
                assertThat(number(String.valueOf(endpoint.request().description())))
                        .isGreaterThanOrEqualTo(number(description));
            });
            List<Change> feed = projects.feed(project, 0, Integer.MAX_VALUE);
            long newest = projects.read(project).sequence();
            assertThat(feed)
                    .extracting(Change::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, newest).boxed().toList());
            assertThat(storage.database()
                            .<String>read(sql -> sql.first("pragma integrity_check", row -> row.text("integrity_check"))
                                    .orElseThrow()))
                    .isEqualTo("ok");
        }
    }

    /** Changes of one endpoint are numbered upwards within the life of a program; a new one has none. */
    private static int number(String description) {
        return description.startsWith("Change ") ? Integer.parseInt(description.substring(7)) : 0;
    }
}
