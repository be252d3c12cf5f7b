package dev.parley.description.difference;

import static dev.parley.description.difference.Versions.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceDifferenceTest {

    private static String order(String pet) {
        return """
            openapi: 3.1.1
            paths:
              /orders:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
                  responses: {}
            components:
              schemas:
                Order: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner', description: Whose}}}
                Owner: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet', description: Which}}}
                Pet: %s
            """.formatted(pet);
    }

    @Test
    void whatIsSaidBesideAReferenceDoesNotHideWhereItLeads() {
        assertThat(lines(order("{type: string}"), order("{type: string, maxLength: 5}")))
                .containsExactly("breaking `maxLength` 5 added");
    }

    private static String sentPet(String version, String id, String pet) {
        return """
            openapi: %s
            paths:
              /pets:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                  responses: {}
            components: {schemas: {Id: %s, Pet: {type: object, properties: {id: %s}}}}
            """.formatted(version, id, pet);
    }

    @Test
    void whatIsReadOnlyWhereAReferenceLeadsIsNotSent() {
        var id = "{$ref: '#/components/schemas/Id'}";
        var part = "{allOf: [" + id + "], description: Its number}";
        var old = "{type: integer, readOnly: true}";
        var now = "{type: integer, readOnly: true, maximum: 9}";
        for (var property : List.of(id, part)) {
            assertThat(lines(sentPet("3.1.1", old, property), sentPet("3.1.1", now, property)))
                    .noneMatch(line -> line.startsWith("breaking"));
        }
    }

    @Test
    void whatStandsBesideAReferenceSaysNothingInTheOlderStandard() {
        var id = "{$ref: '#/components/schemas/Id', readOnly: true}";
        var old = "{type: integer}";
        var now = "{type: integer, maximum: 9}";
        assertThat(lines(sentPet("3.0.3", old, id), sentPet("3.0.3", now, id)))
                .containsExactly("breaking `maximum` 9 added");
        assertThat(lines(sentPet("3.1.1", old, id), sentPet("3.1.1", now, id)))
                .noneMatch(line -> line.startsWith("breaking"));
    }

    @Test
    void whatIsUsedAsAPartOfAnotherSchemaIsNotCalledUnused() {
        var text = """
            openapi: 3.1.1
            paths:
              /pets:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Dog'}}}}
                  responses: {}
            components: {schemas: {Pet: %s, Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object}]}}}
            """;
        var old = text.formatted("{type: object, properties: {name: {type: string}}}");
        var now = text.formatted("{type: object, required: [name], properties: {name: {type: string}}}");
        assertThat(lines(old, now)).containsExactly("breaking property `name` became required");
    }

    @Test
    void propertiesThatChangedTheirPlacesAreStillTheSame() {
        var text = """
            openapi: 3.1.1
            info: {title: Pets, version: %s}
            paths:
              /pets:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                  responses: {}
            components:
              schemas:
                Name: {type: string}
                Age: {type: integer}
                Pet: {type: object, properties: {%s}}
            """;
        var name = "name: {$ref: '#/components/schemas/Name'}";
        var age = "age: {$ref: '#/components/schemas/Age'}";
        assertThat(lines(text.formatted("1", name + ", " + age), text.formatted("2", age + ", " + name)))
                .containsExactly("harmless `version` changed from `1` to `2`");
    }
}
