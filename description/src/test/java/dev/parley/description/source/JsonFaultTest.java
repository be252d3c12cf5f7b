package dev.parley.description.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.description.problem.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonFaultTest {

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1, {\"a\": ", "{\"a\": 1 \"b\"}", "\"never closed", "{'a': 1}"})
    void aReasonSaysNothingOfTheReader(String text) {
        assertThat(JsonFault.reason(fault(text)))
                .isNotBlank()
                .doesNotContain("Source", "REDACTED", "StreamReadFeature", "(code", "StreamReadConstraints")
                .doesNotEndWith("(");
    }

    @Test
    void aTextThatEndsEarlySaysWhatIsLeftOpenAndWhere() {
        assertThat(JsonFault.reason(fault("{"))).isEqualTo("Unexpected end-of-input: expected close marker for Object");
        assertThat(JsonFault.place(fault("{\n \"a\": x"))).isEqualTo(new Place.Position(2, 7));
    }

    @Test
    void aTextThatIsTooDeepSaysSoWithoutTheReadersOwnNames() {
        String depth = "Document nesting depth \\([0-9]+\\) exceeds the maximum allowed \\([0-9]+\\)";
        assertThat(JsonFault.reason(fault("[".repeat(5_000)))).matches(depth);
    }

    private static JacksonException fault(String text) {
        return catchThrowableOfType(
                JacksonException.class, () -> JsonMapper.shared().readTree(text));
    }
}
