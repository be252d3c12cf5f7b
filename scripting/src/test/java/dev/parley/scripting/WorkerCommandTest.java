package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a worker gets its directory. */
class WorkerCommandTest {

    @TempDir
    Path place;

    @Test
    void theDirectoryOfAWorkerIsEmptyNewAndForItsOwnerAloneAlsoWhereItsNameIsTaken() throws IOException {
        WorkerCommand command = new WorkerCommand(Path.of("java"), "", place, true, true);
        Path own = command.emptyDirectory();
        Files.writeString(own.resolve("left"), "of another");

        Path other = command.emptyDirectory();

        assertThat(other).isNotEqualTo(own).isEmptyDirectory();
        for (Path each : new Path[] {own, other}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aNameThatLeadsElsewhereIsNotTaken() throws IOException {
        Path elsewhere = Files.createDirectory(place.resolve("elsewhere"));
        WorkerCommand command = new WorkerCommand(Path.of("java"), "", place, true, true);
        Files.createSymbolicLink(
                place.resolve("parley-script-" + ProcessHandle.current().pid()), elsewhere);

        assertThat(command.emptyDirectory().toRealPath()).isNotEqualTo(elsewhere.toRealPath());
    }
}
