package dev.parley.description.contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small contracts to test with. */
final class Contracts {

    private static final JsonMapper JSON = new JsonMapper();

    static final Contract CHATS = Contract.of(json("""
            {"paths": {
              "/chats": {
                "get": {"operationId": "list", "parameters": [
                  {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 10, "default": 5}},
                  {"name": "kind", "in": "query", "explode": false,
                   "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Kind"}}},
                  {"name": "tag", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
                  {"name": "query", "in": "query", "required": true, "schema": {"type": "string", "minLength": 1}},
                  {"name": "share", "in": "query", "schema": {"type": "number"}},
                  {"name": "open", "in": "query", "schema": {"type": "boolean", "default": false}}]},
                "post": {"operationId": "create", "requestBody": {"required": true, "content": {"application/json":
                  {"schema": {"$ref": "#/components/schemas/Chat"}}}},
                  "responses": {"201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Chat"}}}},
                                "default": {"$ref": "#/components/responses/Wrong"}}}
              },
              "/chats/{chat}": {
                "parameters": [{"name": "chat", "in": "path", "required": true, "schema": {"type": "integer", "minimum": 1}}],
                "get": {"operationId": "read"}
              },
              "/chats/newest": {"get": {"operationId": "newest"}},
              "/chats/{chat}/messages/{message}": {"delete": {"operationId": "deleteMessage"}}
             },
             "components": {
              "responses": {"Wrong": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}},
              "schemas": {
               "Kind": {"type": "string", "enum": ["open", "closed"]},
               "Chat": {"type": "object", "additionalProperties": false, "required": ["name", "who"], "properties": {
                 "name": {"type": "string", "minLength": 1, "maxLength": 5},
                 "size": {"type": "integer", "minimum": 1, "maximum": 9},
                 "tags": {"type": "array", "maxItems": 2, "items": {"type": "string"}},
                 "kind": {"$ref": "#/components/schemas/Kind"},
                 "id": {"type": "string", "pattern": "^[a-z]+$"},
                 "who": {"oneOf": [
                   {"type": "object", "additionalProperties": false, "required": ["kind"],
                    "properties": {"kind": {"type": "string", "const": "anyone"}}},
                   {"type": "object", "additionalProperties": false, "required": ["kind", "person"],
                    "properties": {"kind": {"type": "string", "const": "one"}, "person": {"type": "string"}}}]}}}}}}
            """));

    private Contracts() {}

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
