package dev.parley.description.transfer;

import dev.parley.description.document.Nodes;
import dev.parley.description.request.Auth;
import dev.parley.description.request.OAuth2Client;
import dev.parley.description.request.OAuth2Grant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Credentials in Postman's words. */
final class PostmanAuthWriting {

    private PostmanAuthWriting() {}

    /** The credentials; none for those of a kind that Postman does not have. */
    static Optional<ObjectNode> auth(Auth auth) {
        return switch (auth) {
            case Auth.Basic(String username, String password) ->
                made("basic", Map.of("username", username, "password", password));
            case Auth.Bearer(String token, String _) -> made("bearer", Map.of("token", token));
            case Auth.ApiKey(String name, String value, Auth.In in) ->
                in == Auth.In.COOKIE
                        ? Optional.empty()
                        : made(
                                "apikey",
                                Map.of("key", name, "value", value, "in", in == Auth.In.QUERY ? "query" : "header"));
            case Auth.Digest digest ->
                made("digest", Map.of("username", digest.username(), "password", digest.password()));
            case Auth.AwsSignature aws ->
                made(
                        "awsv4",
                        Map.of(
                                "accessKey", aws.accessKey(),
                                "secretKey", aws.secretKey(),
                                "sessionToken", aws.sessionToken(),
                                "region", aws.region(),
                                "service", aws.service()));
            case Auth.OAuth2 oauth -> oauth2(oauth);
            case Auth.OAuth1 oauth ->
                made(
                        "oauth1",
                        Map.of(
                                "consumerKey", oauth.consumer().key(),
                                "consumerSecret", oauth.consumer().secret(),
                                "token", oauth.token().key(),
                                "tokenSecret", oauth.token().secret(),
                                "signatureMethod", oauth.method().word(),
                                "realm", oauth.realm(),
                                "privateKey", oauth.privateKey()));
            case Auth.None _, Auth.Inherit _, Auth.Hmac _, Auth.Jwt _, Auth.Unsupported _ -> Optional.empty();
        };
    }

    private static Optional<ObjectNode> oauth2(Auth.OAuth2 oauth) {
        var fields = new LinkedHashMap<String, String>();
        switch (oauth.grant()) {
            case OAuth2Grant.AuthorizationCode code -> {
                boolean bound = code.pkce() != OAuth2Grant.Pkce.NONE;
                fields.put("grant_type", bound ? "authorization_code_with_pkce" : "authorization_code");
                fields.put("authUrl", code.authorizationUrl());
                fields.put("accessTokenUrl", code.tokenUrl());
                fields.put("redirect_uri", code.redirectUrl());
                fields.put("state", code.state());
                if (bound) fields.put("challengeAlgorithm", code.pkce() == OAuth2Grant.Pkce.PLAIN ? "plain" : "S256");
            }
            case OAuth2Grant.ClientCredentials client -> {
                fields.put("grant_type", "client_credentials");
                fields.put("accessTokenUrl", client.tokenUrl());
            }
            case OAuth2Grant.Password password -> {
                fields.put("grant_type", "password_credentials");
                fields.put("accessTokenUrl", password.tokenUrl());
                fields.put("username", password.username());
                fields.put("password", password.password());
            }
            case OAuth2Grant.Implicit implicit -> {
                fields.put("grant_type", "implicit");
                fields.put("authUrl", implicit.authorizationUrl());
                fields.put("redirect_uri", implicit.redirectUrl());
            }
            case OAuth2Grant.DeviceCode _ -> {
                return Optional.empty();
            }
        }
        fields.put("clientId", oauth.client().id());
        fields.put("clientSecret", oauth.client().secret());
        fields.put("client_authentication", oauth.client().sending() == OAuth2Client.Sending.BODY ? "body" : "header");
        fields.put("scope", oauth.scope());
        fields.put("addTokenTo", oauth.in() == Auth.In.QUERY ? "queryParams" : "header");
        fields.put("headerPrefix", oauth.prefix());
        return made("oauth2", fields);
    }

    private static Optional<ObjectNode> made(String type, Map<String, String> fields) {
        var made = Nodes.FACTORY.objectNode().put("type", type);
        var list = made.putArray(type);
        fields.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> list.addObject()
                        .put("key", entry.getKey())
                        .put("value", entry.getValue())
                        .put("type", "string"));
        return Optional.of(made);
    }
}
