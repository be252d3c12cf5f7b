package dev.parley.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that answers are written to. */
class WrittenAnswersTest {

    private static final Bytes BODY = Bytes.latin1("\0\u00ff\r\n");

    @TempDir
    Path above;

    private Path root = Path.of("");

    @BeforeEach
    void make() throws IOException {
        root = Files.createDirectory(above.resolve("work"));
    }

    private String write(String path, boolean replacing) throws IOException {
        return new WrittenAnswers(root).write(path, replacing, BODY);
    }

    private void refused(String path, String why) {
        for (boolean replacing : new boolean[] {false, true}) {
            assertThatThrownBy(() -> write(path, replacing)).as(path).hasMessageContaining(why);
        }
    }

    @Test
    void everyByteIsWrittenAndDirectoriesOnTheWayAreMade() throws IOException {
        assertThat(write("out/day/a.bin", false))
                .isEqualTo(Path.of("out", "day", "a.bin").toString());
        assertThat(Files.readAllBytes(root.resolve("out/day/a.bin"))).isEqualTo(BODY.toArray());
    }

    @Test
    void whatIsThereKeepsItsNameUnlessItIsReplaced() throws IOException {
        Files.writeString(root.resolve("a.tar.gz"), "old");
        Files.writeString(root.resolve("plain"), "old and longer");
        assertThat(write("a.tar.gz", false)).isEqualTo("a.tar-1.gz");
        assertThat(write("./a.tar.gz", false)).isEqualTo("a.tar-2.gz");
        assertThat(write("plain", false)).isEqualTo("plain-1");
        assertThat(root.resolve("a.tar.gz")).hasContent("old");
        assertThat(write("plain", true)).isEqualTo("plain");
        assertThat(Files.readAllBytes(root.resolve("plain"))).isEqualTo(BODY.toArray());
    }

    @Test
    void nothingIsWrittenOutsideAlsoNotBehindLinks() throws IOException {
        Path outside = Files.createDirectory(above.resolve("other"));
        Path kept = Files.writeString(outside.resolve("kept"), "kept");
        Files.createSymbolicLink(root.resolve("away"), outside);
        Files.createSymbolicLink(root.resolve("kept"), kept);
        refused("../x", "outside of");
        refused("a/../../x", "outside of");
        refused(outside.resolve("x").toString(), "outside of");
        refused("away/x", "outside of");
        refused("away/deep/x", "outside of");
        refused("kept", "outside of");
        Files.createSymbolicLink(root.resolve("dangling"), outside.resolve("new"));
        refused("dangling", "cannot be written");
        refused(".", "outside of");
        assertThat(outside).isDirectoryNotContaining(each -> !each.endsWith("kept"));
        assertThat(kept).hasContent("kept");
    }

    @Test
    void linksWithinAreFollowed() throws IOException {
        Files.createDirectory(root.resolve("real"));
        Files.createSymbolicLink(root.resolve("link"), root.resolve("real"));
        assertThat(write("link/a", true)).isEqualTo(Path.of("real", "a").toString());
        assertThat(write(root.resolve("b").toString(), true)).isEqualTo("b");
    }

    @Test
    void hiddenFilesAreLeftAloneButForTheHistoryOfEditors() throws IOException {
        Files.createSymbolicLink(root.resolve("git"), Files.createDirectory(root.resolve(".git")));
        refused(".git/config", "is hidden");
        refused("git/config", "is hidden");
        refused(".envrc", "is hidden");
        refused(".idea/workspace.xml", "is hidden");
        refused(".idea/httpRequests/.x", "is hidden");
        assertThat(root.resolve(".git")).isEmptyDirectory();
        assertThat(write(".idea/httpRequests/a.json", true)).endsWith("a.json");
    }

    @Test
    void whatIsNoFileIsNotReplaced() throws IOException {
        Files.createDirectory(root.resolve("dir"));
        assertThatThrownBy(() -> write("dir", true)).hasMessageContaining("no file that could be replaced");
        assertThat(write("dir", false)).isEqualTo("dir-1");
        refused("a\0b", "no name of a file");
    }

    @Test
    void aDirectoryThatIsNotThereIsNotMade() {
        WrittenAnswers nowhere = new WrittenAnswers(above.resolve("none"));
        assertThatThrownBy(() -> nowhere.write("a", true, BODY)).hasMessageContaining("which is not there");
        assertThat(above.resolve("none")).doesNotExist();
    }
}
