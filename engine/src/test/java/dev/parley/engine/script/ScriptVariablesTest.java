package dev.parley.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
        assertThat(after.source().find("list")).hasFieldOrPropertyWithValue("text", "[1]");
        assertThat(SOME.in(ScriptScope.ENVIRONMENT)).containsKey("host");
    }
}
