package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.time.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a worker by Java gets its directory. */
class JavaWorkerTest {

    @TempDir
    Path place;

    private JavaWorker command() {
        return new JavaWorker(Path.of("java"), "", place, true, true);
    }

    @Test
    void theDirectoryOfAWorkerIsEmptyAndForItsOwnerAlone() throws IOException {
        Path own = command().emptyDirectory();

        assertThat(own).isEmptyDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwx------");
    }

    @Test
    void noNameIsUsedTwiceAsTheDirectoryOfAWorkerThatEndsMayBeTakenAwayLate() throws IOException {
        Path first = command().emptyDirectory();
        Files.delete(first);

        assertThat(command().emptyDirectory()).isNotEqualTo(first);
    }

    @Test
    void aNameThatLeadsElsewhereIsNotTaken() throws IOException {
        Path elsewhere = Files.createDirectory(place.resolve("elsewhere"));
        String name = String.valueOf(command().emptyDirectory().getFileName());
        int end = name.lastIndexOf('-') + 1;
        int number = Integer.parseInt(name.substring(end));
        Files.createSymbolicLink(place.resolve(name.substring(0, end) + (number + 1)), elsewhere);

        assertThat(command().emptyDirectory().toRealPath()).isNotEqualTo(elsewhere.toRealPath());
    }

    @Test
    void aWorkerThatIsEndedBeforeItCameUpLeavesNoDirectory() {
        Tasks tasks = (name, work) -> Thread.ofVirtual().name(name).start(work);
        WorkerScripts.ofOneRun(place, new Scene.RealClock(), tasks, SecureRandom::new)
                .close();

        assertThat(place).isEmptyDirectory();
    }
}
