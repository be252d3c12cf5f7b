package dev.parley.cli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectDirectoryTest {

    private static final String VARIABLES = "variables: []\n";

    @TempDir
    Path all;

    private Path folder = Path.of("");
    private Path elsewhere = Path.of("");

    @BeforeEach
    void begin() throws IOException {
        folder = Files.createDirectory(all.resolve("shop"));
        elsewhere = Files.createDirectory(all.resolve("elsewhere"));
    }

    private ProjectDirectory directory() {
        return new ProjectDirectory(folder);
    }

    @Test
    void aFileThatIsALinkOutOfTheFolderIsNotGivenAway() throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.yaml"), VARIABLES);
        Files.createSymbolicLink(folder.resolve("environment.yaml"), secret);
        Files.writeString(folder.resolve("openapi.yaml"), "openapi: 3.1.0\n");
        assertThat(directory().shared().texts()).containsOnlyKeys("openapi.yaml");
        assertThat(directory().shared().unreadable()).containsOnlyKeys("environment.yaml");
    }

    @Test
    void aFolderThatIsALinkOutOfItIsNeitherGivenAwayNorWrittenTo() throws IOException {
        Path there = Files.writeString(elsewhere.resolve("live.yaml"), VARIABLES);
        Files.createSymbolicLink(folder.resolve("environments"), elsewhere);
        assertThat(directory().shared().texts()).isEmpty();
        assertThat(directory().shared().unreadable()).containsOnlyKeys("environments/live.yaml");
        assertThatThrownBy(
                        () -> directory().replace("environments/live.yaml", Optional.of(VARIABLES), Optional.empty()))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> directory().replace("environments/new.yaml", Optional.empty(), Optional.of(VARIABLES)))
                .isInstanceOf(ProblemException.class);
        assertThat(there).exists();
        assertThat(elsewhere.resolve("new.yaml")).doesNotExist();
    }

    @Test
    void aLinkToTheWholeFolderAndLinksWithinItAreAsGoodAsItself() throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), "openapi: 3.1.0\n");
        Files.createDirectory(folder.resolve("kept"));
        Files.createSymbolicLink(folder.resolve("environments"), Path.of("kept"));
        Path link = Files.createSymbolicLink(all.resolve("link"), folder);
        ProjectDirectory linked = new ProjectDirectory(link);
        assertThat(linked.replace("environments/live.yaml", Optional.empty(), Optional.of(VARIABLES)))
                .isTrue();
        assertThat(linked.shared().texts()).containsOnlyKeys("openapi.yaml", "environments/live.yaml");
    }

    @Test
    void whatWasChangedSinceItWasReadStays() throws IOException {
        Path file = Files.writeString(folder.resolve("openapi.yaml"), "openapi: 3.1.0\n");
        assertThat(directory().replace("openapi.yaml", Optional.of("openapi: 3.0.0\n"), Optional.empty()))
                .isFalse();
        assertThat(file).hasContent("openapi: 3.1.0\n");
    }

    @Test
    void aLinkWithinTheFolderStaysOneAndWhatItLeadsToIsWritten() throws IOException {
        Path file =
                Files.writeString(Files.createDirectory(folder.resolve("api")).resolve("shop.yaml"), "a: 1\n");
        Path link = Files.createSymbolicLink(folder.resolve("openapi.yaml"), Path.of("api/shop.yaml"));
        assertThat(directory().replace("openapi.yaml", Optional.of("a: 1\n"), Optional.of("a: 2\n")))
                .isTrue();
        assertThat(link).isSymbolicLink();
        assertThat(file).isRegularFile().hasContent("a: 2\n");
    }

    @ParameterizedTest
    @CsvSource({
        "environment.yaml, personal.yaml",
        "environments/live.yaml, environments/live.personal.yaml",
        "environments/live.yaml, kept/Personal.yaml",
        ".spectral.yaml, .vscode/tasks.yaml",
        "openapi.yaml, .hidden"
    })
    void aLinkToWhatIsPrivateOrHiddenIsNeitherGivenAwayNorWritten(String link, String path) throws IOException {
        Path secret = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(secret.getParent()));
        Files.createDirectories(folder.resolve("environments"));
        Files.writeString(secret, VARIABLES);
        Files.createSymbolicLink(folder.resolve(link), secret);
        assertThat(directory().shared().texts()).isEmpty();
        assertThat(directory().shared().unreadable()).containsOnlyKeys(link);
        assertThatThrownBy(() -> directory().replace(link, Optional.of(VARIABLES), Optional.of("a: 2\n")))
                .isInstanceOf(ProblemException.class);
        assertThat(secret).hasContent(VARIABLES);
    }

    @Test
    void theRulesMayLieInTheFolderUnderTheirOwnNameOrBehindALink() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("lint")).resolve(".spectral.yaml");
        Files.writeString(rules, "rules: {}\n");
        Files.createSymbolicLink(folder.resolve(".spectral.yaml"), rules);
        assertThat(directory().shared().texts()).containsOnlyKeys(".spectral.yaml");
    }

    @Test
    void anEnvironmentMayHaveANameThatBeginsWithADot() throws IOException {
        Files.createDirectory(folder.resolve("environments"));
        assertThat(directory().replace("environments/.live.yaml", Optional.empty(), Optional.of(VARIABLES)))
                .isTrue();
        assertThat(directory().shared().unreadable()).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(folder.resolve("environments"), "in the way");
        assertThatThrownBy(
                        () -> directory().replace("environments/live.yaml", Optional.empty(), Optional.of(VARIABLES)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(folder.resolve("environments/live.yaml") + " cannot be written: ");
    }

    @ParameterizedTest
    @CsvSource({"environments/live.yaml", "openapi.yaml"})
    void whetherAFileMayBeWrittenIsKnownBefore(String path) throws IOException {
        directory().checkWritable(path);
        Files.writeString(folder.resolve("environments"), "in the way");
        Path file = Files.writeString(folder.resolve("openapi.yaml"), "a: 1\n");
        directory().checkWritable("openapi.yaml");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThatThrownBy(() -> directory().checkWritable(path))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(folder.resolve(path) + " cannot be written: ");
    }

    @Test
    void aFileThatMustNotBeWrittenNeitherChangesNorGoes() throws IOException {
        Path file = Files.writeString(folder.resolve("openapi.yaml"), "a: 1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        for (Optional<String> text : List.of(Optional.of("a: 2\n"), Optional.<String>empty())) {
            assertThatThrownBy(() -> directory().replace("openapi.yaml", Optional.of("a: 1\n"), text))
                    .isInstanceOf(IOException.class)
                    .hasMessage(file + " cannot be written: permission denied");
        }
        assertThat(file).hasContent("a: 1\n");
    }

    @Test
    void aFileKeepsItsPermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("openapi.yaml"), "a: 1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        directory().replace("openapi.yaml", Optional.of("a: 1\n"), Optional.of("a: 2\n"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
    }
}
