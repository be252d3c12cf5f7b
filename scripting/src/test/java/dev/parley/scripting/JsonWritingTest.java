package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class JsonWritingTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void everyCharacterIsReadAsItWasWritten() {
        StringBuilder all = new StringBuilder();
        for (char each = 0; each < 0x3000; each++) {
            all.append(each);
        }
        all.append("\ud83d\udc4b");
        String text = new JsonWriting(10)
                .object(each -> each.put(all.toString(), all.toString()))
                .text();
        assertThat(JSON.readTree(text).path(all.toString()).stringValue()).isEqualTo(all.toString());
    }

    @Test
    void membersAndItemsAreApartHoweverTheyAreNested() {
        String text = new JsonWriting(10)
                .object(json -> {
                    json.name("none").object(_ -> {}).name("empty").array(_ -> {});
                    json.name("list").array(list -> {
                        list.item()
                                .number(-1)
                                .item()
                                .object(each -> each.put("a", "b").put("c", 2));
                        list.item().array(inner -> inner.item().text("x"));
                    });
                    json.putIf("yes", true).putIf("no", false).name("last").json("null");
                })
                .text();
        assertThat(text)
                .isEqualTo(
                        "{\"none\":{},\"empty\":[],\"list\":[-1,{\"a\":\"b\",\"c\":2},[\"x\"]],\"yes\":true,\"last\":null}");
    }

    @Test
    void treesAreWrittenAsTheyAre() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("text", "\"").put("whole", 3).put("huge", new java.math.BigInteger("123456789012345678901234567890"));
        tree.put("part", 0.5)
                .put("yes", true)
                .putNull("nothing")
                .putArray("list")
                .add(1);
        tree.forEach(value -> assertThat(
                        JSON.readTree(new JsonWriting(10).value(value).text()))
                .isEqualTo(JSON.readTree(value.toString())));
    }
}
