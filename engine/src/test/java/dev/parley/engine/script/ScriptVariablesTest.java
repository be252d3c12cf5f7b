package dev.parley.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

class ScriptVariablesTest {

    private static final ScriptVariables SOME = ScriptVariables.NONE
            .withTexts(ScriptScope.GLOBAL, Map.of("host", "wide", "other", "kept"))
            .withTexts(ScriptScope.ENVIRONMENT, Map.of("host", "narrow"));

    @Test
    void theNarrowestValueIsFound() {
        assertThat(SOME.source().find("host")).hasFieldOrPropertyWithValue("text", "narrow");
        assertThat(SOME.source().find("other")).hasFieldOrPropertyWithValue("text", "kept");
    }

    private static String text(String json) {
        return ScriptVariables.text(JsonMapper.shared().readTree(json));
    }

    @Test
    void aListOfPlainValuesIsWrittenAsJavaScriptDoesAndWhatHoldsAnObjectAsJson() {
        assertThat(text("[1,\"a\",true,null,[2,[]]]")).isEqualTo("1,a,true,,2,");
        assertThat(text("{\"a\":[1]}")).isEqualTo("{\"a\":[1]}");
        assertThat(text("[1,[{\"b\":null}]]")).isEqualTo("[1,[{\"b\":null}]]");
        assertThat(text("null")).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource({
        "1e21, 1e+21",
        "123456789012345678901.5, 123456789012345680000",
        "-1.5e300, -1.5e+300",
        "0.000001, 0.000001",
        "1.25e-7, 1.25e-7",
        "100.0, 100",
        "-0.0, 0",
        "0.30000000000000004, 0.30000000000000004",
        "42, 42",
        "1e400, Infinity",
        "-1e400, -Infinity"
    })
    void aNumberIsWrittenAsJavaScriptDoes(String json, String written) {
        assertThat(text(json)).isEqualTo(written);
    }

    @Test
    void changesApplyInOrderAndLeaveTheOriginalAsItWas() {
        ScriptVariables after = SOME.with(List.of(
                new VariableChange(ScriptScope.ENVIRONMENT, "host", StringNode.valueOf("first")),
                new VariableChange(ScriptScope.ENVIRONMENT, "host", null),
                new VariableChange(
                        ScriptScope.LOCAL,
                        "list",
                        JsonNodeFactory.instance.arrayNode().add(1))));

        assertThat(after.source().find("host")).hasFieldOrPropertyWithValue("text", "wide");
        assertThat(after.source().find("list")).hasFieldOrPropertyWithValue("text", "1");
        assertThat(SOME.in(ScriptScope.ENVIRONMENT)).containsKey("host");
    }
}
