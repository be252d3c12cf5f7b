package dev.parley.cli.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.cli.DeliveryOptions;
import dev.parley.cli.project.Inputs;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Resolution;
import dev.parley.engine.fake.ManualClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenedDescriptionTest {

    @TempDir
    Path directory;

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static OpenedDescription open(Path file, boolean remote, @Nullable Path root)
            throws IOException, InterruptedException {
        Inputs inputs = new Inputs(
                () -> {
                    throw new AssertionError("nothing is sent");
                },
                new ManualClock(),
                new DeliveryOptions());
        return OpenedDescription.of(file.toString(), inputs, new DescriptionOptions(remote, root));
    }

    private static Resolution follow(OpenedDescription opened, String key) {
        return opened.description().root().child(key).orElseThrow().follow();
    }

    private static Problem broken(Resolution resolution) {
        return ((Resolution.Broken) resolution).problem();
    }

    @Test
    void filesBesideTheDescriptionAreReadAndNamed() throws Exception {
        Path api = write("api/api.yaml", "a: {$ref: 'parts/pet.yaml'}\n");
        Path pet = write("api/parts/pet.yaml", "type: object\n");
        OpenedDescription opened = open(api, false, null);
        Located found = ((Resolution.Found) follow(opened, "a")).target();
        assertThat(found.node().path("type").asString()).isEqualTo("object");
        assertThat(opened.name(found.file())).isEqualTo(pet.toString());
        assertThat(opened.name(opened.description().root().file())).isEqualTo(api.toString());
    }

    @Test
    void filesOutsideAreRefusedUnlessTheyAreInTheWorkingTreeOrTheRoot() throws Exception {
        Path api = write("api/api.yaml", "a: {$ref: '../common.yaml'}\nb: {$ref: '../gone.yaml'}\n");
        write("common.yaml", "type: object\n");
        OpenedDescription alone = open(api, false, null);
        assertThat(broken(follow(alone, "a")).code()).isEqualTo("reference-refused");
        assertThat(broken(follow(alone, "a")).hint()).contains("--root");
        assertThat(broken(follow(alone, "b")).code()).isEqualTo("reference-refused");
        assertThat(follow(open(api, false, directory), "a")).isInstanceOf(Resolution.Found.class);
        Files.createDirectory(directory.resolve(".git"));
        assertThat(follow(open(api, false, null), "a")).isInstanceOf(Resolution.Found.class);
        assertThat(broken(follow(open(api, false, null), "b")).code()).isEqualTo("reference-unreadable");
    }

    @Test
    void aLinkThatLeadsOutIsRefused() throws Exception {
        Path api = write("api/api.yaml", "a: {$ref: 'link.yaml'}\n");
        Path secret = write("secret.yaml", "password: x\n");
        Files.createSymbolicLink(directory.resolve("api/link.yaml"), secret);
        assertThat(broken(follow(open(api, false, null), "a")).code()).isEqualTo("reference-refused");
    }

    @Test
    void nothingIsAskedForUnlessItIsAllowed() throws Exception {
        Path api =
                write("api.yaml", "a: {$ref: 'https://example.org/x.yaml'}\nb: {$ref: 'ftp://example.org/x.yaml'}\n");
        Problem refused = broken(follow(open(api, false, null), "a"));
        assertThat(refused.code()).isEqualTo("reference-refused");
        assertThat(refused.hint()).contains("--allow-remote");
        assertThat(broken(follow(open(api, true, null), "b")).code()).isEqualTo("reference-refused");
        OpenedDescription opened = open(api, true, null);
        assertThatThrownBy(() -> follow(opened, "a")).hasMessage("nothing is sent");
    }

    @Test
    void whatCannotBeReadIsNamedWithItsPlace() throws Exception {
        assertThatThrownBy(() -> open(directory.resolve("gone.yaml"), false, null))
                .isInstanceOf(ProblemException.class)
                .hasMessageEndingWith("gone.yaml is not there");
        Path broken = write("broken.yaml", "a: 1\nb: [\n");
        assertThatThrownBy(() -> open(broken, false, null))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("broken.yaml:3:1: The text is no YAML");
        Path binary = directory.resolve("binary.yaml");
        Files.write(binary, new byte[] {'a', ':', ' ', (byte) 0xFF});
        assertThatThrownBy(() -> open(binary, false, null)).hasMessageEndingWith("binary.yaml:1:4 is no text in UTF-8");
        Path folder = write("api.yaml", "a: {$ref: parts}\n");
        Files.createDirectory(directory.resolve("parts"));
        assertThat(broken(follow(open(folder, false, null), "a")).message()).endsWith("parts is no file");
    }

    @Test
    void aByteOrderMarkSaysTheCoding() throws Exception {
        Path file = directory.resolve("wide.json");
        Files.write(file, "\uFEFF{\"a\": \"ä\"}".getBytes(StandardCharsets.UTF_16BE));
        assertThat(open(file, false, null).description().root().node().path("a").asString())
                .isEqualTo("ä");
    }
}
