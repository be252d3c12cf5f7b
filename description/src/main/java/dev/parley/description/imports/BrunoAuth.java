package dev.parley.description.imports;

import dev.parley.description.request.Auth;
import dev.parley.description.request.Auth.In;
import dev.parley.description.request.OAuth2Client;
import dev.parley.description.request.OAuth2Grant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Credentials of Bruno, as a tree of either of its notations. */
final class BrunoAuth {

    private static final Map<String, String> TITLES = Map.of("wsse", "WSSE", "ntlm", "NTLM");

    private final JsonNode fields;
    private final String type;
    private final Losses losses;

    BrunoAuth(JsonNode node, Losses losses) {
        this.type = node.isString() ? node.stringValue() : JsonFile.text(node.path("type"));
        this.fields = node.path(type).isObject() ? node.path(type) : node;
        this.losses = losses;
    }

    /** @param otherwise where nothing is said */
    Auth read(Auth otherwise) {
        return switch (type) {
            case "" -> otherwise;
            case "none" -> new Auth.None();
            case "inherit" -> new Auth.Inherit();
            case "basic" -> new Auth.Basic(text("username"), text("password"));
            case "bearer" -> new Auth.Bearer(text("token"), "Bearer");
            case "digest" -> new Auth.Digest(text("username"), text("password"), null);
            case "apikey" -> new Auth.ApiKey(text("key"), text("value"), placement(text("placement")));
            case "awsv4" ->
                new Auth.AwsSignature(
                        text("accessKeyId"),
                        text("secretAccessKey"),
                        text("sessionToken"),
                        text("region"),
                        text("service"),
                        In.HEADER);
            case "oauth2" -> oauth2();
            default -> unsupported(TITLES.getOrDefault(type, type));
        };
    }

    private static In placement(String word) {
        return word.toLowerCase(Locale.ROOT).matches("query.*") ? In.QUERY : In.HEADER;
    }

    /** The first of the names that is there: {@code .bru} and YAML have their own. */
    private String text(String... names) {
        for (var name : names) if (fields.has(name)) return JsonFile.text(fields.path(name));
        return "";
    }

    private Auth unsupported(String title) {
        losses.add(
                "auth " + title,
                "Parley cannot make these credentials; the request is refused until others are chosen");
        var kept = new LinkedHashMap<String, String>();
        fields.propertyNames().forEach(name -> {
            if (!name.equals("type")) kept.put(name, text(name));
        });
        return new Auth.Unsupported(title, kept);
    }

    private Auth oauth2() {
        var token = text("access_token_url", "accessTokenUrl");
        var word = text("grant_type", "flow", "grantType");
        var grant = switch (word) {
            case "authorization_code" ->
                new OAuth2Grant.AuthorizationCode(
                        text("authorization_url", "authorizationUrl"),
                        token,
                        text("callback_url", "callbackUrl"),
                        text("pkce").equals("true") ? OAuth2Grant.Pkce.S256 : OAuth2Grant.Pkce.NONE,
                        "",
                        text("state"));
            case "client_credentials" -> new OAuth2Grant.ClientCredentials(token);
            case "password", "resource_owner_password_credentials" ->
                new OAuth2Grant.Password(token, text("username"), text("password"));
            case "implicit" ->
                new OAuth2Grant.Implicit(
                        text("authorization_url", "authorizationUrl"),
                        text("callback_url", "callbackUrl"),
                        text("state"));
            default -> null;
        };
        if (grant == null) return unsupported("OAuth 2.0 " + word);
        boolean body = text("credentials_placement", "credentialsPlacement").equals("body");
        var prefix = text("token_header_prefix", "tokenHeaderPrefix");
        return new Auth.OAuth2(
                grant,
                new OAuth2Client(
                        text("client_id", "clientId"),
                        text("client_secret", "clientSecret"),
                        body ? OAuth2Client.Sending.BODY : OAuth2Client.Sending.HEADER),
                text("scope"),
                "",
                "",
                text("refresh_token_url", "refreshTokenUrl"),
                text("token_placement", "tokenPlacement").equals("url") ? In.QUERY : In.HEADER,
                prefix.isEmpty() ? "Bearer" : prefix,
                "",
                List.of());
    }
}
