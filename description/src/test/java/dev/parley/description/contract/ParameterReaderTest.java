package dev.parley.description.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterReaderTest {

    private final ParameterReader list = reader("list");

    @Test
    void valuesAreOfTheirTypes() {
        ParameterValues values = read(
                Map.of("query", List.of("a"), "limit", List.of("7"), "open", List.of("true"), "share", List.of("0.5")));
        assertThat(values.text("query")).isEqualTo("a");
        assertThat(values.integer("limit")).isEqualTo(7);
        assertThat(values.flag("open")).isTrue();
        assertThat(values.values()).containsEntry("share", 0.5);
    }

    @Test
    void whatIsLeftOutHasItsDefaultOrIsAbsent() {
        ParameterValues values = read(Map.of("query", List.of("a")));
        assertThat(values.integer("limit")).isEqualTo(5);
        assertThat(values.flag("open")).isFalse();
        assertThat(values.texts("kind")).isEmpty();
        assertThat(values.textOrNone("share")).isNull();
    }

    @Test
    void anArrayIsJoinedByCommasOrRepeatedAsTheContractSays() {
        ParameterValues values =
                read(Map.of("query", List.of("a"), "kind", List.of("open,closed"), "tag", List.of("x,y", "z")));
        assertThat(values.texts("kind")).containsExactly("open", "closed");
        assertThat(values.texts("tag")).containsExactly("x,y", "z");
    }

    @Test
    void aParameterOfThePathIsReadByItsSchema() {
        assertThat(reader("read").read(Map.of("chat", "12"), Map.of()).integer("chat"))
                .isEqualTo(12);
        assertThat(problem(() -> reader("read").read(Map.of("chat", "x"), Map.of())))
                .satisfies(problem -> {
                    assertThat(problem.place()).isEqualTo(Place.at("/path/chat"));
                    assertThat(problem.message()).isEqualTo("“chat” is an integer, not “x”");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0, too-small, '“limit” is at least 1, not 0'",
        "limit, 11, too-large, '“limit” is at most 10, not 11'",
        "limit, 1.5, not-an-integer, '“limit” is an integer, not “1.5”'",
        "limit, '', not-an-integer, '“limit” is an integer, not “”'",
        "share, x, not-a-number, '“share” is a number, not “x”'",
        "open, yes, not-a-boolean, '“open” is true or false, not “yes”'",
        "kind, 'open,shut', unknown-value, '“kind” knows no “shut”'",
        "colour, red, unknown-parameter, 'There is no query parameter “colour” here'",
    })
    void aMistakeIsToldWithItsPlace(String name, String value, String code, String message) {
        assertThat(problem(() -> read(Map.of("query", List.of("a"), name, List.of(value)))))
                .satisfies(problem -> {
                    assertThat(problem.place()).isEqualTo(Place.at("/query/" + name));
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.message()).isEqualTo(message);
                });
    }

    @Test
    void aRequiredOneMustBeThereOnceAndNotEmpty() {
        assertThat(problem(() -> read(Map.of())).code()).isEqualTo("missing-parameter");
        assertThat(problem(() -> read(Map.of("query", List.of("")))).message()).isEqualTo("“query” is empty");
        assertThat(problem(() -> read(Map.of("query", List.of("a", "b")))).code())
                .isEqualTo("repeated-parameter");
    }

    private static ParameterReader reader(String operation) {
        return ParameterReader.of(Contracts.CHATS, Contracts.CHATS.operation(operation));
    }

    private ParameterValues read(Map<String, List<String>> query) {
        return list.read(Map.of(), query);
    }

    private static Problem problem(Runnable reading) {
        List<Problem> problems =
                catchThrowableOfType(ProblemException.class, reading::run).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }
}
