package dev.parley.description.difference;

import static dev.parley.description.difference.Versions.lines;
import static org.assertj.core.api.Assertions.assertThat;

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
}
