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
