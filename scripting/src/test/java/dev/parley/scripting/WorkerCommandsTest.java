package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker that cannot be started, or does not come up: scripts run in another kind of worker. */
class WorkerCommandsTest {

    @TempDir
    Path place;

    private static String printed(WorkerCommand... best) {
        try (WorkerScripts scripts = Workers.scripts(1, best)) {
            scripts.warm();
            return Scene.words(scripts.run(Scene.test("console.log(1)"), new Scene(Workers.JAVA)))
                    + Scene.words(scripts.run(Scene.test("console.log(2)"), new Scene(Workers.JAVA)));
        }
    }

    private NativeWorker program(String text, boolean executable) throws IOException {
        Path program = Files.writeString(place.resolve("program"), text);
        assertThat(program.toFile().setExecutable(executable)).isTrue();
        return new NativeWorker(program, "build", false);
    }

    @Test
    void oneThatIsNotThere() {
        assertThat(printed(new NativeWorker(place.resolve("none"), "build", false), Workers.JAVA.command(false)))
                .isEqualTo("12");
    }

    @Test
    void oneThatMayNotBeRun() throws IOException {
        assertThat(printed(program("#!/bin/sh\n", false), Workers.JAVA.command(false)))
                .isEqualTo("12");
    }

    @Test
    void oneThatIsForAnotherMachine() throws IOException {
        assertThat(printed(program("\177ELF of another machine", true), Workers.JAVA.command(false)))
                .isEqualTo("12");
    }

    @Test
    void oneThatEndsAtOnce() throws IOException {
        assertThat(printed(program("#!/bin/sh\nexit 3\n", true), Workers.JAVA.command(false)))
                .isEqualTo("12");
    }

    @Test
    void oneThatSaysSomethingElse() throws IOException {
        assertThat(printed(program("#!/bin/sh\necho hello\n", true), Workers.JAVA.command(false)))
                .isEqualTo("12");
    }

    @Test
    void oneOfAnotherBuild() {
        Workers.program()
                .forEach(program -> assertThat(
                                printed(new NativeWorker(program, "another", false), Workers.JAVA.command(false)))
                        .isEqualTo("12"));
    }

    @Test
    void whereThereIsNoOtherItIsAnErrorOfTheScript() {
        assertThat(printed(new NativeWorker(place.resolve("none"), "build", false)))
                .contains("!script-unavailable");
    }
}
