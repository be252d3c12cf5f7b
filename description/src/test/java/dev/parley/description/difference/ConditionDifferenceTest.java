package dev.parley.description.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionDifferenceTest {

    private static final String OPEN = "{type: object, properties: {name: {type: string}, phone: {type: string}}}";

    private static String with(String more) {
        return OPEN.substring(0, OPEN.length() - 1) + ", " + more + "}";
    }

    @Test
    void propertiesThatAPatternNamesAreAskedMoreOfOrLess() {
        var numbers = with("patternProperties: {'^x-': {type: integer}}");
        assertThat(Versions.sent(OPEN, numbers))
                .containsExactly("breaking ^x-: properties like `^x-` have a schema now");
        assertThat(Versions.received(OPEN, numbers)).allMatch(each -> each.startsWith("harmless"));
        assertThat(Versions.sent(numbers, OPEN)).allMatch(each -> each.startsWith("harmless"));
        assertThat(Versions.received(numbers, OPEN))
                .containsExactly("breaking ^x-: properties like `^x-` may be anything now");
        assertThat(Versions.sent(numbers, with("patternProperties: {'^x-': {type: string}}")))
                .containsExactly("breaking ^x-: type changed from integer to string");
    }

    @Test
    void patternsOfWhichOneHasAllNamesOfTheOtherBelongTogether() {
        var any = with("patternProperties: {'^x-': {type: integer}}");
        var few = with("patternProperties: {'^x-[a-z]+$': {type: integer}}");
        assertThat(Versions.sent(any, with("patternProperties: {'^x-.*': {type: integer}}")))
                .containsExactly("harmless ^x-.*: pattern `^x-` became `^x-.*`, which holds the same names");
        assertThat(Versions.sent(any, few))
                .containsExactly("harmless ^x-: properties like `^x-`, but not like `^x-[a-z]+$`, may be anything now");
        assertThat(Versions.sent(few, any))
                .containsExactly("breaking ^x-: properties like `^x-`, but not like `^x-[a-z]+$`, have a schema now");
        assertThat(Versions.sent(any, with("patternProperties: {'^x-.*': {type: string}}")))
                .contains("breaking ^x-.*: type changed from integer to string");
        assertThat(Versions.sent(any, with("patternProperties: {'-x$': {type: integer}}")))
                .containsExactlyInAnyOrder(
                        "risky -x$: properties like `^x-` may be like `-x$` in the other version",
                        "harmless ^x-: properties like `^x-` may be anything now",
                        "breaking -x$: properties like `-x$` have a schema now");
    }

    @Test
    void namesThatAnotherPatternOfTheOtherVersionHasAreHeldAgainstThat() {
        for (var rest : List.of("", ", additionalProperties: false")) {
            var two = with("patternProperties: {'^a': {type: integer}, '^b': {type: string}}" + rest);
            var one = with("patternProperties: {'^[ab]': {type: integer}}" + rest);
            assertThat(Versions.sent(two, one)).contains("breaking ^[ab]: type changed from string to integer");
            assertThat(Versions.received(one, two))
                    .anyMatch(each ->
                            each.startsWith("breaking") && each.contains("type changed from integer to string"));
        }
        var strict =
                with("additionalProperties: false, patternProperties: {'^a': {maximum: 3}, '^[ab]': {type: integer}}");
        var loose = with("additionalProperties: false, patternProperties: {'^[ab]': {type: integer}}");
        assertThat(Versions.received(strict, loose))
                .singleElement()
                .asString()
                .startsWith("breaking")
                .contains("`maximum`");
        assertThat(Versions.sent(strict, loose)).allMatch(each -> each.startsWith("harmless"));
    }

    @Test
    void patternsThatAreWrittenAsOneHoldTheSameNames() {
        for (var rest : List.of("", ", additionalProperties: false")) {
            var two = with("patternProperties: {'^a': {type: integer}, '^b': {type: integer}}" + rest);
            var one = with("patternProperties: {'^[ab]': {type: integer}}" + rest);
            assertThat(Versions.sent(two, one)).allMatch(each -> each.startsWith("harmless"));
            assertThat(Versions.received(two, one)).allMatch(each -> each.startsWith("harmless"));
            assertThat(Versions.sent(one, two)).allMatch(each -> each.startsWith("harmless"));
            assertThat(Versions.received(one, two)).allMatch(each -> each.startsWith("harmless"));
            var more = with("patternProperties: {'^b': {type: integer}, '^[ab]': {type: integer, minimum: 1}}" + rest);
            assertThat(Versions.sent(two, more)).anyMatch(each -> each.startsWith("breaking"));
            assertThat(Versions.received(more, two)).anyMatch(each -> each.startsWith("breaking"));
        }
    }

    @Test
    void aPropertyThatAPatternHeldBeforeIsComparedWithWhatThatSaid() {
        for (var rest : List.of("", ", additionalProperties: false")) {
            var texts = "patternProperties: {'^x-': {type: string}}" + rest;
            var old = "{type: object, " + texts + "}";
            assertThat(Versions.sent(old, "{type: object, " + texts + ", properties: {x-n: {type: integer}}}"))
                    .containsExactly("breaking x-n: type changed from string to nothing");
            assertThat(Versions.sent(old, "{type: object, " + texts + ", properties: {x-n: {type: string}}}"))
                    .allMatch(each -> each.startsWith("harmless"));
            var short3 = "{type: object, " + texts + ", properties: {x-n: {maxLength: 3}}, required: [x-n]}";
            assertThat(Versions.sent(old, short3))
                    .containsExactlyInAnyOrder(
                            "breaking property `x-n` became required", "breaking x-n: `maxLength` 3 added");
            assertThat(Versions.received(short3, old))
                    .containsExactlyInAnyOrder(
                            "breaking property `x-n` became optional", "breaking x-n: `maxLength` 3 removed");
        }
        // what the pattern holds is not known
        var looking = "{type: object, patternProperties: {'^(?=x)': {type: string}}";
        assertThat(Versions.sent(looking + "}", looking + ", properties: {x: {type: integer}}}"))
                .containsExactly("risky x: property `x` added");
    }

    @Test
    void aPropertyThatMustNotBeThereAnyMoreIsRefused() {
        var without = "{type: object, properties: {x: false}}";
        assertThat(Versions.sent("{type: object}", without))
                .containsExactly("breaking x: nothing is allowed here any more");
        assertThat(Versions.received(without, "{type: object}")).containsExactly("risky property `x` is allowed now");
        assertThat(Versions.received(without, "{type: object, properties: {x: {type: string}}}"))
                .containsExactly("risky x: something is allowed here now");
    }

    @Test
    void aPropertyThatIsAskedForWithoutBeingDescribedIsToldOf() {
        var asked = "{type: object, required: [x]}";
        var described = "{type: object, properties: {x: {type: string}}}";
        assertThat(Versions.sent(described, asked)).contains("breaking property `x` became required");
        assertThat(Versions.received(asked, described)).contains("breaking x: property `x` became optional");
        var numbers = "{type: object, additionalProperties: {type: integer}";
        assertThat(Versions.received(numbers + "}", numbers + ", properties: {x: {type: string}}}"))
                .containsExactly("risky x: property `x` added");
    }

    @Test
    void namesThatAnotherPatternMayHaveAreRiskyBothWays() {
        var old = with("patternProperties: {'^a': {}, 'z$': {type: string}}, additionalProperties: {type: string}");
        for (var pattern : List.of("^b", "^(?=b)")) {
            var now = with("patternProperties: {'^a': {}, '" + pattern
                    + "': {type: integer}}, additionalProperties: {type: string}");
            assertThat(Versions.sent(old, now))
                    .anyMatch(each -> each.startsWith("risky") && each.contains("`z$` may be"));
            assertThat(Versions.received(old, now))
                    .anyMatch(each -> each.startsWith("risky") && each.contains("`z$` may be"));
        }
    }

    @Test
    void aClosedPatternThatBecomesNarrowerRefusesWhatIsNotInItAnyMore() {
        var any = with("additionalProperties: false, patternProperties: {'^x-': {type: integer}}");
        var few = with("additionalProperties: false, patternProperties: {'^x-[a-z]+$': {type: integer}}");
        assertThat(Versions.sent(any, few))
                .containsExactly(
                        "breaking ^x-: properties like `^x-`, but not like `^x-[a-z]+$`, are not allowed any more");
        assertThat(Versions.sent(few, any))
                .containsExactly("harmless ^x-: properties like `^x-`, but not like `^x-[a-z]+$`, are allowed now");
    }

    @Test
    void aSchemaInAnotherDialectMeansSomethingElse() {
        var own = with("$schema: 'http://json-schema.org/draft-07/schema#'");
        var usual = with("$schema: 'https://json-schema.org/draft/2020-12/schema'");
        var changed = "risky JSON Schema dialect changed from `json-schema.org/draft-07/schema` to"
                + " `json-schema.org/draft/2020-12/schema`";
        assertThat(Versions.sent(own, usual)).containsExactly(changed);
        assertThat(Versions.received(own, OPEN)).containsExactly(changed);
        assertThat(Versions.sent(OPEN, usual)).noneMatch(each -> each.contains("dialect"));
        assertThat(Versions.lines(own, usual)).containsExactly(changed);
    }

    @Test
    void wherePropertiesAreClosedAPatternOpensThem() {
        var closed = with("additionalProperties: false");
        var some = with("additionalProperties: false, patternProperties: {'^x-': {type: integer}}");
        assertThat(Versions.sent(closed, some)).containsExactly("harmless ^x-: properties like `^x-` are allowed now");
        assertThat(Versions.sent(some, closed))
                .anyMatch(each ->
                        each.startsWith("breaking") && each.endsWith("properties like `^x-` are not allowed any more"));
    }

    @Test
    void whatARequestMustHaveBesideAPropertyBreaksItWhenThereIsMore() {
        var depends = with("dependentRequired: {name: [phone]}");
        assertThat(Versions.sent(OPEN, depends))
                .containsExactly(
                        "breaking dependentRequired › name › 0: property `phone` is required now where `name` is"
                                + " there");
        assertThat(Versions.sent(depends, OPEN)).allMatch(each -> each.startsWith("harmless"));
        assertThat(Versions.received(depends, OPEN))
                .singleElement()
                .asString()
                .startsWith("breaking")
                .contains("property `phone` is not required any more where `name` is there");
        assertThat(Versions.sent(OPEN, with("dependentRequired: {mail: [phone]}")))
                .singleElement()
                .asString()
                .startsWith("risky");
        // the word of older dialects
        assertThat(Versions.sent(depends, with("dependencies: {name: [phone]}")))
                .allMatch(each -> each.startsWith("harmless"));
    }

    @Test
    void schemasThatHoldBesideAPropertyAreCompared() {
        var depends = with("dependentSchemas: {name: {properties: {phone: {minLength: 2}}}}");
        assertThat(Versions.sent(OPEN, depends)).singleElement().asString().startsWith("breaking");
        assertThat(Versions.sent(depends, OPEN)).singleElement().asString().startsWith("harmless");
        assertThat(Versions.sent(depends, with("dependentSchemas: {name: {properties: {phone: {minLength: 5}}}}")))
                .anyMatch(each -> each.startsWith("breaking") && each.contains("`minLength` raised from 2 to 5"));
    }

    @Test
    void whatFitsTwoAlternativesAfterItWasPartedIsRefused() {
        var whole = "{type: object, required: [a, b], properties: {a: {type: string}, b: {type: string}}}";
        var parted = """
            {oneOf: [{type: object, required: [a], properties: {a: {type: string}, b: {type: string}}},
            {type: object, required: [b], properties: {a: {type: string}, b: {type: string}}}]}\
            """;
        assertThat(Versions.sent(whole, parted))
                .anyMatch(each -> each.startsWith("breaking") && each.contains("fits two alternatives of `oneOf`"));
        assertThat(Versions.sent(whole, parted.replace("oneOf", "anyOf"))).noneMatch(each -> each.startsWith("break"));
    }

    @Test
    void anAlternativeOfATypeThatNoneHadBreaksWhoReceivesIt() {
        assertThat(Versions.received("{type: string}", "{oneOf: [{type: string}, {type: integer}]}"))
                .contains("breaking alternative 2: alternative of type integer added");
        assertThat(Versions.received("{type: string}", "{type: [string, integer]}"))
                .containsExactly("breaking type changed from string to integer or string");
        // one more kind of the same is for clients to judge
        assertThat(Versions.received(
                        "{oneOf: [{type: object, properties: {a: {const: 1}}}]}",
                        "{oneOf: [{type: object, properties: {a: {const: 1}}}, {type: object, properties: {a: {const:"
                                + " 2}}}]}"))
                .allMatch(each -> !each.startsWith("breaking"));
    }
}
