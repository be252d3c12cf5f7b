package dev.parley.description.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyCheckTest {

    private final BodyCheck check = BodyCheck.of(
            Contracts.CHATS.document(),
            Objects.requireNonNull(Contracts.CHATS.bodySchema(Contracts.CHATS.operation("create"))));

    @Test
    void aBodyThatFitsHasNoProblems() {
        assertThat(problems("{'name': 'abc', 'who': {'kind': 'one', 'person': 'Ann'}, 'tags': ['x'], 'size': 3}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'name': 5, 'who': {'kind': 'anyone'}}                 | /name      | wrong-type    | “name” is a text, not 5
            {'name': '', 'who': {'kind': 'anyone'}}                | /name      | too-short     | “name” is empty
            {'name': 'abcdef', 'who': {'kind': 'anyone'}}          | /name      | too-long      | “name” has at most 5 characters
            {'name': 'a', 'size': 0, 'who': {'kind': 'anyone'}}    | /size      | too-small     | “size” is at least 1, not 0
            {'name': 'a', 'size': 10, 'who': {'kind': 'anyone'}}   | /size      | too-large     | “size” is at most 9, not 10
            {'name': 'a', 'size': 1e99, 'who': {'kind': 'anyone'}} | /size      | too-large     | The number is too large
            {'name': 'a', 'tags': 'x', 'who': {'kind': 'anyone'}}  | /tags      | wrong-type    | “tags” is a list, not “x”
            {'name': 'a', 'tags': ['x', 1], 'who': {'kind': 'anyone'}} | /tags/1 | wrong-type  | Item 1 is a text, not 1
            {'name': 'a', 'tags': ['x', 'y', 'z'], 'who': {'kind': 'anyone'}} | /tags | too-many | “tags” has at most 2 items
            {'name': 'a', 'kind': 'shut', 'who': {'kind': 'anyone'}} | /kind    | unknown-value | “kind” knows no “shut”
            {'name': 'a', 'id': 'A', 'who': {'kind': 'anyone'}}    | /id        | wrong-form    | “id” does not have the form ^[a-z]+$
            {'name': 'a', 'a/b': 1, 'who': {'kind': 'anyone'}}     | /a~1b      | unknown-field | There is no field “a/b” here
            {'who': {'kind': 'anyone'}}                            | /name      | missing-field | “name” is missing
            []                                                     | ``         | wrong-type    | The body is an object, not a list
            {'name': 'a', 'who': {'kind': 'one'}}                  | /who/person | missing-field | “person” is missing
            {'name': 'a', 'who': {'kind': 'two'}}                  | /who/kind  | unknown-value | “kind” knows no “two”
            {'name': 'a', 'who': {'kind': 'anyone', 'x': 1}}       | /who/x     | unknown-field | There is no field “x” here
            {'name': 'a', 'who': {}}                               | /who       | wrong-form    | “who” has none of the forms there are
            {'name': 'a', 'who': 3}                                | /who       | wrong-form    | “who” has none of the forms there are
            """)
    void aMistakeIsToldAtItsPlace(String body, String pointer, String code, String message) {
        assertThat(problems(body)).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo(Place.at(pointer));
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).isEqualTo(message);
        });
    }

    @Test
    void whatThereIsToChooseFromIsAHint() {
        assertThat(problems("{'name': 'a', 'kind': 'shut', 'who': {'kind': 'two'}}"))
                .extracting(Problem::hint)
                .containsExactlyInAnyOrder("It is one of open, closed", "It is one of anyone, one");
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(problems("{'name': '', 'size': 'x', 'y': 1, 'who': {'kind': 'one', 'z': 2}}"))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "too-short", "wrong-type", "unknown-field", "missing-field", "unknown-field");
    }

    private List<Problem> problems(String body) {
        return check.check(Contracts.json(body.replace('\'', '"')));
    }
}
