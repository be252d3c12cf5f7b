package dev.parley.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.imports.AnswerFile;
import dev.parley.description.problem.Problem;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers on their way to files. */
class AnswerSavingTest {

    private static final VariableSource VARIABLES =
            VariableSource.of(Map.of("dir", Value.of("out"), "key", Value.secret("hush")));

    private final List<String> asked = new ArrayList<>();
    private final List<String> saved = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    private void save(AnswerFiles files, String... paths) {
        List<AnswerFile> wanted = new ArrayList<>();
        for (String path : paths) {
            wanted.add(new AnswerFile(path, false, wanted.size() + 1));
        }
        new AnswerSaving(files, VARIABLES, saved::add, (Problem problem) -> failed.add(problem.message()))
                .save(wanted, Bytes.EMPTY);
    }

    private String written(String path, boolean replacing, Bytes body) {
        asked.add(path);
        return path;
    }

    @Test
    void variablesOfPathsAreFilledInAndSecretsOfThemNotShown() {
        save(this::written, "{{dir}}/a", "{{$projectRoot}}/b", "{{$historyFolder}}/c", "{{key}}.txt");
        assertThat(asked).containsExactly("out/a", "./b", ".idea/httpRequests/c", "hush.txt");
        assertThat(saved).hasSize(4).noneMatch(path -> path.contains("hush"));
    }

    @Test
    void whatIsNotKnownIsNoNameOfAFileAndTheOthersAreWritten() {
        save(this::written, "{{none}}.txt", "b.txt");
        assertThat(failed).containsExactly("Line 1: >> {{none}}.txt is not written: {{none}} is not known");
        assertThat(saved).containsExactly("b.txt");
    }

    @Test
    void whyAFileIsRefusedIsToldWithItsLineAndNoSecret() {
        save(
                (_, _, _) -> {
                    throw new IOException("is outside");
                },
                "../{{key}}");
        assertThat(failed)
                .singleElement()
                .asString()
                .startsWith("Line 1: >> ../")
                .endsWith(" is outside");
        assertThat(failed.getFirst()).doesNotContain("hush");
        save(AnswerFiles.NONE, "a");
        assertThat(failed.getLast()).startsWith("Line 1: >> a is not written");
    }
}
