package dev.parley.description.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds what is said of properties, by their names and by patterns, against what a validator says of objects. */
class PropertySoundnessTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int PAIRS = 800;
    private static final List<String> NAMES = List.of("a", "b", "ab", "c");
    private static final List<String> PATTERNS = List.of("^a", "b", "^[ab]$", "^a$", "^b$", "^(?=a)", "^c$|z");

    private final Random random = new Random(20261127);

    @Test
    void whatIsCalledHarmlessRefusesNoObjectThatWasAcceptedAndBringsNoneThatIsNew() {
        var values = values();
        int harmless = 0;
        for (int i = 0; i < PAIRS; i++) {
            var old = object();
            var now = random.nextInt(4) == 0 ? object() : edited(old);
            if (SoundnessTest.isHeld(old, now, values)) harmless++;
        }
        assertThat(harmless).isGreaterThan(PAIRS / 5);
    }

    private List<JsonNode> values() {
        List<JsonNode> values = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            var object = NODES.objectNode();
            for (var name : NAMES) {
                switch (random.nextInt(5)) {
                    case 0 -> object.put(name, random.nextInt(6));
                    case 1 -> object.put(name, "text");
                    default -> {}
                }
            }
            values.add(object);
        }
        return values;
    }

    private ObjectNode object() {
        var object = NODES.objectNode().put("type", "object");
        object.set("additionalProperties", random.nextBoolean() ? NODES.booleanNode(false) : value());
        for (var name : NAMES)
            if (random.nextInt(3) == 0) object.withObject("/properties").set(name, value());
        for (var name : NAMES)
            if (random.nextInt(5) == 0) object.withArray("/required").add(name);
        for (int i = random.nextInt(4); i > 0; i--)
            object.withObject("/patternProperties").set(any(PATTERNS), value());
        return object;
    }

    private ObjectNode edited(ObjectNode object) {
        var copy = object.deepCopy();
        boolean named = random.nextBoolean();
        var key = named ? any(NAMES) : any(PATTERNS);
        var owner = copy.withObject(named ? "/properties" : "/patternProperties");
        if (random.nextBoolean()) owner.remove(key);
        else owner.set(key, value());
        if (random.nextInt(3) == 0) copy.withArray("/required").removeAll();
        if (random.nextInt(3) == 0) copy.withArray("/required").add(any(NAMES));
        return copy;
    }

    private JsonNode value() {
        return switch (random.nextInt(4)) {
            case 0 -> NODES.booleanNode(false);
            case 1 -> NODES.objectNode().put("type", "string");
            case 2 -> NODES.objectNode().put("type", "integer");
            default -> NODES.objectNode().put("type", "integer").put("maximum", random.nextInt(6));
        };
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
