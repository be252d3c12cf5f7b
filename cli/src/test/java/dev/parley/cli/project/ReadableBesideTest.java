package dev.parley.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadableBesideTest {

    @TempDir
    private Path machine;

    @Test
    void filesOfTheDirectoryAreReadAndNoOthersButTheLoginsThatAreAskedFor() throws IOException {
        Path home = Files.createDirectory(machine.resolve("home"));
        Path work = Files.createDirectory(machine.resolve("work"));
        Files.writeString(work.resolve("a.txt"), "a");
        Files.writeString(home.resolve("secret.txt"), "s");
        ReadableBeside beside = new ReadableBeside(work, work, true, home);
        assertThat(beside.text("a.txt")).isEqualTo("a");
        assertThat(beside.text("../home/secret.txt")).isNull();
        assertThat(beside.unread()).contains("no such file", "outside " + work + " (`--root` names another)");
        assertThat(new ReadableBeside(work, work, false, home).unread()).endsWith("outside " + work);
        assertThat(beside.logins()).isNull();
        Files.writeString(home.resolve(".netrc"), "machine x login bob");
        assertThat(beside.logins()).isEqualTo("machine x login bob");
        assertThat(beside.text("../home/.netrc")).isNull();
    }
}
