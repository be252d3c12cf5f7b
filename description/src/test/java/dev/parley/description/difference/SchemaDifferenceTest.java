package dev.parley.description.difference;

import static dev.parley.description.difference.Versions.lines;
import static dev.parley.description.difference.Versions.received;
import static dev.parley.description.difference.Versions.request;
import static dev.parley.description.difference.Versions.sent;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaDifferenceTest {

    private static final String PET = "{type: object, properties: {name: {type: string}}}";

    @Test
    void whatIsNarrowerBreaksWhoSendsAndWhatIsWiderBreaksWhoReceives() {
        var loose = "{type: integer, maximum: 10}";
        var tight = "{type: integer, maximum: 5}";
        assertThat(sent(loose, tight)).containsExactly("breaking `maximum` lowered from 10 to 5");
        assertThat(received(loose, tight)).containsExactly("harmless `maximum` lowered from 10 to 5");
        assertThat(sent(tight, loose)).containsExactly("harmless `maximum` raised from 5 to 10");
        assertThat(received(tight, loose)).containsExactly("breaking `maximum` raised from 5 to 10");
    }

    @Test
    void aPropertyThatBecomesRequiredBreaksWhoSendsAndOneThatBecomesOptionalWhoReceives() {
        var required = "{type: object, required: [name], properties: {name: {type: string}}}";
        assertThat(sent(PET, required)).containsExactly("breaking property `name` became required");
        assertThat(received(PET, required)).containsExactly("harmless property `name` became required");
        assertThat(sent(required, PET)).containsExactly("harmless name: property `name` became optional");
        assertThat(received(required, PET)).containsExactly("breaking name: property `name` became optional");
    }

    @Test
    void aNewPropertyIsHarmlessUnlessItMustBeSentOrOthersWereExcluded() {
        var more = "{type: object, properties: {name: {type: string}, age: {type: integer}}}";
        var must = "{type: object, required: [age], properties: {name: {type: string}, age: {type: integer}}}";
        var closed = "{type: object, additionalProperties: false, properties: {name: {type: string}}}";
        var closedMore =
                "{type: object, additionalProperties: false, properties: {name: {type: string}, age: {type: integer}}}";
        assertThat(sent(PET, more)).containsExactly("harmless age: property `age` added");
        assertThat(received(PET, more)).containsExactly("harmless age: property `age` added");
        assertThat(sent(PET, must)).containsExactly("breaking age: property `age` (required) added");
        assertThat(sent(closed, closedMore)).containsExactly("harmless age: property `age` added");
        assertThat(received(closed, closedMore)).containsExactly("risky age: property `age` added");
        var closedMust = closedMore.replace("{type: object", "{type: object, required: [age]");
        assertThat(received(closed, closedMust)).containsExactly("risky age: property `age` (required) added");
        assertThat(sent(closed, closedMust)).containsExactly("breaking age: property `age` (required) added");
    }

    @Test
    void aPropertyThatIsGoneIsRiskyUnlessItWasPromisedOrIsRefused() {
        var more = "{type: object, properties: {name: {type: string}, age: {type: integer}}}";
        var promised = "{type: object, required: [age], properties: {name: {type: string}, age: {type: integer}}}";
        var closed = "{type: object, additionalProperties: false, properties: {name: {type: string}}}";
        assertThat(sent(more, PET)).containsExactly("risky age: property `age` removed");
        assertThat(received(more, PET)).containsExactly("risky age: property `age` removed");
        assertThat(received(promised, PET)).containsExactly("breaking age: property `age` (required) removed");
        assertThat(sent(more, closed))
                .containsExactly(
                        "breaking age: property `age` removed",
                        "breaking *: other properties are not allowed any more");
    }

    @Test
    void aWiderEnumerationIsRiskyToReceiveAndANarrowerOneBreaksWhoSends() {
        assertThat(received("{enum: [a, b]}", "{enum: [a, b, c]}")).containsExactly("risky value `c` added");
        assertThat(sent("{enum: [a, b, c]}", "{enum: [a, b]}")).containsExactly("breaking value `c` removed");
        assertThat(received("{const: a}", "{const: b}")).containsExactly("breaking values changed from `a` to `b`");
        assertThat(sent("{type: string}", "{type: string, enum: [a]}"))
                .containsExactly("breaking limited to the values `a`");
    }

    @Test
    void theSameInOtherWordsIsNoMoreThanThat() {
        assertThat(sent("{const: a}", "{enum: [a]}")).containsExactly("harmless written otherwise: `const`, `enum`");
        assertThat(sent("{oneOf: [{const: a, title: A}, {const: b}]}", "{enum: [b, a]}"))
                .containsExactly("harmless written otherwise: `oneOf`, `enum`");
        assertThat(sent("{type: [string, 'null']}", "{anyOf: [{type: string}, {type: 'null'}]}"))
                .containsExactly("harmless written otherwise: `type`, `anyOf`");
        assertThat(sent("{type: integer, exclusiveMinimum: 4}", "{type: integer, minimum: 5}"))
                .containsExactly("harmless written otherwise: `exclusiveMinimum`, `minimum`");
        assertThat(sent("{allOf: [" + PET + "]}", PET)).noneMatch(line -> !line.startsWith("harmless written"));
        assertThat(sent("{oneOf: [{type: string}]}", "{type: string}"))
                .containsExactly("harmless written otherwise: `oneOf`, `type`");
        assertThat(sent("{type: number, enum: [1, 2]}", "{type: number, enum: [1.0, 2.0]}"))
                .containsExactly("harmless written otherwise: `enum`");
    }

    @Test
    void nullIsToldOfInEachDialectsWords() {
        var old = request("3.0.3", "{type: string}");
        var nullable = request("3.0.3", "{type: string, nullable: true}");
        var array = request("3.1.1", "{type: [string, 'null']}");
        assertThat(lines(old, nullable)).containsExactly("harmless null is allowed now");
        assertThat(lines(nullable, old)).containsExactly("breaking null is not allowed any more");
        assertThat(lines(nullable, array))
                .containsExactly(
                        "harmless described by OpenAPI 3.1.1 instead of 3.0.3",
                        "harmless written otherwise: `type`, `nullable`");
        assertThat(lines(nullable, request("3.1.1", "{type: string, nullable: true}")))
                .contains("breaking null is not allowed any more");
        assertThat(received("{type: string}", "{type: [string, 'null']}"))
                .containsExactly("breaking null is allowed now");
    }

    @Test
    void whatAllOfSaysHoldsTogether() {
        var parts = "{allOf: [{type: object, properties: {a: {type: string, maxLength: 9}}}, {required: [a]}]}";
        var one = "{type: object, required: [a], properties: {a: {type: string, maxLength: 9}}}";
        var tighter = "{allOf: [{type: object, properties: {a: {type: string}}}, {properties: {a: {maxLength: 5}}},"
                + " {required: [a]}]}";
        assertThat(sent(parts, one)).allMatch(line -> line.startsWith("harmless written otherwise"));
        assertThat(sent(parts, tighter)).contains("breaking a: `maxLength` lowered from 9 to 5");
        assertThat(sent(tighter, parts)).contains("harmless a: `maxLength` raised from 5 to 9");
    }

    @Test
    void alternativesAreFoundAgainWhereverTheyStand() {
        var cat = "{type: object, required: [kind], properties: {kind: {const: cat}, lives: {type: integer}}}";
        var dog = "{type: object, required: [kind], properties: {kind: {const: dog}, tricks: {type: integer}}}";
        var bird = "{type: object, required: [kind], properties: {kind: {const: bird}}}";
        var tightCat =
                "{type: object, required: [kind], properties: {kind: {const: cat}, lives: {type: integer, maximum:"
                        + " 9}}}";
        assertThat(sent("{oneOf: [" + cat + ", " + dog + "]}", "{oneOf: [" + dog + ", " + tightCat + "]}"))
                .contains("breaking alternative 2 › lives: `maximum` 9 added")
                .noneMatch(line -> line.contains("removed"));
        assertThat(received("{oneOf: [" + cat + "]}", "{oneOf: [" + cat + ", " + dog + "]}"))
                .contains("risky alternative 2: alternative of type object added");
        assertThat(sent("{anyOf: [" + cat + ", " + dog + ", " + bird + "]}", "{anyOf: [" + cat + ", " + dog + "]}"))
                .contains("breaking alternative 3: alternative of type object removed");
        assertThat(sent(
                        "{anyOf: [{type: integer}, {type: string}, {type: boolean}]}",
                        "{anyOf: [{type: number}, {type: string}, {type: boolean}]}"))
                .noneMatch(line -> !line.startsWith("harmless"));
        assertThat(sent(cat, "{oneOf: [" + dog + ", " + cat + "]}"))
                .contains("harmless alternative 1: alternative of type object added")
                .noneMatch(line -> line.startsWith("breaking"));
        assertThat(received("{oneOf: [" + cat + ", " + dog + "]}", "{anyOf: [" + cat + ", " + dog + "]}"))
                .containsExactly("risky `oneOf` became `anyOf`");
    }

    @Test
    void whatIsExcludedCountsTheOtherWay() {
        assertThat(sent("{not: {type: string, maxLength: 5}}", "{not: {type: string, maxLength: 9}}"))
                .containsExactly("breaking not: `maxLength` raised from 5 to 9");
        assertThat(sent("{not: {type: string, maxLength: 9}}", "{not: {type: string, maxLength: 5}}"))
                .containsExactly("harmless not: `maxLength` lowered from 9 to 5");
    }

    @Test
    void propertiesThatGoOneWayOnlyAreLookedAtThatWay() {
        var plain = "{type: object, required: [id], properties: {id: {type: string}}}";
        var readOnly = "{type: object, required: [id], properties: {id: {type: string, readOnly: true}}}";
        var writeOnly = "{type: object, required: [id], properties: {id: {type: string, writeOnly: true}}}";
        assertThat(sent(plain, readOnly)).contains("risky id: property `id` (required) became read-only");
        assertThat(sent(readOnly, plain)).contains("breaking id: property `id` (required) is not read-only any more");
        assertThat(received(plain, writeOnly)).contains("breaking id: property `id` (required) became write-only");
        assertThat(received(plain, readOnly)).containsExactly("harmless id: became read-only");
    }

    @Test
    void formatsThatHoldOthersAreWider() {
        assertThat(sent("{type: integer, format: int64}", "{type: integer, format: int32}"))
                .containsExactly("breaking `format` changed from int64 to int32");
        assertThat(sent("{type: integer, format: int32}", "{type: integer, format: int64}"))
                .containsExactly("harmless `format` changed from int32 to int64");
        assertThat(sent("{type: string}", "{type: string, format: uuid}"))
                .containsExactly("breaking `format` uuid added");
        assertThat(sent("{type: string}", "{type: string, format: password}"))
                .containsExactly("harmless `format` password added");
    }

    @Test
    void defaultsAndDiscriminatorsAndListsAreCompared() {
        assertThat(sent("{type: string, default: a}", "{type: string, default: b}"))
                .containsExactly("risky default changed from `a` to `b`");
        assertThat(received("{type: string, default: a}", "{type: string, default: b}"))
                .containsExactly("harmless default changed from `a` to `b`");
        assertThat(sent(
                        "{type: object, discriminator: {propertyName: a}}",
                        "{type: object, discriminator: {propertyName: b}}"))
                .containsExactly("breaking discriminator changed from `a` to `b`");
        assertThat(sent("{type: array, items: {type: string}}", "{type: array, items: {type: integer}, minItems: 2}"))
                .containsExactly("breaking `minItems` 2 added", "breaking []: type changed from string to integer");
        assertThat(sent(
                        "{type: array, prefixItems: [{type: string}], items: false}",
                        "{type: array, prefixItems: [{type: string}, {type: integer}], items: false}"))
                .contains("harmless [1]: something is allowed here now");
        assertThat(sent(
                        "{type: object, additionalProperties: {type: string}}",
                        "{type: object, additionalProperties: {type: integer}}"))
                .containsExactly("breaking *: type changed from string to integer");
        assertThat(sent("{type: object, additionalProperties: {type: string}}", "{type: object}"))
                .containsExactly("harmless *: anything is allowed, where a schema was said");
    }

    @Test
    void whatIsOnlySaidIsHarmless() {
        assertThat(sent("{type: string, title: A, x-kind: 1}", "{type: string, title: B, description: It, x-kind: 2}"))
                .containsExactly("harmless `title` changed", "harmless description added", "harmless `x-kind` changed");
        assertThat(sent("{type: string}", "{type: string, deprecated: true}"))
                .containsExactly("harmless became deprecated");
    }

    @Test
    void whatIsAskedForAndExcludedAtOnceAllowsNoObject() {
        var closed = "{type: object, additionalProperties: false, properties: {name: {type: string}}}";
        var must = "{allOf: [" + closed + ", {required: [age], properties: {age: {type: integer}}}]}";
        assertThat(sent(closed, must)).contains("breaking property `age` became required");
    }
}
