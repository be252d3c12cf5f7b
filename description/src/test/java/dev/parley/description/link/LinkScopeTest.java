package dev.parley.description.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.link.Expressions.Proposal;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LinkScopeTest {

    private static final Description API =
            Description.of(URI.create("memory:/api.yaml"), Source.parse("""
                openapi: 3.1.0
                paths:
                  /orders:
                    post:
                      requestBody: {content: {application/json: {schema: {properties: {hook: {type: string}}}}}}
                      responses: {'201': {$ref: '#/components/responses/Made'}}
                      callbacks: {made: {$ref: '#/components/callbacks/Made'}}
                  /events:
                    put:
                      parameters: [{name: tell, in: query}]
                      responses:
                        '200':
                          headers: {Location: {}}
                          links: {next: {$ref: '#/components/links/Next'}}
                      callbacks: {told: {$ref: '#/components/callbacks/Made'}}
                components:
                  responses:
                    Made:
                      content: {application/json: {schema: {properties: {id: {type: integer}}}}}
                      links: {made: {operationId: read}, next: {$ref: '#/components/links/Next'}}
                  links: {Next: {operationId: read}, Unused: {operationId: read}}
                  callbacks: {Made: {}}
                """), Sources.none());

    private static List<String> at(String pointer) {
        var place = API.root().descendant(Pointer.parse(pointer)).orElseThrow();
        return Expressions.at(place).stream().map(Proposal::expression).toList();
    }

    @Test
    void aSharedCallbackHasTheValuesOfAllOperationsThatUseIt() {
        assertThat(at("/components/callbacks/Made"))
                .startsWith("$request.body", "$request.body#/hook")
                .contains("$request.query.tell", "$url")
                .doesNotHaveDuplicates();
    }

    @Test
    void aSharedLinkHasThoseOfTheResponsesThatUseItSharedOrNot() {
        assertThat(at("/components/links/Next"))
                .contains("$response.body#/id", "$request.body#/hook", "$response.header.Location")
                .contains("$request.query.tell");
    }

    @Test
    void aLinkOfASharedResponseHasThoseOfTheOperationsThatUseThat() {
        assertThat(at("/components/responses/Made/links/made"))
                .startsWith("$response.body", "$response.body#/id")
                .contains("$request.body#/hook")
                .doesNotContain("$request.query.tell");
    }

    @Test
    void whatNothingUsesHasWhatEveryExchangeHas() {
        assertThat(at("/components/links/Unused")).containsExactly("$url", "$method", "$statusCode");
    }

    @Test
    @Timeout(20)
    void sharedCallbacksThatLeadToOneAnotherAreLookedAtOnce() {
        var callbacks = IntStream.range(0, 100)
                .mapToObj(each -> "C" + each + ": {'{$url}': {post: {callbacks: {"
                        + IntStream.range(0, 100)
                                .mapToObj(other -> "c" + other + ": {$ref: '#/components/callbacks/C" + other + "'}")
                                .collect(Collectors.joining(", "))
                        + "}}}}")
                .collect(Collectors.joining("\n    "));
        var text = "openapi: 3.1.0\npaths: {}\ncomponents:\n  callbacks:\n    " + callbacks;
        var api = Description.of(URI.create("memory:/api.yaml"), Source.parse(text), Sources.none());
        var place =
                api.root().descendant(Pointer.parse("/components/callbacks/C0")).orElseThrow();
        assertThat(Expressions.at(place)).extracting(Proposal::expression).contains("$url");
    }
}
