package dev.parley.description.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentMoveTest {

    private static final URI HTTP = URI.create("parley:/http.yaml");
    private static final URI CHAT = URI.create("parley:/chat.yaml");
    private static final String PET = """
            Pet:
              # a pet of the zoo
              type: object
              properties:
                name: {$ref: '#/components/schemas/Name'}
                mother: {$ref: '#/components/schemas/Pet'}
                keeper: {$ref: 'chat.yaml#/components/schemas/Person'} # who feeds it
                kind: {$ref: '#/components/schemas/Pet/properties/sort'}
                sort: {type: string}
              discriminator:
                propertyName: sort
                mapping: {cat: Cat}
        """;
    private static final String HTTP_TEXT = """
        openapi: 3.1.1
        info: {title: Zoo, version: '1'}
        paths:
          /pets:
            get:
              responses:
                '200':
                  description: Pets
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Pet'} # all of them
        components:
          schemas:
        """ + PET + """
            Name: {type: string}
            Cat:
              allOf: [{$ref: '#/components/schemas/Pet'}]
            Sort: {$ref: '#/components/schemas/Pet/properties/sort'}
        """;
    private static final String CHAT_TEXT = """
        asyncapi: 3.0.0
        info: {title: Chat, version: '1'}
        channels:
          chat:
            address: /chat
            messages:
              seen:
                payload: {$ref: 'http.yaml#/components/schemas/Pet'}
        components:
          schemas:
            Person: {type: object}
        """;

    private static StandardDocument http(String text) {
        return StandardDocument.cut(Standard.OPENAPI, text);
    }

    private static SequencedMap<URI, StandardDocument> moved(String text, String name, boolean anyway) {
        return moved(text, CHAT_TEXT, name, anyway);
    }

    private static SequencedMap<URI, StandardDocument> moved(String text, String chat, String name, boolean anyway) {
        var documents = new LinkedHashMap<URI, StandardDocument>();
        documents.put(HTTP, http(text));
        documents.put(CHAT, StandardDocument.cut(Standard.ASYNCAPI, chat));
        var schema = Pointer.of("components", "schemas", name);
        var edits = ComponentMove.edits(documents, HTTP, schema, CHAT, schema, anyway);
        edits.forEach((address, each) -> documents.computeIfPresent(address, (_, document) -> document.with(each)));
        return documents;
    }

    private static StandardDocument in(SequencedMap<URI, StandardDocument> documents, URI address) {
        return Objects.requireNonNull(documents.get(address));
    }

    @Test
    void whatRefersToASchemaFollowsItAndItsOwnReferencesAreMeantFromItsNewPlace() {
        var moved = moved(HTTP_TEXT, "Pet", false);
        assertThat(in(moved, CHAT).text())
                .isEqualTo(CHAT_TEXT.replace("http.yaml#/components/schemas/Pet", "#/components/schemas/Pet")
                        + PET.replace("'#/components/schemas/Name'", "'http.yaml#/components/schemas/Name'")
                                .replace("'chat.yaml#/components/schemas/Person'", "'#/components/schemas/Person'")
                                .replace("{cat: Cat}", "{cat: http.yaml#/components/schemas/Cat}"));
        var rest = in(moved, HTTP).text();
        assertThat(rest)
                .contains("schema: {$ref: 'chat.yaml#/components/schemas/Pet'} # all of them\n")
                .contains("allOf: [{$ref: 'chat.yaml#/components/schemas/Pet'}]\n")
                .contains("Sort: {$ref: 'chat.yaml#/components/schemas/Pet/properties/sort'}\n")
                .doesNotContain("# a pet of the zoo");
        var all = Description.of(moved);
        assertThat(Uses.of(all).all())
                .allMatch(use -> use.at()
                        .parent()
                        .filter(each -> each.follow() instanceof Resolution.Found
                                || each.reference().isEmpty())
                        .isPresent());
    }

    @Test
    void whatLeadsThroughAnotherComponentKeepsItsAddress() {
        var text = HTTP_TEXT + """
                Alias: {$ref: '#/components/schemas/Pet'}
                Through: {$ref: '#/components/schemas/Alias/properties/sort'}
                To: {$ref: '#/components/schemas/Alias'}
            """;
        var moved = moved(text, "Pet", false);
        assertThat(in(moved, HTTP).text())
                .contains("Alias: {$ref: 'chat.yaml#/components/schemas/Pet'}")
                .contains("Through: {$ref: '#/components/schemas/Alias/properties/sort'}")
                .contains("To: {$ref: '#/components/schemas/Alias'}");
    }

    @Test
    void aComponentThatIsOnlyAReferenceMovesAlone() {
        var text = HTTP_TEXT + """
                Alias: {$ref: '#/components/schemas/Pet'}
                Through: {$ref: '#/components/schemas/Alias/properties/sort'}
                To: {$ref: '#/components/schemas/Alias'}
            """;
        var moved = moved(text, "Alias", false);
        assertThat(in(moved, CHAT).text()).contains("Alias: {$ref: 'http.yaml#/components/schemas/Pet'}");
        assertThat(in(moved, HTTP).text())
                .contains("Through: {$ref: 'chat.yaml#/components/schemas/Alias/properties/sort'}")
                .contains("To: {$ref: 'chat.yaml#/components/schemas/Alias'}")
                .contains("Sort: {$ref: '#/components/schemas/Pet/properties/sort'}");
    }

    @Test
    void whatItLeadsToThroughAnotherComponentIsMeantByThatOne() {
        var text = HTTP_TEXT + """
                Alias: {$ref: 'chat.yaml#/components/schemas/Far'}
                Thing: {properties: {a: {$ref: '#/components/schemas/Alias/properties/x'}}}
            """;
        var chat = CHAT_TEXT + "    Far: {properties: {x: {type: string}}}\n";
        assertThat(in(moved(text, chat, "Thing", false), CHAT).text())
                .contains("a: {$ref: 'http.yaml#/components/schemas/Alias/properties/x'}");
    }

    @ParameterizedTest
    @CsvSource({
        "3.0.3, '{type: string, nullable: true}', nullable",
        "3.1.1, '{type: array, prefixItems: [{type: string}]}', prefixItems",
        "3.1.1, '{type: object, properties: {a: {$defs: {b: {type: string}}}}}', $defs"
    })
    void wordsThatMeanSomethingElseThereAreNamed(String version, String schema, String word) {
        var text = "openapi: " + version
                + "\ninfo: {title: a, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    A: " + schema + "\n";
        assertThatThrownBy(() -> moved(text, "A", false)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problems()).extracting(Problem::code).containsExactly("dialect-differs");
            assertThat(refused.problems().getFirst().message()).contains("`" + word + "`");
        });
        assertThat(in(moved(text, "A", true), CHAT).node(Pointer.of("components", "schemas", "A")))
                .isPresent();
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        var text = HTTP_TEXT.replace("    Name: {type: string}", "    Person: {type: string}");
        assertThatThrownBy(() -> moved(text, "Person", false))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .isEqualTo(List.of("name-taken")));
    }
}
