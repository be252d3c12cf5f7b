package dev.parley.description.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonScalarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "false",
                "0",
                "-7",
                "123456789012",
                "12345678901234567890123",
                "1.5",
                "1e30",
                "\"\"",
                "\"plain / text\"",
                "\"häß ☰ \\ud83d\\ude00 \\ud83d\"",
                "\"a \\\"quoted\\\" \\\\ one\\n\\u0001\\u007f\"",
                "[1, \"two\"]",
                "{\"a\": null}"
            })
    void saysValuesAsTheirNodesDo(String json) {
        var value = JsonMapper.shared().readTree(json);

        assertThat(JsonScalar.text(value)).isEqualTo(value.toString());
    }
}
