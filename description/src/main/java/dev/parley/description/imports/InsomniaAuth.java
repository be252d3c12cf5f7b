package dev.parley.description.imports;

import dev.parley.description.request.Auth;
import dev.parley.description.request.Auth.In;
import dev.parley.description.request.Auth.KeyPair;
import dev.parley.description.request.OAuth2Client;
import dev.parley.description.request.OAuth2Grant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Credentials of Insomnia. */
final class InsomniaAuth {

    private static final Map<String, String> TITLES =
            Map.of("hawk", "Hawk", "ntlm", "NTLM", "asap", "ASAP", "netrc", "Netrc", "singleToken", "Token");

    private final JsonNode node;
    private final InsomniaText texts;
    private final Losses losses;

    InsomniaAuth(JsonNode node, InsomniaText texts, Losses losses) {
        this.node = node;
        this.texts = texts;
        this.losses = losses;
    }

    /** What nothing is said about is inherited. */
    Auth read() {
        var type = JsonFile.text(node.path("type"));
        if (type.isEmpty()) return new Auth.Inherit();
        if (JsonFile.isTrue(node.path("disabled"))) {
            if (!type.equals("none")) losses.add("auth " + type, "It is switched off");
            return new Auth.None();
        }
        return switch (type) {
            case "none" -> new Auth.None();
            case "basic" -> new Auth.Basic(text("username"), text("password"));
            case "bearer" -> new Auth.Bearer(text("token"), or(text("prefix"), "Bearer"));
            case "digest" -> new Auth.Digest(text("username"), text("password"), null);
            case "apikey" -> new Auth.ApiKey(text("key"), text("value"), in());
            case "iam" ->
                new Auth.AwsSignature(
                        text("accessKeyId"),
                        text("secretAccessKey"),
                        text("sessionToken"),
                        text("region"),
                        text("service"),
                        In.HEADER);
            case "oauth1" -> oauth1();
            case "oauth2" -> oauth2();
            default -> unsupported(TITLES.getOrDefault(type, type));
        };
    }

    private String text(String name) {
        return texts.of(node.path(name));
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private In in() {
        return switch (text("addTo")) {
            case "queryParams" -> In.QUERY;
            case "cookie" -> In.COOKIE;
            default -> In.HEADER;
        };
    }

    private Auth unsupported(String title) {
        losses.add(
                "auth " + title,
                "Parley cannot make these credentials; the request is refused until others are chosen");
        var fields = new LinkedHashMap<String, String>();
        node.propertyNames().forEach(name -> fields.put(name, text(name)));
        return new Auth.Unsupported(title, fields);
    }

    private Auth oauth1() {
        var word = or(text("signatureMethod"), "HMAC-SHA1");
        var method = Arrays.stream(Auth.OAuth1Method.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
        if (method.isEmpty()) return unsupported("OAuth 1.0 " + word);
        return new Auth.OAuth1(
                new KeyPair(text("consumerKey"), text("consumerSecret")),
                new KeyPair(text("tokenKey"), text("tokenSecret")),
                method.get(),
                text("privateKey"),
                text("callback"),
                text("verifier"),
                text("realm"),
                text("timestamp"),
                text("nonce"),
                or(text("version"), "1.0"),
                Auth.Part.HEADER,
                JsonFile.isTrue(node.path("includeBodyHash")),
                false);
    }

    private Auth oauth2() {
        var word = or(text("grantType"), "authorization_code");
        var grant = switch (word) {
            case "authorization_code" -> code();
            case "client_credentials" -> new OAuth2Grant.ClientCredentials(text("accessTokenUrl"));
            case "password" -> new OAuth2Grant.Password(text("accessTokenUrl"), text("username"), text("password"));
            case "implicit" -> new OAuth2Grant.Implicit(text("authorizationUrl"), text("redirectUrl"), text("state"));
            default -> null;
        };
        if (grant == null) return unsupported("OAuth 2.0 " + word);
        boolean body = JsonFile.isTrue(node.path("credentialsInBody"));
        return new Auth.OAuth2(
                grant,
                new OAuth2Client(
                        text("clientId"),
                        text("clientSecret"),
                        body ? OAuth2Client.Sending.BODY : OAuth2Client.Sending.HEADER),
                text("scope"),
                text("audience"),
                text("resource"),
                "",
                In.HEADER,
                or(text("tokenPrefix"), "Bearer"),
                "",
                List.of());
    }

    private OAuth2Grant code() {
        boolean pkce = JsonFile.isTrue(node.path("usePkce"));
        var method = text("pkceMethod").equals("plain") ? OAuth2Grant.Pkce.PLAIN : OAuth2Grant.Pkce.S256;
        return new OAuth2Grant.AuthorizationCode(
                text("authorizationUrl"),
                text("accessTokenUrl"),
                text("redirectUrl"),
                pkce ? method : OAuth2Grant.Pkce.NONE,
                "",
                text("state"));
    }
}
