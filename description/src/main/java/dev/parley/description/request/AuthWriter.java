package dev.parley.description.request;

import static dev.parley.description.request.RequestWriter.word;

import dev.parley.description.request.Auth.In;
import dev.parley.description.request.Auth.KeyNotation;
import dev.parley.description.request.Auth.KeyPair;
import dev.parley.description.request.Auth.Part;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes credentials as the contract has them; what has its default is left out. */
final class AuthWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AuthWriter() {}

    static ObjectNode auth(Auth auth) {
        ObjectNode node = NODES.objectNode();
        return switch (auth) {
            case Auth.None() -> node.put("kind", "none");
            case Auth.Inherit() -> node.put("kind", "inherit");
            case Auth.Basic(String username, String password) ->
                node.put("kind", "basic").put("username", username).put("password", password);
            case Auth.Bearer(String token, String prefix) ->
                put(node.put("kind", "bearer").put("token", token), "prefix", prefix, "Bearer");
            case Auth.ApiKey(String name, String value, In in) ->
                node.put("kind", "apiKey").put("name", name).put("value", value).put("in", word(in));
            case Auth.Digest digest -> digest(digest, node);
            case Auth.OAuth2 oauth -> oauth2(oauth, node);
            case Auth.OAuth1 oauth -> oauth1(oauth, node);
            case Auth.AwsSignature aws -> awsSignature(aws, node);
            case Auth.Hmac hmac -> hmac(hmac, node);
            case Auth.Jwt jwt -> jwt(jwt, node);
            case Auth.Unsupported unsupported -> {
                node.put("kind", "unsupported").put("name", unsupported.name());
                ObjectNode fields = NODES.objectNode();
                unsupported.fields().forEach(fields::put);
                yield fields.isEmpty() ? node : node.set("fields", fields);
            }
        };
    }

    private static ObjectNode digest(Auth.Digest digest, ObjectNode node) {
        node.put("kind", "digest").put("username", digest.username()).put("password", digest.password());
        Auth.DigestFields given = digest.given();
        if (given != null) {
            ObjectNode fields = node.putObject("given");
            put(fields, "realm", given.realm(), "");
            put(fields, "nonce", given.nonce(), "");
            put(fields, "algorithm", given.algorithm(), "");
            put(fields, "qop", given.qop(), "");
            put(fields, "nonceCount", given.nonceCount(), "");
            put(fields, "clientNonce", given.clientNonce(), "");
            put(fields, "opaque", given.opaque(), "");
        }
        return node;
    }

    private static ObjectNode oauth2(Auth.OAuth2 oauth, ObjectNode node) {
        node.put("kind", "oauth2").set("grant", grant(oauth.grant()));
        OAuth2Client client = oauth.client();
        ObjectNode fields = node.putObject("client").put("id", client.id());
        put(fields, "secret", client.secret(), "");
        put(fields, "sending", word(client.sending()), word(OAuth2Client.Sending.HEADER));
        put(node, "scope", oauth.scope(), "");
        put(node, "audience", oauth.audience(), "");
        put(node, "resource", oauth.resource(), "");
        put(node, "refreshUrl", oauth.refreshUrl(), "");
        put(node, "in", word(oauth.in()), word(In.HEADER));
        put(node, "prefix", oauth.prefix(), "Bearer");
        put(node, "name", oauth.name(), "");
        if (!oauth.parameters().isEmpty()) {
            ArrayNode parameters = node.putArray("parameters");
            oauth.parameters().forEach(each -> parameters.add(tokenParameter(each)));
        }
        return node;
    }

    private static ObjectNode tokenParameter(Auth.TokenParameter parameter) {
        ObjectNode node = NODES.objectNode()
                .put("step", word(parameter.step()))
                .put("part", word(parameter.part()))
                .put("name", parameter.name())
                .put("value", parameter.value());
        return parameter.enabled() ? node : node.put("enabled", false);
    }

    private static ObjectNode grant(OAuth2Grant grant) {
        ObjectNode node = NODES.objectNode();
        switch (grant) {
            case OAuth2Grant.AuthorizationCode code -> {
                node.put("kind", "authorizationCode")
                        .put("authorizationUrl", code.authorizationUrl())
                        .put("tokenUrl", code.tokenUrl());
                put(node, "redirectUrl", code.redirectUrl(), "");
                put(node, "pkce", code.pkce().word(), OAuth2Grant.Pkce.S256.word());
                put(node, "verifier", code.verifier(), "");
                put(node, "state", code.state(), "");
            }
            case OAuth2Grant.ClientCredentials(String tokenUrl) ->
                node.put("kind", "clientCredentials").put("tokenUrl", tokenUrl);
            case OAuth2Grant.DeviceCode(String deviceUrl, String tokenUrl) ->
                node.put("kind", "deviceCode").put("deviceUrl", deviceUrl).put("tokenUrl", tokenUrl);
            case OAuth2Grant.Password(String tokenUrl, String username, String password) ->
                node.put("kind", "password")
                        .put("tokenUrl", tokenUrl)
                        .put("username", username)
                        .put("password", password);
            case OAuth2Grant.Implicit(String authorizationUrl, String redirectUrl, String state) -> {
                node.put("kind", "implicit").put("authorizationUrl", authorizationUrl);
                put(node, "redirectUrl", redirectUrl, "");
                put(node, "state", state, "");
            }
        }
        return node;
    }

    private static ObjectNode oauth1(Auth.OAuth1 oauth, ObjectNode node) {
        node.put("kind", "oauth1").set("consumer", pair(oauth.consumer()));
        if (!oauth.token().key().isEmpty() || !oauth.token().secret().isEmpty()) {
            node.set("token", pair(oauth.token()));
        }
        put(node, "method", oauth.method().word(), Auth.OAuth1Method.HMAC_SHA1.word());
        put(node, "privateKey", oauth.privateKey(), "");
        put(node, "callback", oauth.callback(), "");
        put(node, "verifier", oauth.verifier(), "");
        put(node, "realm", oauth.realm(), "");
        put(node, "timestamp", oauth.timestamp(), "");
        put(node, "nonce", oauth.nonce(), "");
        put(node, "version", oauth.version(), "1.0");
        put(node, "part", word(oauth.part()), word(Part.HEADER));
        put(node, "bodyHash", oauth.bodyHash());
        return put(node, "emptyParameters", oauth.emptyParameters());
    }

    private static ObjectNode pair(KeyPair pair) {
        return put(NODES.objectNode().put("key", pair.key()), "secret", pair.secret(), "");
    }

    private static ObjectNode awsSignature(Auth.AwsSignature aws, ObjectNode node) {
        node.put("kind", "awsSignature").put("accessKey", aws.accessKey()).put("secretKey", aws.secretKey());
        put(node, "sessionToken", aws.sessionToken(), "");
        put(node, "region", aws.region(), "");
        put(node, "service", aws.service(), "");
        return put(node, "in", word(aws.in()), word(In.HEADER));
    }

    private static ObjectNode hmac(Auth.Hmac hmac, ObjectNode node) {
        put(node.put("kind", "hmac"), "hash", hmac.hash().word(), Auth.HmacHash.SHA256.word());
        put(node.put("key", hmac.key()), "keyNotation", word(hmac.keyNotation()), word(KeyNotation.TEXT));
        put(node.put("message", hmac.message()), "notation", word(hmac.notation()), word(KeyNotation.HEX));
        put(node, "in", word(hmac.in()), word(In.HEADER));
        return put(node.put("name", hmac.name()), "value", hmac.value(), "{signature}");
    }

    private static ObjectNode jwt(Auth.Jwt jwt, ObjectNode node) {
        put(node.put("kind", "jwt"), "algorithm", jwt.algorithm().name(), Auth.JwtAlgorithm.HS256.name());
        put(node.put("key", jwt.key()), "base64Key", jwt.base64Key());
        put(node, "payload", jwt.payload(), "{}");
        put(node, "header", jwt.header(), "");
        put(node, "in", word(jwt.in()), word(In.HEADER));
        put(node, "prefix", jwt.prefix(), "Bearer");
        return put(node, "name", jwt.name(), "");
    }

    private static ObjectNode put(ObjectNode node, String name, String value, String usual) {
        return value.equals(usual) ? node : node.put(name, value);
    }

    private static ObjectNode put(ObjectNode node, String name, boolean value) {
        return value ? node.put(name, true) : node;
    }
}
