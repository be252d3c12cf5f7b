package dev.parley.description.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.Vectors;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTextTest {

    static Stream<JsonNode> vectors() {
        return Vectors.of("messages.json", "json");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aFaultIsToldAsInTheInterface(JsonNode vector) {
        JsonFault fault = JsonText.fault(vector.path("text").stringValue());
        if (vector.has("message")) {
            assertThat(fault)
                    .extracting(JsonFault::message, JsonFault::offset)
                    .containsExactly(
                            vector.path("message").stringValue(),
                            vector.path("at").intValue());
        } else {
            assertThat(fault).isNull();
        }
    }

    @Test
    void aFaultHasItsLineAndColumn() {
        assertThat(JsonText.fault("{\n  \"a\": 1,\n  \"b\" 2\n}"))
                .isEqualTo(new JsonFault(18, 3, 7, "“:” is expected"));
    }

    @Test
    void itAgreesWithAParserOnWhatIsJson() {
        String[] pieces = {"{", "}", "[", "]", ":", ",", "\"a\"", "1", "true", " ", "-", ".5", "e1", "\\", "\"", "0"};
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            if (!text.toString().contains("{{")) {
                assertThat(JsonText.fault(text.toString()) == null)
                        .as(text.toString())
                        .isEqualTo(parses(text.toString()));
            }
        }
    }

    private static boolean parses(String text) {
        try {
            JsonNode node = JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readTree(text);
            return !node.isMissingNode();
        } catch (JacksonException e) {
            return false;
        }
    }
}
