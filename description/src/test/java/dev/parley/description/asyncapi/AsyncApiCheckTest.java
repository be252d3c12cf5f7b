package dev.parley.description.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AsyncApiCheckTest {

    private static final AsyncApiCheck CHECK = new AsyncApiCheck();

    @SuppressWarnings("unused")
    static final List<String> EXAMPLES = Texts.EXAMPLES;

    private static Problem only(String text) {
        var problems = CHECK.check(text);
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void documentsFromElsewhereAreValid(String name) {
        assertThat(CHECK.check(Texts.example(name))).isEmpty();
    }

    @Test
    void theExampleIsValid() {
        assertThat(CHECK.check(Texts.project())).isEmpty();
    }

    @Test
    void aMissingFieldIsFoundWhereItIsMissing() {
        var problem = only(Texts.project().replace("    host: lab.example.org\n", ""));
        assertThat(problem.code()).isEqualTo("schema-required");
        assertThat(problem.message()).isEqualTo("`host` is missing (at /servers/lab)");
        assertThat(problem.place()).isEqualTo(new Place.Position(7, 3));
    }

    @Test
    void anUnknownFieldIsFoundAtItsKey() {
        var problem = only(Texts.project().replace("    title: Positions", "    titel: Positions"));
        assertThat(problem.message()).startsWith("The standard knows no `titel` here");
        assertThat(problem.place()).isEqualTo(new Place.Position(13, 5));
    }

    @Test
    void aWrongActionOrTypeIsFound() {
        assertThat(only(Texts.project().replace("action: send", "action: shout"))
                        .message())
                .contains("action");
        assertThat(only(Texts.project().replace("address: /fleets/{fleetId}/positions", "address: [1]"))
                        .message())
                .contains("address");
        assertThat(CHECK.check(Texts.project().replace("  version: 1.0.0\n", "")))
                .isNotEmpty();
    }

    @Test
    void brokenTextsAndOtherVersionsAreProblemsToo() {
        assertThat(only("asyncapi: [").code()).isEqualTo("yaml-syntax");
        assertThat(only("asyncapi: 2.6.0\n").code()).isEqualTo("asyncapi-version");
    }
}
