package dev.parley.description.difference;

import static dev.parley.description.difference.Versions.changes;
import static dev.parley.description.difference.Versions.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

class PathDifferenceTest {

    @Test
    void operationsAndPathsComeAndGo() {
        var both = "openapi: 3.1.1\npaths: {/a: {get: {operationId: x}, put: {}}}\n";
        var one = "openapi: 3.1.1\npaths: {/a: {put: {}}, /b: {get: {operationId: x}}}\n";
        var changes = changes(both, one);
        assertThat(changes)
                .extracting(Change::subject, Change::impact, Change::rule)
                .containsExactly(
                        tuple("GET /a", Impact.BREAKING, "operation-removed"),
                        tuple("GET /b", Impact.HARMLESS, "operation-added"));
        assertThat(changes.getFirst().reason()).contains("`x` is GET /b now");
        assertThat(changes.getFirst().affects()).containsExactly("GET /a");
    }

    @Test
    void aPathWithOtherNamesOfItsParametersIsTheSame() {
        var old = "openapi: 3.1.1\n"
                + "paths: {'/a/{x}': {get: {parameters: [{in: path, name: x, required: true, schema: {type:"
                + " string}}]}}}\n";
        var now = "openapi: 3.1.1\n"
                + "paths: {'/a/{y}': {get: {parameters: [{in: path, name: y, required: true, schema: {type:"
                + " integer}}]}}}\n";
        assertThat(lines(old, now))
                .containsExactly(
                        "harmless path parameter y: path parameter `x` renamed to `y`",
                        "breaking path parameter y: type changed from string to integer");
    }

    @Test
    void pathsThatOnlyTheNamesOfTheirParametersTellApartAreComparedEach() {
        var old = "openapi: 3.1.1\npaths: {'/{sink}': {get: {}}, '/{metric}': {get: {}}}\n";
        var now = "openapi: 3.1.1\npaths: {'/{sink}': {get: {}}, '/{metric}': {get: {parameters: [{in: query, name: q,"
                + " required: true}]}}}\n";
        var gone = "openapi: 3.1.1\npaths: {'/{sink}': {get: {}}}\n";
        var renamed = "openapi: 3.1.1\npaths: {'/{name}': {get: {}}}\n";
        assertThat(lines(old, now)).containsExactly("breaking query parameter q: query parameter `q` (required) added");
        assertThat(changes(old, gone))
                .extracting(Change::subject, Change::rule)
                .containsExactly(tuple("GET /{metric}", "operation-removed"));
        assertThat(changes(old, renamed))
                .extracting(Change::subject, Change::rule)
                .containsExactly(tuple("GET /{metric}", "operation-removed"));
    }

    @Test
    void anOperationWhoseParameterHasAnotherNameIsTheSameThoughOthersKeepTheOldName() {
        var old = "openapi: 3.1.1\npaths: {'/repos/{id}': {get: {}}}\n";
        var now = "openapi: 3.1.1\npaths: {'/repos/{id}': {delete: {}}, '/repos/{repo}': {get: {}}}\n";
        assertThat(changes(old, now))
                .extracting(Change::subject, Change::impact, Change::rule)
                .containsExactly(tuple("DELETE /repos/{id}", Impact.HARMLESS, "operation-added"));
        assertThat(changes(now, old))
                .extracting(Change::subject, Change::rule)
                .containsExactly(tuple("DELETE /repos/{id}", "operation-removed"));
    }
}
