package dev.parley.description.docs;

import static dev.parley.description.docs.Read.html;
import static dev.parley.description.docs.Read.paths;
import static dev.parley.description.docs.Read.words;
import static dev.parley.description.docs.Shop.SHOP;
import static dev.parley.description.docs.Shop.documentation;
import static dev.parley.description.docs.Shop.folder;
import static dev.parley.description.docs.Shop.single;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentationTest {

    @Test
    void everyOperationWebhookAndSchemaHasItsPageInTheOrderOfTheTags() {
        assertThat(paths(documentation(SHOP)))
                .containsExactly(
                        "index",
                        "authentication",
                        "groups/orders",
                        "operations/read-order",
                        "operations/cancel-order",
                        "groups/other",
                        "operations/post-orders",
                        "groups/webhooks",
                        "webhooks/post-shipped",
                        "groups/schemas",
                        "schemas/order",
                        "schemas/person",
                        "schemas/problem");
    }

    @Test
    void theFirstPageSaysWhatAndWhere() {
        assertThat(words(documentation(SHOP), "index"))
                .contains(
                        "Shop Version 1.4",
                        "Sells things.",
                        "https://{where}.example.org/v1",
                        "where is usually eu, one of eu, us");
    }

    @Test
    void aSchemaThatRefersToItselfIsShownOnceAndOnDemand() {
        assertThat(html(documentation(SHOP), "schemas/order"))
                .contains("<button type=\"button\" class=\"nested\" data-fields=\"schemas/order\" data-web=\"1\">Fields"
                        + " of Order</button>")
                .contains("Fields of Person");
        assertThat(words(documentation(SHOP), "schemas/order"))
                .contains(
                        "parts array of Order",
                        "note string or null at most 80 characters",
                        "Used by",
                        "GET One order",
                        "POST Buy");
    }

    @Test
    void aReferenceThatLeadsNowhereIsNamedAndTheRestIsShown() {
        var documentation =
                documentation(SHOP.replace("#/components/responses/Missing", "#/components/responses/Mising"));
        assertThat(words(documentation, "operations/read-order"))
                .contains("the reference #/components/responses/Mising leads nowhere", "200 The order");
        assertThat(documentation.problems()).extracting(Problem::code).containsExactly("reference-unresolved");
    }

    @Test
    void namesThatCollideOrAreHostileBecomePathsOfTheirOwn() {
        var documentation = documentation("""
            openapi: 3.0.3
            info: {title: '<script>alert(1)</script>', version: '"><img src=x onerror=alert(1)>'}
            paths:
              '/a"><script>alert(2)</script>':
                get: {operationId: ../../etc/passwd, summary: '</title><script>alert(3)</script>', tags: ['../x'], responses: {}}
                put: {operationId: etc passwd, responses: {}}
                post: {operationId: ETC-PASSWD, responses: {}}
            components:
              schemas:
                'CON': {type: string}
                'con': {type: string, pattern: '</script><script>alert(4)</script>', default: '<b>'}
                '': {}
            """);
        assertThat(paths(documentation))
                .contains(
                        "operations/etc-passwd",
                        "operations/etc-passwd-2",
                        "operations/etc-passwd-3",
                        "groups/x",
                        "schemas/con",
                        "schemas/con-2",
                        "schemas/unnamed");
        var files = folder(documentation);
        files.forEach((path, text) -> {
            if (path.endsWith(".html"))
                assertThat(text.replaceAll("<script src=\"[./]*assets/docs.js\"></script>", ""))
                        .doesNotContainIgnoringCase("<script", "<img");
        });
        assertThat(single(documentation)
                        .replaceAll(
                                "(?s)<script type=\"application/json\"[^>]*>[^<]*</script>|<script>SCRIPT</script>",
                                ""))
                .doesNotContain("<script", "<img");
    }

    @Test
    void whatIsOfAnOlderVersionIsShownAsANewerOneSaysIt() {
        var documentation = documentation("""
            swagger: '2.0'
            info: {title: Old, version: '1'}
            host: old.example.org
            schemes: [https]
            paths: {/pets: {get: {summary: All pets, produces: [application/json], responses: {'200': {description: Pets, schema: {type: array, items: {$ref: '#/definitions/Pet'}}}}}}}
            definitions: {Pet: {type: object, properties: {name: {type: string}}}}
            """);
        assertThat(paths(documentation)).contains("operations/get-pets", "schemas/pet");
        assertThat(words(documentation, "operations/get-pets"))
                .contains("https://old.example.org/pets", "array of Pet");
        assertThat(paths(documentation("asyncapi: 2.6.0\n"
                        + "info: {title: Old, version: '1'}\n"
                        + "channels: {/ticks: {subscribe: {message: {payload: {type:"
                        + " string}}}}}\n")))
                .anyMatch(each -> each.startsWith("channels/"));
    }

    @Test
    void severalFilesOfOneDescriptionAreShownAsOne() {
        var pet = URI.create("parley:/pet.yaml");
        var root = Source.parse(
                "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {/pets: {get: {responses: {'200': {"
                        + "description: Pets, content: {application/json: {schema: {$ref: pet.yaml}}}}}}}}\n");
        var other = Source.parse("{title: Pet, type: object, properties: {friend: {$ref: '#'}}}");
        var description = Description.of(URI.create("parley:/openapi.yaml"), root, Sources.of(Map.of(pet, other)));
        var documentation = Documentation.of(List.of(description), Presentation.titled(null));
        assertThat(paths(documentation)).contains("schemas/pet");
        assertThat(words(documentation, "operations/get-pets"))
                .contains("friend pet")
                .contains("Fields of pet");
    }

    @Test
    void whatSeveralDescriptionsSayOfTheWholeStandsOnce() {
        var about = "version: '1', description: Words of both, contact: {name: Desk}, license: {name: MIT}";
        var words = words(
                documentation(
                        "openapi: 3.1.0\ninfo: {title: Shop, " + about + "}\npaths: {}",
                        "asyncapi: 3.0.0\ninfo: {title: Feed, " + about + "}\nchannels: {}"),
                "index");
        assertThat(words)
                .containsOnlyOnce("Words of both")
                .containsOnlyOnce("MIT")
                .contains("Feed");
    }

    @Test
    void whatIsNoDescriptionIsRefused() {
        assertThatThrownBy(() -> documentation("openapi: 4.0.0\ninfo: {}")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> documentation("just a text")).isInstanceOf(ProblemException.class);
    }

    @Test
    void whatIsOfAnotherTypeThanTheStandardSaysDoesNoHarm() {
        var odd = """
            openapi: 3.1.0
            info: [x]
            servers: {a: b}
            tags: yes
            paths:
              /a: [1]
              /b: {get: 5, put: {parameters: {a: b}, responses: [1], requestBody: text, security: {a: b}, tags: {a: b}, callbacks: [1], servers: 7}}
              /c: {get: {parameters: [null, 5, {name: 4, in: [], schema: true}], responses: {200: null, 201: {headers: [], content: {a: 5, b: {schema: false, examples: [1], encoding: 4}}, links: 4}}}}
            components: {schemas: {A: 5, B: null, C: {type: {}, properties: [1], required: {}, allOf: {}, oneOf: 5, enum: {}, items: [1], discriminator: 4}}, securitySchemes: {x: 4}}
            """;
        var documentation = documentation(odd);
        assertThat(folder(documentation)).containsKeys("index.html", "schemas/c.html");
    }

    @Test
    void severalDescriptionsAreOneDocumentation() {
        var pages = paths(documentation(
                SHOP, "asyncapi: 3.0.0\ninfo: {title: Feed, version: '1'}\nchannels: {ticks: {address: /ticks}}\n"));
        assertThat(new ArrayList<>(pages)).contains("operations/read-order", "channels/ticks");
    }
}
