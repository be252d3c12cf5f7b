package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code parley diff} as a process. */
class DiffTest {

    @TempDir
    Path directory;

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    @Test
    void whoLooksAtAFileInWhichAKeyStandsTwiceIsToldOfIt() throws Exception {
        String once = file("once.yaml", "openapi: 3.1.1\ninfo: {title: Shop, version: '1'}\npaths: {}\n");
        String twice = file("twice.yaml", "openapi: 3.1.1\ninfo: {title: A, title: Shop, version: '1'}\npaths: {}\n");
        String told = twice + ":2:18: The key `title` stands here twice";
        Program diff = Program.run("diff", twice, once, "--fail-on", "any");
        assertThat(diff.code()).as(diff.err()).isZero();
        assertThat(diff.err()).contains(told, "The last one counts.");
        Program docs =
                Program.run("docs", twice, "-o", directory.resolve("docs").toString());
        assertThat(docs.code()).as(docs.err()).isZero();
        assertThat(docs.out()).startsWith("Shop: ");
        assertThat(docs.err()).contains(told);
        Program export = Program.run("export", twice);
        assertThat(export.code()).as(export.err()).isZero();
        assertThat(export.out()).contains("title: Shop").doesNotContain("title: A");
        assertThat(export.err()).contains("The key `title` stands here twice");
    }

    @Test
    void theExitCodeSaysWhetherWhatIsNamedWasFound() throws Exception {
        String old = file("old.yaml", "openapi: 3.1.1\npaths: {/a: {get: {}}}\n");
        String now = file("new.yaml", "openapi: 3.1.1\npaths: {/b: {get: {}}}\n");
        Program told = Program.run("diff", old, now, "--json");
        assertThat(told.code()).as(told.err()).isZero();
        assertThat(JsonMapper.shared()
                        .readTree(told.out())
                        .at("/summary/breaking")
                        .asInt())
                .isEqualTo(1);
        assertThat(Program.run("diff", old, now, "--fail-on", "breaking").code())
                .isEqualTo(4);
        assertThat(Program.run("diff", old, "gone.yaml").code()).isEqualTo(2);
        assertThat(Program.run("diff", old).code()).isEqualTo(1);
        assertThat(Program.run("diff", old, now, "--fail-on", "nothing").code()).isEqualTo(1);
    }
}
