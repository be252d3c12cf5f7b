package dev.parley.description.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Operations that are carried out at once are so as one after another. */
class RunsTest {

    private static Operation insert(Pointer at, String value) {
        JsonNode node = Source.parse(value).tree();
        return new Operation.Insert(at, node);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:\n  b: 1\n",
                "a:\n  b: 1 # one\n  # the end\nz: 1\n",
                "a:\n  b: 1\n\n# of z\nz: 1\n",
                "a:\n    b: |\n        text\n",
                "a:\n  b: 1",
                "a: {b: 1}\n",
                "a: {b: 1, }\n",
                "a: {\n  b: 1 # one\n}\n",
                "a: {}\n",
                "a:\n",
                "a: &m {b: 1}\nz: *m\n",
                "{\"a\":{\"b\":1},\"z\":2}",
                "{\n  \"a\": {\n    \"b\": 1\n  }\n}\n",
            })
    void manyKeysComeBehindOthersAsOneAfterAnotherWould(String text) {
        var operations = List.of(
                insert(Pointer.of("a", "c"), "{d: [1, 2], e: {}}"),
                insert(Pointer.of("a", "f"), "null"),
                insert(Pointer.of("a", "g"), "\"two\\nlines\\n\""),
                insert(Pointer.of("y"), "1"),
                insert(Pointer.of("x"), "true"));
        var one = Source.parse(text);
        for (var operation : operations) one = one.apply(List.of(operation));
        assertThat(Source.parse(text).apply(operations).text()).isEqualTo(one.text());
    }

    @Test
    void aKeyThatComesTwiceIsRefused() {
        var twice = List.of(insert(Pointer.of("b"), "1"), insert(Pointer.of("b"), "2"));
        var source = Source.parse("a: 1\n");
        assertThatThrownBy(() -> source.apply(twice)).isInstanceOf(ProblemException.class);
    }
}
