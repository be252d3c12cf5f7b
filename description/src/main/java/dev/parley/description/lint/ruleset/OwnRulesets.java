package dev.parley.description.lint.ruleset;

import dev.parley.description.lint.ruleset.Ruleset.FileRules;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The rulesets that come with Parley: its own, and those that rulesets of Spectral extend by name. */
final class OwnRulesets {

    private static final Set<String> NAMES = Set.of("spectral:oas", "spectral:asyncapi", "parley:recommended");

    private OwnRulesets() {}

    static URI address(String name) {
        if (!NAMES.contains(name)) {
            throw RuleReading.wrong("There is no ruleset `" + name + "`; there are "
                    + String.join(", ", NAMES.stream().sorted().toList()));
        }
        return URI.create("parley:ruleset/" + name.replace(':', '-') + ".json");
    }

    static Source source(URI address) {
        var name = address.getSchemeSpecificPart().substring("ruleset/".length());
        try (var stream = OwnRulesets.class.getResourceAsStream(name)) {
            if (stream == null) throw new IllegalStateException("The ruleset " + name + " is not there");
            return Source.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), Syntax.JSON);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What {@code except} of older rulesets says: rules that do not hold at a place. */
    static FileRules except(String place, JsonNode rules) {
        var off = JsonNodeFactory.instance.objectNode();
        rules.forEach(each -> off.put(each.asString(""), "off"));
        return new FileRules(
                Pointer.of("except", place),
                List.of(place),
                JsonNodeFactory.instance.objectNode().set("rules", off));
    }
}
