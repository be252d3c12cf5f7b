package dev.parley.description.docs;

import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A description of a shop, and what its documentation is written as. */
final class Shop {

    static final String SHOP = """
        openapi: 3.1.0
        info: {title: Shop, version: '1.4', description: 'Sells **things**.'}
        servers: [{url: 'https://{where}.example.org/v1', variables: {where: {default: eu, enum: [eu, us]}}}]
        tags: [{name: Orders, description: What was bought}]
        security: [{key: []}]
        paths:
          /orders/{order}:
            parameters:
              - {name: order, in: path, required: true, schema: {type: integer, minimum: 1}}
            get:
              tags: [Orders]
              operationId: readOrder
              summary: One order
              parameters: [{name: fields, in: query, schema: {type: array, items: {type: string, enum: [a, b]}}, explode: false}]
              responses:
                '200':
                  description: The order
                  headers: {ETag: {description: Its version, schema: {type: string}}}
                  content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
                  links: {Cancel: {operationId: cancelOrder, parameters: {order: $request.path.order}}}
                4XX: {$ref: '#/components/responses/Missing'}
            delete:
              tags: [Orders]
              operationId: cancelOrder
              deprecated: true
              security: [{}, {sign-in: [orders:write]}]
              responses: {'204': {description: Gone}}
          /orders:
            post:
              summary: Buy
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}, examples: {small: {value: {id: 7}}}}}}
              callbacks: {paid: {'{$request.body#/url}': {post: {summary: It is paid, responses: {'200': {description: Heard}}}}}}
              responses: {'201': {description: Bought}}
        webhooks:
          shipped: {post: {summary: An order left, responses: {'200': {description: Thanks}}}}
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: X-Key}
            sign-in: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://example.org/token', scopes: {'orders:write': Change orders}}}}
          responses:
            Missing: {description: Not there, content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
          schemas:
            Order:
              type: object
              required: [id, customer]
              properties:
                id: {type: integer, readOnly: true}
                customer: {$ref: '#/components/schemas/Person'}
                parts: {type: array, items: {$ref: '#/components/schemas/Order'}, description: Orders of which it is made}
                note: {type: [string, 'null'], maxLength: 80}
            Person: {type: object, properties: {name: {type: string, examples: [Ada]}}}
            Problem: {type: object, properties: {code: {enum: [missing, refused]}}}
        """;

    private static final Assets ASSETS = new Assets(Map.of(
            Assets.SCRIPT,
            "SCRIPT".getBytes(StandardCharsets.UTF_8),
            Assets.STYLE,
            "STYLE url(./font.woff2)".getBytes(StandardCharsets.UTF_8),
            "font.woff2",
            "FONT".getBytes(StandardCharsets.UTF_8)));

    private Shop() {}

    static Documentation documentation(String... texts) {
        var all = Arrays.stream(texts)
                .map(each -> Description.of(URI.create("parley:/description.yaml"), Source.parse(each), Sources.none()))
                .toList();
        return Documentation.of(all, Presentation.titled(null));
    }

    static Map<String, String> folder(Documentation documentation) {
        Map<String, String> files = new LinkedHashMap<>();
        try {
            new FolderSite(documentation, ASSETS, "")
                    .write((path, content) -> files.put(path, new String(content, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static String single(Documentation documentation) {
        var out = new ByteArrayOutputStream();
        try {
            new SingleFile(documentation, ASSETS).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
