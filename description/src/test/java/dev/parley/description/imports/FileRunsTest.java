package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose requests come in with those of another file. */
class FileRunsTest {

    private static final Imported READ = new Imported(ImportedFolder.of("b", List.of()), List.of(), List.of());

    private final FileRuns<String> runs = new FileRuns<>();

    private Imported after(FilesBeside beside) {
        runs.beside("a", beside, path -> path).run("b");
        return runs.alone("b", "b.http", READ);
    }

    @Test
    void aFileThatAnotherOneRunsDoesNotComeInByItself() {
        assertThat(after(_ -> "GET http://b").notCarried())
                .extracting(NotCarried::what)
                .containsExactly("b.http");
    }

    @Test
    void oneThatCouldNotBeReadThereComesInByItself() {
        assertThat(after(FilesBeside.none())).isSameAs(READ);
    }

    @Test
    void oneWhoseRunnerDidNotComeInComesInByItself() {
        runs.beside("a", _ -> "GET http://b", path -> path).run("b");
        runs.drop("a");
        assertThat(runs.alone("b", "b.http", READ)).isSameAs(READ);
    }
}
