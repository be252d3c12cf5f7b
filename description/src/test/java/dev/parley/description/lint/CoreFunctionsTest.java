package dev.parley.description.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoreFunctionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {function: truthy, field: a}                                                       | {a: ''}            | /a: "a" property must be truthy
        {function: truthy, field: a.b}                                                     | {a: {}}            | /a: "a.b" property must be truthy
        {function: truthy, field: a}                                                       | {a: 1}             |
        {function: falsy, field: a}                                                        | {a: yes}           | /a: "a" property must be falsy
        {function: defined, field: a}                                                      | {b: 1}             | : "a" property must be defined
        {function: defined, field: a}                                                      | {a: null}          |
        {function: undefined, field: a}                                                    | {a: null}          | /a: "a" property must be undefined
        {function: enumeration, field: a, functionOptions: {values: [x, 2]}}               | {a: y}             | /a: "y" must be equal to one of the allowed values: "x", 2
        {function: enumeration, field: a, functionOptions: {values: [x, 2]}}               | {a: 2.0}           |
        {function: length, field: a, functionOptions: {min: 2, max: 3}}                    | {a: [1]}           | /a: "a" property must be longer than 2
        {function: length, field: a, functionOptions: {max: 3}}                            | {a: four}          | /a: "a" property must be shorter than 3
        {function: length, field: a, functionOptions: {max: 3}}                            | {a: {b: 1}}        |
        {function: pattern, field: a, functionOptions: {match: '/^X/i'}}                   | {a: xy}            |
        {function: pattern, field: a, functionOptions: {notMatch: '{}'}}                   | {a: '/b/{}'}       | /a: "/b/{}" must not match the pattern "{}"
        {function: pattern, field: '@key', functionOptions: {match: '^(?!x)[[:a-z]+$'}}    | {b: 1, xa: 2}      | /xa: "xa" must match the pattern "^(?!x)[[:a-z]+$"
        {function: casing, field: a, functionOptions: {type: camel}}                       | {a: userId2}       |
        {function: casing, field: a, functionOptions: {type: camel}}                       | {a: UserId}        | /a: must be camel case
        {function: casing, field: a, functionOptions: {type: kebab, disallowDigits: true}} | {a: user-2}        | /a: must be kebab case
        {function: casing, field: a, functionOptions: {type: macro}}                       | {a: USER_ID}       |
        {function: casing, field: a, functionOptions: {type: pascal, separator: {char: '-'}}} | {a: User-Agent} |
        {function: casing, field: a, functionOptions: {type: flat, separator: {char: /, allowLeading: true}}} | {a: /x/y} |
        {function: alphabetical, field: a}                                                 | {a: {b: 1, A: 2}}  | /a/b: "b" must be placed after "A"
        {function: alphabetical, field: a}                                                 | {a: [_x, 1, a, B]} |
        {function: alphabetical, field: a, functionOptions: {keyedBy: n}}                  | {a: [{n: z}, {n: y}]} | /a: properties must follow the alphabetical order
        {function: or, functionOptions: {properties: [a, b]}}                              | {c: 1}             | : At least one of "a" or "b" must be defined
        {function: xor, functionOptions: {properties: [a, b]}}                             | {a: 1, b: 2}       | : Just one of "a" and "b" must be defined
        {function: schema, field: a, functionOptions: {schema: {type: object, required: [b]}}} | {a: {}}        | /a: "a" property must have the property `b`
        {function: schema, functionOptions: {allErrors: true, schema: {additionalProperties: {type: integer, maximum: 3}}}} | {a: 4, b: x} | /a: "a" property must be <= 3; /b: "b" property must be integer, and is string
        {function: schema, functionOptions: {allErrors: true, schema: {additionalProperties: {maximum: 3, exclusiveMinimum: 1, multipleOf: 1}, maxProperties: .inf}}} | {a: .inf, b: -.inf} | /a: "a" property must be <= 3; /a: "a" property must be a multiple of 1; /b: "b" property must be > 1; /b: "b" property must be a multiple of 1
        {function: schema, field: a, functionOptions: {schema: {enum: [null, x]}}}         | {a: {}}            | /a: "a" property must be one of null, "x"
        {function: schema, field: a, functionOptions: {schema: {items: [{type: string}], additionalItems: false}}} | {a: [1, 2]} | /a: "a" property must not have more than 1 items
        {function: schema, field: a, functionOptions: {schema: {prefixItems: [{type: string}], items: false}}} | {a: [x, 2]} | /a: "a" property must not have more than 1 items
        {function: schema, field: a, functionOptions: {schema: {pattern: '^\\p{Lu}\\p{Script=Greek}*$'}}} | {a: Äβγ} |
        {function: pattern, field: a, functionOptions: {match: '/^\\p{Letter}\\u{1F600}$/u'}} | {a: ä😀}         |
        {function: pattern, field: a, functionOptions: {match: '/^\\P{L}$/u'}}             | {a: ä}             | /a: "ä" must match the pattern "^\\P{L}$"
        {function: pattern, field: a, functionOptions: {match: '^\\p{L}$'}}                | {a: 'p{L}'}        |
        {function: schema, field: a, functionOptions: {schema: {pattern: '^[^\\000-\\037]+$'}}} | {a: "b\\tc"}     | /a: "a" property must match the pattern "^[^\\000-\\037]+$"
        {function: schema, field: a, functionOptions: {schema: {pattern: '^[^\\000-\\037]+$'}}} | {a: bc}           |
        {function: schema, field: a, functionOptions: {schema: {format: regex}}}          | {a: '[a-z]\\p{IsLetter}*'} |
        {function: schema, field: a, functionOptions: {schema: {format: regex}}}          | {a: '(a'}          | /a: "a" property must be written as format "regex" is
        {function: unreferencedReusableObject, field: d, functionOptions: {reusableObjectsLocation: '#/d'}} | {d: {x: 1, y: {}}, u: {$ref: '#/d/y'}} | /d/x: Nothing refers to this; it may not be needed
        """)
    void aFunctionFinds(String then, String document, String found) {
        assertThat(String.join("; ", Lints.found("$", then, document))).isEqualTo(found == null ? "" : found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{function: oneOfMine}",
                "{function: pattern}",
                "{function: pattern, functionOptions: {match: '('}}",
                "{function: casing, functionOptions: {type: rocket}}",
                "{function: length, functionOptions: {}}",
                "{function: truthy, functionOptions: {a: 1}}",
                "{function: schema, functionOptions: {schema: {}, dialect: draft99}}"
            })
    void whatIsNoFunctionOrNoOptionOfItIsRefused(String then) {
        assertThatThrownBy(() -> Lints.found("$", then, "{}"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The rule `it`");
    }

    @Test
    void aRegularExpressionThatExplodesEndsWithAProblem() {
        var then = "{function: pattern, field: a, functionOptions: {match: '^(.*a){25}$'}}";
        assertThatThrownBy(() -> Lints.found("$", then, "{a: " + "a".repeat(40) + "!}"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("too long");
    }
}
