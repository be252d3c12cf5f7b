package dev.parley.description.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.document.Part;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.node.JsonNodeFactory;

class DocumentTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @SuppressWarnings("unused")
    static final List<String> EXAMPLES = Texts.EXAMPLES;

    private static List<String> keys(StandardDocument document) {
        return document.parts().stream()
                .map(part -> part.name().kind() + " " + part.name().key())
                .toList();
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void thePartsMakeTheDocumentAgainCharacterByCharacter(String name) {
        var text = Texts.example(name);
        var document = StandardDocument.cut(Standard.ASYNCAPI, text);
        assertThat(document.text()).isEqualTo(text);
        assertThat(StandardDocument.of(document.parts()).text()).isEqualTo(text);
        assertThat(Operations.same(document.tree(), Source.parse(text).tree())).isTrue();
        assertThat(document.parts()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void thePartsOfJsonMakeItAgain(String name) {
        var tree = Source.parse(Texts.example(name)).tree();
        for (var text : List.of(tree.toString(), tree.toPrettyString() + "\n")) {
            var document = StandardDocument.cut(Standard.ASYNCAPI, text);
            assertThat(document.text()).isEqualTo(text);
            assertThat(StandardDocument.of(document.parts()).text()).isEqualTo(text);
            assertThat(document.parts()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void theExampleIsCutIntoItsParts() {
        var text = Texts.project();
        var document = StandardDocument.cut(Standard.ASYNCAPI, text);
        assertThat(keys(document))
                .containsExactly(
                        "SKELETON ",
                        "SERVER lab",
                        "CHANNEL positions",
                        "OPERATION receiveSubscribe",
                        "OPERATION sendPositions");
        assertThat(document.text()).isEqualTo(text);
        assertThat(document.parts().getFirst().text()).contains("channels:\n  positions:\noperations:");
    }

    @Test
    void componentsArePartsAsWell() {
        assertThat(keys(StandardDocument.cut(Standard.ASYNCAPI, Texts.example("websocket-gemini"))))
                .contains("COMPONENT messages/marketData");
    }

    @Test
    void aPartChangesAlone() {
        var document = StandardDocument.cut(Standard.ASYNCAPI, Texts.project());
        var changed = document.with(List.of(new PartEdit.Change(
                PartName.channel("positions"),
                List.of(new Operation.Set(Pointer.of("title"), NODES.stringNode("Places"))))));
        assertThat(changed.text()).isEqualTo(Texts.project().replace("title: Positions", "title: Places"));
    }

    @Test
    void partsMoveWithTheirPlaceInTheSkeleton() {
        var document = StandardDocument.cut(
                Standard.ASYNCAPI,
                "asyncapi: 3.0.0\nchannels:\n  # one\n  a:\n    address: /a # a\n\n  # two\n  b: {address: /b}\n");
        var at = Pointer.of("channels", "b");
        var moved = document.with(
                List.of(new PartEdit.Change(PartName.SKELETON, List.of(new Operation.Move(at, at, "a")))));
        assertThat(moved.text())
                .isEqualTo(
                        "asyncapi: 3.0.0\nchannels:\n  # one\n  # two\n  b: {address: /b}\n  a:\n    address: /a # a\n\n");
    }

    @Test
    void aPartWithoutAPlaceComesLast() {
        var document = StandardDocument.titled(Standard.ASYNCAPI, "Fleet")
                .with(List.of(
                        new PartEdit.Create(new Part(PartName.channel("a"), "    address: /a\n")),
                        new PartEdit.Create(new Part(PartName.channel("b"), "address: /b\n")),
                        new PartEdit.Create(new Part(new PartName(PartKind.COMPONENT, "messages/m"), "name: m\n"))));
        assertThat(document.text()).isEqualTo("""
                asyncapi: 3.0.0
                info:
                  title: Fleet
                  version: 1.0.0
                servers: {}
                channels:
                  a:
                    address: /a
                  b:
                    address: /b
                components:
                  messages:
                    m:
                      name: m
                """);
        assertThat(StandardDocument.of(document.parts()).text()).isEqualTo(document.text());
    }

    @Test
    void whatAnAliasHoldsTogetherStaysInTheSkeleton() {
        var text = "asyncapi: 3.0.0\nchannels:\n  a: &a\n    address: /a\n  b:\n    x: *a\n  c:\n    address: /c\n";
        var document = StandardDocument.cut(Standard.ASYNCAPI, text);
        assertThat(keys(document)).containsExactly("SKELETON ", "CHANNEL c");
        assertThat(document.text()).isEqualTo(text);
        assertThat(document.node(Pointer.parse("/channels/b/x/address"))).contains(NODES.stringNode("/a"));
    }

    @Test
    void aChannelThatLosesAllItsFieldsStaysReadable() {
        var document = StandardDocument.cut(
                        Standard.ASYNCAPI,
                        "asyncapi: 3.0.0\nchannels:\n  a:\n    # why\n    address: /a\n  b:\n    address: /b\n")
                .with(List.of(new PartEdit.Change(
                        PartName.channel("a"), List.of(new Operation.Remove(Pointer.of("address"))))));
        assertThat(document.text())
                .isEqualTo("asyncapi: 3.0.0\nchannels:\n  a:\n    # why\n    {}\n  b:\n    address: /b\n");
        assertThat(Source.parse(document.text()).tree()).isEqualTo(document.tree());
    }

    @Test
    void otherDocumentsAreRefused() {
        assertThatThrownBy(() -> StandardDocument.cut(Standard.ASYNCAPI, "asyncapi: 2.6.0\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("2.6.0");
        assertThatThrownBy(() -> StandardDocument.cut(Standard.ASYNCAPI, "openapi: 3.1.0\n"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> StandardDocument.cut(Standard.ASYNCAPI, "")).isInstanceOf(ProblemException.class);
    }
}
