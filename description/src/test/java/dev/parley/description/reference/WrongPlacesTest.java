package dev.parley.description.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.convert.OpenApiVersion;
import dev.parley.description.difference.DescriptionDifference;
import dev.parley.description.docs.Documentation;
import dev.parley.description.docs.Page;
import dev.parley.description.docs.Presentation;
import dev.parley.description.lint.Linter;
import dev.parley.description.lint.ruleset.Ruleset;
import dev.parley.description.lint.ruleset.RulesetReading;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import dev.parley.description.transfer.Exports;
import dev.parley.description.transfer.TakenDescription;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever stands in whatever place of a description, nothing of Parley breaks: it is told, or passed over. */
class WrongPlacesTest {

    private static final URI FILE = URI.create("file:///api.yaml");

    private static final JsonNode WRONG = Source.parse("""
                    [null, 1, x, [], {}, [1], [null], {$ref: '#/nowhere'}, {a: 1}, true, [[]], {a: {}}, '', {$ref: 1}]
                    """).tree();

    private static final Ruleset RULES = RulesetReading.read(
            URI.create("file:///rules.yaml"),
            Source.parse("extends: [spectral:oas, spectral:asyncapi]"),
            Sources.of(Map.of()));

    private static JsonNode document(String name) throws IOException {
        try (var stream = Objects.requireNonNull(WrongPlacesTest.class.getResourceAsStream("../" + name))) {
            return Source.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .tree();
        }
    }

    private static void places(JsonNode node, Pointer at, List<Pointer> all) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> places(entry.getValue(), at.child(entry.getKey()), all));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) places(list.get(i), at.child(i), all);
        }
        if (!at.isRoot()) all.add(at);
    }

    private static JsonNode with(JsonNode tree, Pointer at, JsonNode value) {
        JsonNode copy = tree.deepCopy();
        switch (copy.at(at.parent().toString())) {
            case ObjectNode object -> object.set(at.last(), value);
            case ArrayNode list -> list.set(Integer.parseInt(at.last()), value);
            case JsonNode other -> throw new AssertionError(other);
        }
        return copy;
    }

    private static Description description(String text) {
        return Description.of(FILE, Source.parse(text), Sources.none());
    }

    private static void everything(Description old, String text) {
        Description now = description(text);
        DescriptionDifference.between(old, now);
        TakenDescription taken = TakenDescription.of(now);
        Documentation.of(List.of(now), Presentation.titled(null)).pages().forEach(Page::article);
        if (!taken.tree().has("openapi")) return;
        for (OpenApiVersion version : OpenApiVersion.values()) {
            Exports.openApi(Source.parse(taken.text()), Syntax.YAML, version);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"upgrade/shop.swagger.yaml", "upgrade/lights.asyncapi.yaml", "asyncapi/project.asyncapi.yaml"})
    void whateverStandsThereNothingBreaks(String name) throws IOException {
        JsonNode tree = document(name);
        Description old = description(Source.text(tree, Syntax.JSON));
        List<Pointer> places = new ArrayList<>();
        places(tree, Pointer.ROOT, places);
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            JsonNode wrong = WRONG.get(i % WRONG.size());
            String text = Source.text(with(tree, places.get(i), wrong), Syntax.JSON);
            try {
                everything(old, text);
                if (i % 20 == 0) Linter.lint(description(text), RULES);
            } catch (ProblemException refused) {
                assertThat(refused.problems()).isNotEmpty();
            } catch (RuntimeException e) {
                broken.add(places.get(i) + " = " + wrong + ": " + e);
            }
        }
        assertThat(broken).isEmpty();
    }
}
