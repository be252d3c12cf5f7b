package dev.parley.cli.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.project.ProjectDirectory;
import dev.parley.description.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTextsTest {

    private static final String SECRET = "token: abc123\n";

    @TempDir
    Path folder;

    /** A folder with a document that leads to an address. */
    private FolderTexts leadingTo(String address) throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), """
                openapi: 3.1.0
                info: {title: Shop, version: 1.0.0}
                components:
                  schemas:
                    User: {$ref: %s}
                """.formatted(address));
        return FolderTexts.read(new ProjectDirectory(folder));
    }

    private Path file(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return file;
    }

    private static void isLeft(FolderTexts texts, String code, String message) {
        assertThat(texts.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).startsWith("openapi.yaml: ").contains(message);
        });
        assertThat(texts.left()).containsExactly("openapi.yaml");
        assertThat(texts.whole()).doesNotContainKey("openapi.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "personal.yaml",
                "environments/live.personal.yaml",
                "schemas/personal.yaml",
                "schemas/Live.Personal.yaml",
                ".env",
                ".parley/kept.yaml"
            })
    void whatIsPrivateOrHiddenDoesNotGetIntoADocument(String path) throws IOException {
        Files.writeString(file(path), SECRET);
        FolderTexts texts = leadingTo(path);
        isLeft(texts, "reference-refused", path);
        assertThat(texts.problems()).extracting(Problem::hint).doesNotContainNull();
    }

    @Test
    void aLinkToWhatIsPrivateDoesNotGetIntoADocumentEither() throws IOException {
        Files.writeString(file("personal.yaml"), SECRET);
        Files.createSymbolicLink(file("schemas/user.yaml"), Path.of("../personal.yaml"));
        isLeft(leadingTo("schemas/user.yaml"), "reference-refused", "schemas/user.yaml");
    }

    @Test
    void twoLinksToOneFileAreOneFile() throws IOException {
        Files.writeString(file("schemas/user.yaml"), "type: object # of all\n");
        Files.createSymbolicLink(file("schemas/one.yaml"), Path.of("user.yaml"));
        Files.createSymbolicLink(file("schemas/other.yaml"), Path.of("user.yaml"));
        FolderTexts texts = leadingTo("schemas/one.yaml}\n    Owner: {$ref: schemas/other.yaml");
        String whole = Objects.requireNonNull(texts.whole().get("openapi.yaml"));
        assertThat(whole).containsOnlyOnce("type: object");
        FolderTexts.Apart apart = texts.apart(
                        Map.of("openapi.yaml", Optional.of(whole.replace("type: object", "type: string"))))
                .orElseThrow();
        assertThat(apart.texts()).isEqualTo(Map.of("schemas/user.yaml", Optional.of("type: string # of all\n")));
    }

    @Test
    void nobodyIsToldWhetherSomethingHiddenIsThere() throws IOException {
        isLeft(leadingTo(".env"), "reference-refused", ".env");
    }

    @ParameterizedTest
    @ValueSource(strings = {"./a.yaml?v=2", "a%00.yaml"})
    void anAddressThatIsNoNameOfAFileIsNamed(String address) throws IOException {
        isLeft(leadingTo(address), "reference-unreadable", "is no name of a file");
    }

    @Test
    void aFileOfAnotherMachineIsOutsideOfTheFolder() throws IOException {
        isLeft(leadingTo("//cdn.example.org/a.yaml"), "reference-refused", "cdn.example.org/a.yaml is outside");
    }
}
