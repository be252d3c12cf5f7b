package dev.parley.description.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.lint.path.GivenPath;
import dev.parley.description.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenPathTest {

    private static final String DOCUMENT = """
            info: {title: Shop, x-id: 7}
            paths:
              /a:
                get: {tags: [one, two], deprecated: true, operationId: getA}
                put: {tags: [three], operationId: putA}
              /b/{c}:
                get: {operationId: readB, summary: ''}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                $.info.title ; /info/title
                $.info['x-id'] ; /info/x-id
                $['info']['title'] ; /info/title
                $.info[title,x-id] ; /info/title /info/x-id
                $.paths[*].get ; /paths/~1a/get /paths/~1b~1{c}/get
                $.paths.*.[get,put].operationId ; /paths/~1a/get/operationId /paths/~1a/put/operationId /paths/~1b~1{c}/get/operationId
                $..operationId ; /paths/~1a/get/operationId /paths/~1a/put/operationId /paths/~1b~1{c}/get/operationId
                $..tags[0] ; /paths/~1a/get/tags/0 /paths/~1a/put/tags/0
                $..tags[-1:] ; /paths/~1a/get/tags/1 /paths/~1a/put/tags/0
                $..tags[(@.length-1)] ; /paths/~1a/get/tags/1 /paths/~1a/put/tags/0
                $..tags[1:] ; /paths/~1a/get/tags/1
                $..[?(@.deprecated)] ; /paths/~1a/get
                $..[?(@ && @.deprecated === true)].operationId ; /paths/~1a/get/operationId
                $.paths[?(@property.match(/c}$/))] ; /paths/~1b~1{c}
                $.paths[?(!@property.includes('{'))] ; /paths/~1a
                $.paths[?(@property.match && @property.match(/c}$/))] ; /paths/~1b~1{c}
                $..tags[?(@.startsWith && @.startsWith('t'))] ; /paths/~1a/get/tags/1 /paths/~1a/put/tags/0
                $..tags[?(@.replaceAll)] ;
                $.paths[*][?(@property === 'put')] ; /paths/~1a/put
                $.paths[*][?(@parentProperty == '/a')].operationId ; /paths/~1a/get/operationId /paths/~1a/put/operationId
                $.paths[*][?(@.tags && @.tags.length > 1)] ; /paths/~1a/get
                $..[?(@.tags && @.tags.includes('three'))] ; /paths/~1a/put
                $..[?(@.operationId && @.operationId.startsWith('get') || @.summary === '')] ; /paths/~1a/get /paths/~1b~1{c}/get
                $.paths[*][?(@.summary === void 0)] ; /paths/~1a/get /paths/~1a/put
                $..operationId^ ; /paths/~1a/get /paths/~1a/put /paths/~1b~1{c}/get
                $..tags^^ ; /paths/~1a
                $..tags^.operationId ; /paths/~1a/get/operationId /paths/~1a/put/operationId
                $.info.@number() ; /info/x-id
                $.info[?(@path === "$['info']['title']")] ; /info/title
                """)
    void aPathLeadsTo(String path, String places) {
        var readable = path.replace("\"", "\\\"");
        assertThat(String.join(" ", Lints.places(readable, DOCUMENT))).isEqualTo(places == null ? "" : places);
    }

    @Test
    void aTildeMeansTheKey() {
        assertThat(Lints.found("'$.paths[*]~'", "{function: pattern, functionOptions: {match: '^/[a-z]$'}}", DOCUMENT))
                .containsExactly("/paths/~1b~1{c}: \"/b/{c}\" must match the pattern \"^/[a-z]$\"");
    }

    @Test
    void aPathLooksThroughReferencesOnceAndTellsWhereTheValueStands() {
        var document = """
                a: {$ref: '#/b'}
                b: {x: {y: 1}, again: {$ref: '#/b'}}
                """;
        assertThat(Lints.places("$.a.x.y", document)).containsExactly("/b/x/y");
        assertThat(Lints.places("$..y", document)).containsExactly("/b/x/y");
    }

    @Test
    void theKeyOfAnItemIsANumber() {
        var document = "tags: [a, b]";
        assertThat(Lints.places("$.tags[*]~", document)).containsExactly("/tags/1");
        assertThat(Lints.found("'$.tags[*]~'", "{function: casing, functionOptions: {type: flat}}", document))
                .isEmpty();
    }

    @Test
    void whatIsReferredToTwiceHasTwoKeys() {
        var then = "{function: pattern, functionOptions: {match: '^[a-z]+$'}}";
        for (var order : List.of("{fine: %1$s, NOT: %1$s}", "{NOT: %1$s, fine: %1$s}")) {
            var document = "{of: " + order.formatted("{$ref: '#/shared'}") + ", shared: {x: 1}}";
            assertThat(Lints.found("'$.of[*]~'", then, document))
                    .containsExactly("/shared: \"NOT\" must match the pattern \"^[a-z]+$\"");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                $.of[*]^ ; /of
                $.of..schema^ ; /of/a /of/b
                $.of..schema.type^^ ; /of/a /of/b
                $.of..schema.type^^.is ; /of/a/is /of/b/is
                $.of..type^.type^^ ; /of/a /of/b
                $.of..schema.type^^~ ; /of/a /of/b
                $.of[*]..[?(@parentProperty === 'schema')] ; /shared/type
                """)
    void whatIsReferredToTwiceStandsInTwo(String path, String places) {
        var document = """
                of:
                  a: {is: 1, schema: {$ref: '#/shared'}, other: {$ref: '#/shared'}}
                  b: {is: 1, other: {$ref: '#/shared'}, schema: {$ref: '#/shared'}}
                shared: {type: string}
                """;
        assertThat(String.join(" ", Lints.places(path, document))).isEqualTo(places);
    }

    @Test
    void whatRefersToItselfComesToAnEndHoweverFarUpAPathGoes() {
        var document = "{a: {$ref: '#/b'}, b: {x: {$ref: '#/b'}, y: {$ref: '#/b'}, z: 1}}";
        assertThat(Lints.places("$..z^^^", document)).containsExactly("", "/b");
    }

    @Test
    void waysThatMultiplyOverSeveralLevelsAreFollowedOnlySoFar() {
        var document = new StringBuilder("{leaf: {z: 1}, mid: {y: {$ref: '#/leaf'}}");
        for (int i = 0; i < 500; i++) document.append(", h").append(i).append(": {x: {$ref: '#/mid'}}");
        assertThat(Lints.places("$..z^^^", document + "}")).hasSizeBetween(15, 30);
        assertThat(Lints.places("$..x^", document + "}")).hasSize(500);
    }

    @Test
    void aPathThatGoesFarUpTakesNothingFromOthers() {
        var document = new StringBuilder("{leaf: {z: 1}, mid: {y: {$ref: '#/leaf'}}");
        for (int i = 0; i < 100; i++) document.append(", h").append(i).append(": {is: 1, x: {$ref: '#/mid'}}");
        document.append(", last: {is: 1, x: {$ref: '#/mid'}}}");
        var rules = """
                rules:
                  up: {given: $..z^^^, then: {field: nothing, function: falsy}}
                  other: {given: $.last.x.y.z, then: {function: falsy}}
                  parent: {given: $..y^^, then: {field: is, function: falsy}}
                """;
        assertThat(Lints.lint(rules, document.toString()))
                .extracting(each -> each.pointer().toString())
                .contains("/leaf/z", "/h0/is", "/h99/is", "/last/is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paths",
                "$.",
                "$[?(@.a",
                "$..[?(process.exit())]",
                "$..[?(@.constructor.constructor('return 1')())]",
                "$..[?(@.a.replace('a', 'b'))]",
                "$[(@.length-1+1)]",
                "$..[?(/(/.test(@))]"
            })
    void whatIsNoPathOrRunsCodeIsRefused(String path) {
        assertThatThrownBy(() -> GivenPath.parse(path)).isInstanceOf(ProblemException.class);
    }
}
