package dev.parley.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

class DataRowsTest {

    @Test
    void inCsvOnlyNumbersAreNoTexts() {
        assertThat(DataRows.read("a,b,c,d\n1,true,007,\"2\"\n").getFirst().values())
                .containsExactly(
                        IntNode.valueOf(1),
                        StringNode.valueOf("true"),
                        StringNode.valueOf("007"),
                        StringNode.valueOf("2"));
    }
}
