package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.fake.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    private Path file(String text, boolean executable) throws IOException {
        Path file = Files.writeString(place.resolve("program"), text);
        assertThat(file.toFile().setExecutable(executable)).isTrue();
        return file;
    }

    /** A worker by a shell. */
    private WorkerCommand shell(String text) throws IOException {
        return new JavaWorker(file("#!/bin/sh\n" + text, true), "", place, false, false);
    }

    @Test
    void oneThatIsNotThere() {
        assertThat(printed(new NativeWorker(place.resolve("none"), "build", false), Workers.JAVA.command(false)))
                .isEqualTo("12");
    }

    @Test
    void oneThatMayNotBeRun() throws IOException {
        NativeWorker worker = new NativeWorker(file("#!/bin/sh\n", false), "build", false);
        assertThat(printed(worker, Workers.JAVA.command(false))).isEqualTo("12");
    }

    @Test
    void oneThatIsForAnotherMachine() throws IOException {
        Path done = place.resolve("done");
        String text = "\177ELF of another machine\ntouch " + done + "\n";
        NativeWorker worker = new NativeWorker(file(text, true), "build", false);
        assertThat(printed(worker, Workers.JAVA.command(false))).isEqualTo("12");
        assertThat(done).doesNotExist();
    }

    @Test
    void oneThatEndsAtOnce() throws IOException {
        assertThat(printed(shell("exit 3\n"), Workers.JAVA.command(false))).isEqualTo("12");
    }

    @Test
    void oneThatSaysSomethingElse() throws IOException {
        assertThat(printed(shell("echo hello\n"), Workers.JAVA.command(false))).isEqualTo("12");
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

    private static WorkerCommand started(WorkerCommands commands) throws IOException {
        WorkerProcess worker = commands.start(Workers.TASKS);
        worker.kill();
        return worker.command();
    }

    @Test
    void oneThatCannotBeStartedNowIsTriedAgainInAMinute() throws IOException {
        WorkerCommand first = new JavaWorker(place.resolve("program"), "", place, false, false);
        WorkerCommand second = Workers.JAVA.command(false);
        ManualClock clock = new ManualClock();
        WorkerCommands commands = new WorkerCommands(List.of(first, second), clock);
        assertThat(started(commands)).isEqualTo(second);
        file("#!/bin/sh\n", true);
        assertThat(started(commands)).isEqualTo(second);
        clock.pass(Duration.ofMinutes(1));
        assertThat(started(commands)).isEqualTo(first);
    }

    @Test
    void oneThatFailsAgainAndAgainIsTriedMoreSeldomButEachHour() throws IOException {
        WorkerCommand first = shell("exit 1\n");
        WorkerCommand second = Workers.JAVA.command(false);
        ManualClock clock = new ManualClock();
        WorkerCommands commands = new WorkerCommands(List.of(first, second), clock);
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(commands.leaveOut(first, false)).isTrue();
            clock.pass(Duration.ofMinutes(minutes).minusNanos(1));
            assertThat(started(commands)).isEqualTo(second);
            clock.pass(Duration.ofNanos(1));
            assertThat(started(commands)).isEqualTo(first);
        }
    }

    @Test
    void oneThatIsNoProgramIsNeverTriedAgain() throws IOException {
        WorkerCommand first = new NativeWorker(file("", true), "build", false);
        WorkerCommand second = Workers.JAVA.command(false);
        ManualClock clock = new ManualClock();
        WorkerCommands commands = new WorkerCommands(List.of(first, second), clock);
        assertThat(started(commands)).isEqualTo(second);
        clock.pass(Duration.ofDays(100));
        assertThat(commands.leaveOut(second, false)).isFalse();
    }

    @Test
    void anotherBuildIsToldByTheExitCode() throws IOException, InterruptedException {
        for (int code : new int[] {3, 1}) {
            WorkerProcess worker =
                    new WorkerProcess(shell("exit " + code + "\n"), new Scene.RealClock(), Workers.TASKS);
            assertThat(worker.isReady()).isFalse();
            assertThat(worker.isOfAnotherBuild()).isEqualTo(code == 3);
        }
    }
}
