package dev.parley.description.difference;

import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Two versions of a description that a test writes down, and their changes in one line each. */
final class Versions {

    private Versions() {}

    static Description description(String text) {
        return Description.of(URI.create("file:///api/openapi.yaml"), Source.parse(text), Sources.none());
    }

    static List<Change> changes(String old, String now) {
        return DescriptionDifference.between(description(old), description(now));
    }

    /** Such as {@code breaking name: property `name` became required}. */
    static List<String> lines(String old, String now) {
        return changes(old, now).stream().map(Versions::line).toList();
    }

    static String line(Change change) {
        var where = change.where().isEmpty() ? "" : change.where() + ": ";
        return change.impact().name().toLowerCase(Locale.ROOT) + " " + where + change.message();
    }

    /** Changes of a schema, in YAML of one line, that clients send. */
    static List<String> sent(String old, String now) {
        return lines(request("3.1.1", old), request("3.1.1", now));
    }

    /** Changes of a schema that clients receive. */
    static List<String> received(String old, String now) {
        return lines(response("3.1.1", old), response("3.1.1", now));
    }

    static String request(String version, String schema) {
        return """
            openapi: %s
            paths:
              /pets:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/It'}}}}
                  responses: {}
            components: {schemas: {It: %s}}
            """.formatted(version, schema);
    }

    static String response(String version, String schema) {
        return """
            openapi: %s
            paths:
              /pets:
                get:
                  responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/It'}}}}}
            components: {schemas: {It: %s}}
            """.formatted(version, schema);
    }

    /** An operation with the given fields, in YAML of one line. */
    static String operation(String fields) {
        return "openapi: 3.1.1\npaths: {'/pets/{id}': {get: " + fields + "}}\n";
    }
}
