package dev.parley.description.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescriptionTest {

    private static final URI ROOT = URI.create("file:///project/api.yaml");

    private final Map<URI, Source> others = new HashMap<>();
    private final List<URI> read = new ArrayList<>();

    private Description description(String text) {
        Sources sources = address -> {
            read.add(address);
            return Sources.of(others).read(address);
        };
        return Description.of(ROOT, Source.parse(text), sources);
    }

    private void file(String address, String text) {
        others.put(URI.create(address), Source.parse(text));
    }

    private static Located at(Description description, String pointer) {
        return description.root().descendant(Pointer.parse(pointer)).orElseThrow();
    }

    private static Problem problem(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Broken(var _, Problem problem) -> problem;
            case Resolution.Circular(var _, Problem problem) -> problem;
            case Resolution.Found(Located target) -> throw new AssertionError("found " + target);
        };
    }

    @Test
    void aNodeWithoutAReferenceIsFoundItself() {
        var here = at(description("a: {b: 1}\n"), "/a");
        assertThat(here.follow()).isEqualTo(new Resolution.Found(here));
        assertThat(here.resolved()).isEqualTo(here);
        assertThat(here.pointer()).hasToString("/a");
        assertThat(here.position()).isEqualTo(new Place.Position(1, 1));
    }

    @Test
    void aChainOfReferencesIsFollowedToItsEndAndWhatStandsBesideThemStays() {
        var description = description("""
                a: {$ref: '#/b', summary: mine}
                b: {$ref: '#/c~1d%20e/0'}
                c/d e: [{f: 1}]
                """);
        var end = at(description, "/a").resolved();
        assertThat(end.pointer()).hasToString("/c~1d e/0");
        assertThat(at(description, "/a").child("summary").orElseThrow().node().asString())
                .isEqualTo("mine");
        assertThat(at(description, "/a").step()).isEqualTo(new Resolution.Found(at(description, "/b")));
    }

    @Test
    void otherFilesAreReadWhenTheyAreNeededAndOnce() {
        file("file:///project/parts/pet.yaml", "Pet: {$ref: '../common.json#/definitions/Any'}\n");
        file("file:///project/common.json", "{\"definitions\":{\"Any\":{\"type\":\"string\"}}}");
        var description = description("a: {$ref: 'parts/pet.yaml#/Pet'}\nb: {$ref: ./parts/../parts/pet.yaml}\n");
        assertThat(read).isEmpty();
        var found = at(description, "/a").resolved();
        assertThat(found).hasToString("file:///project/common.json#/definitions/Any");
        assertThat(at(description, "/b").resolved().pointer()).isEqualTo(Pointer.ROOT);
        assertThat(read).hasSize(2);
        assertThat(description.files())
                .containsExactly(
                        ROOT, URI.create("file:///project/parts/pet.yaml"), URI.create("file:///project/common.json"));
    }

    @Test
    void whatIsMissingIsNamedAtItsReferenceAndAskedForOnce() {
        file("file:///project/parts.yaml", "Pet: {$ref: '#/Cat'}\n");
        var description = description("""
                a: {$ref: 'gone.yaml'}
                b: {$ref: 'gone.yaml#/x'}
                c: {$ref: '#/components/schemas/Pet'}
                d: {$ref: 'parts.yaml#/Pet'}
                components: {schemas: {}}
                e: {$ref: '#components/schemas'}
                f: {$ref: 'https://[/'}
                """);
        assertThat(problem(at(description, "/a").follow()).code()).isEqualTo("reference-unreadable");
        assertThat(problem(at(description, "/a").follow()).place()).isEqualTo(Place.at("/a/$ref"));
        assertThat(problem(at(description, "/b").follow()).place()).isEqualTo(Place.at("/b/$ref"));
        assertThat(read).containsOnlyOnce(URI.create("file:///project/gone.yaml"));
        assertThat(problem(at(description, "/c").follow()).message())
                .isEqualTo("`#/components/schemas/Pet` leads nowhere: `/components/schemas` has no `Pet`");
        var broken = at(description, "/d").follow();
        assertThat(problem(broken).place()).isEqualTo(Place.at("/Pet/$ref"));
        assertThat(((Resolution.Broken) broken).at().file()).hasToString("file:///project/parts.yaml");
        assertThat(problem(at(description, "/e").follow()).hint())
                .isEqualTo("A pointer begins with a slash: #/components/schemas");
        assertThat(problem(at(description, "/f").follow()).code()).isEqualTo("reference-syntax");
        assertThat(at(description, "/a").resolved()).isEqualTo(at(description, "/a"));
    }

    @Test
    void circlesOfReferencesAreToldWhereverTheyAre() {
        file("file:///project/other.yaml", "back: {$ref: 'api.yaml#/e'}\n");
        var description = description("""
                a: {$ref: '#/a'}
                b: {$ref: '#/c'}
                c: {$ref: '#/b'}
                d: {$ref: '#/d/inner'}
                e: {$ref: 'other.yaml#/back'}
                """);
        for (var key : List.of("/a", "/b", "/d", "/e")) {
            assertThat(at(description, key).follow()).isInstanceOf(Resolution.Circular.class);
            assertThat(problem(at(description, key).follow()).code()).isEqualTo("reference-circular");
        }
        assertThat(description.files()).containsExactly(ROOT, URI.create("file:///project/other.yaml"));
    }

    @Test
    void aRecursiveSchemaIsNoCircle() {
        var description = description("tree: {properties: {children: {items: {$ref: '#/tree'}}}}\n");
        var item = at(description, "/tree/properties/children/items");
        assertThat(item.resolved()).isEqualTo(at(description, "/tree"));
        assertThat(item.resolved()
                        .descendant(Pointer.parse("/properties/children/items"))
                        .orElseThrow())
                .isEqualTo(item);
    }

    @Test
    void aPointerLeadsThroughReferencesOnItsWay() {
        var description = description("""
                channels: {chat: {$ref: '#/components/channels/chat'}}
                components: {channels: {chat: {messages: {hello: {name: hi}}}}}
                use: {$ref: '#/channels/chat/messages/hello'}
                """);
        assertThat(at(description, "/use").resolved().pointer())
                .hasToString("/components/channels/chat/messages/hello");
    }

    @Test
    void aVeryLongChainEnds() {
        var text = new StringBuilder();
        for (int i = 0; i < 200; i++)
            text.append("k").append(i).append(": {$ref: '#/k").append(i + 1).append("'}\n");
        var description = description(text + "k200: {}\n");
        assertThat(at(description, "/k0").follow()).isInstanceOf(Resolution.Circular.class);
        assertThat(at(description, "/k101").follow()).isInstanceOf(Resolution.Found.class);
    }

    @Test
    void schemasAreFoundByTheirIdsAndAnchors() {
        var description = description("""
                openapi: 3.1.0
                components:
                  schemas:
                    Pet:
                      $id: https://example.org/pet
                      $defs: {name: {$anchor: name, type: string}}
                      properties:
                        name: {$ref: '#name'}
                        other: {$ref: '#/$defs/name'}
                        lenient: {$ref: '#/components/schemas/Tag'}
                    Tag: {properties: {name: {$ref: 'https://example.org/pet#name'}}}
                """);
        var name = at(description, "/components/schemas/Pet/$defs/name");
        var properties = at(description, "/components/schemas/Pet/properties");
        assertThat(properties.child("name").orElseThrow().resolved()).isEqualTo(name);
        assertThat(properties.child("other").orElseThrow().resolved()).isEqualTo(name);
        assertThat(properties.child("lenient").orElseThrow().resolved())
                .isEqualTo(at(description, "/components/schemas/Tag"));
        assertThat(at(description, "/components/schemas/Tag/properties/name").resolved())
                .isEqualTo(name);
    }

    @Test
    void theAddressThatADocumentClaimsIsItsBaseAndItsFilesAreStillBesideIt() {
        file("file:///project/shared.yaml", "openapi: 3.2.0\n$self: https://example.org/shared\nx: {type: string}\n");
        var description = description("""
                openapi: 3.2.0
                $self: https://example.org/api
                a: {$ref: 'https://example.org/api#/b'}
                b: {type: object}
                c: {$ref: 'shared.yaml#/x'}
                d: {$ref: 'shared#/x'}
                """);
        assertThat(at(description, "/a").resolved()).isEqualTo(at(description, "/b"));
        assertThat(at(description, "/c").resolved()).hasToString("file:///project/shared.yaml#/x");
        assertThat(at(description, "/d").resolved()).hasToString("file:///project/shared.yaml#/x");
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithItsFault() {
        Sources broken = _ -> Source.parse("a: 1\nb: [\n");
        var description = Description.of(ROOT, Source.parse("a: {$ref: 'broken.yaml'}\n"), broken);
        var problem = problem(at(description, "/a").follow());
        assertThat(problem.code()).isEqualTo("reference-unreadable");
        assertThat(problem.message())
                .startsWith("`file:///project/broken.yaml` cannot be read: ")
                .contains("(line 3");
    }

    @Test
    void nothingFromElsewhereLeadsToAFileOfThisMachine() {
        file("https://example.org/shared.yaml", "a: {$ref: 'file:///etc/passwd'}\n");
        file("file:///etc/passwd", "root: x\n");
        var description = description("a: {$ref: 'https://example.org/shared.yaml#/a'}\n");
        assertThat(problem(at(description, "/a").follow()).code()).isEqualTo("reference-refused");
        assertThat(read).containsExactly(URI.create("https://example.org/shared.yaml"));
    }

    @Test
    void addressesAreResolvedAsTheRfcSays() {
        file("file:///etc/passwd", "root: x\n");
        file("file:///project/my%20file.yaml", "a: 1\n");
        file("file:///project/api.yaml?version=2", "a: 2\n");
        var description = description("""
                up: {$ref: '../../../../etc/passwd'}
                blank: {$ref: 'my file.yaml#/a'}
                query: {$ref: '?version=2#/a'}
                """);
        assertThat(at(description, "/up").resolved().file()).hasToString("file:///etc/passwd");
        assertThat(at(description, "/blank").resolved().node().intValue()).isEqualTo(1);
        assertThat(at(description, "/query").resolved().node().intValue()).isEqualTo(2);
    }

    @Test
    void placesAreGivenByFileAndPointer() {
        file("file:///project/other.yaml", "x: {y: 1}\n");
        var description = description("a: 1\n");
        assertThat(description.source(URI.create("file:///project/other.yaml"))).isEmpty();
        assertThat(description
                        .at(URI.create("file:///project/other.yaml"), Pointer.parse("/x/y"))
                        .node()
                        .intValue())
                .isEqualTo(1);
        assertThatThrownBy(() -> description.at(ROOT, Pointer.parse("/z"))).isInstanceOf(ProblemException.class);
    }
}
