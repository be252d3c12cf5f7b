package dev.parley.description.imports;

import dev.parley.description.request.Auth;
import dev.parley.description.request.Auth.In;
import dev.parley.description.request.OAuth2Client;
import dev.parley.description.request.OAuth2Grant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Credentials of Hoppscotch. */
final class HoppscotchAuth {

    private static final Map<String, String> TITLES =
            Map.of("hawk", "Hawk", "ntlm", "NTLM", "akamai-eg", "Akamai EdgeGrid", "asap", "ASAP");

    private final JsonNode node;
    private final Losses losses;

    HoppscotchAuth(JsonNode node, Losses losses) {
        this.node = node;
        this.losses = losses;
    }

    /** Those of a request; the first version has them in fields of the request. */
    Auth of(JsonNode request) {
        return switch (JsonFile.text(node)) {
            case "Bearer Token" -> new Auth.Bearer(HoppscotchText.of(request.path("bearerToken")), "Bearer");
            case "Basic Auth" ->
                new Auth.Basic(
                        HoppscotchText.of(request.path("httpUser")), HoppscotchText.of(request.path("httpPassword")));
            default -> node.isObject() ? read() : new Auth.None();
        };
    }

    Auth read() {
        var type = JsonFile.text(node.path("authType"));
        boolean off = !node.path("authActive").asBoolean(true);
        if (off && !type.equals("none") && !type.equals("inherit")) losses.add("auth " + type, "It is switched off");
        if (off) return new Auth.None();
        return switch (type) {
            case "none", "" -> new Auth.None();
            case "inherit" -> new Auth.Inherit();
            case "basic" -> new Auth.Basic(text("username"), text("password"));
            case "bearer" -> new Auth.Bearer(text("token"), "Bearer");
            case "api-key" -> new Auth.ApiKey(text("key"), text("value"), in());
            case "digest" -> digest();
            case "aws-signature" ->
                new Auth.AwsSignature(
                        text("accessKey"),
                        text("secretKey"),
                        text("serviceToken"),
                        text("region"),
                        text("serviceName"),
                        in());
            case "jwt" -> jwt();
            case "oauth-2" -> oauth2(node.path("grantTypeInfo"));
            default -> unsupported(TITLES.getOrDefault(type, type));
        };
    }

    private String text(String name) {
        return HoppscotchText.of(node.path(name));
    }

    private In in() {
        return text("addTo").equals("QUERY_PARAMS") ? In.QUERY : In.HEADER;
    }

    private Auth unsupported(String title) {
        losses.add(
                "auth " + title,
                "Parley cannot make these credentials; the request is refused until others are chosen");
        var fields = new LinkedHashMap<String, String>();
        node.propertyNames().forEach(name -> fields.put(name, text(name)));
        return new Auth.Unsupported(title, fields);
    }

    private Auth digest() {
        var nonce = text("nonce");
        var given = new Auth.DigestFields(
                text("realm"), nonce, text("algorithm"), text("qop"), text("nc"), text("cnonce"), text("opaque"));
        return new Auth.Digest(text("username"), text("password"), nonce.isEmpty() ? null : given);
    }

    private Auth jwt() {
        var word = text("algorithm");
        var algorithm = Arrays.stream(Auth.JwtAlgorithm.values())
                .filter(each -> each.name().equals(word))
                .findFirst();
        if (algorithm.isEmpty()) return unsupported("JWT " + word);
        boolean query = in() == In.QUERY;
        return new Auth.Jwt(
                algorithm.get(),
                word.startsWith("HS") ? text("secret") : text("privateKey"),
                JsonFile.isTrue(node.path("isSecretBase64Encoded")),
                text("payload"),
                text("jwtHeaders"),
                in(),
                query ? "" : node.has("headerPrefix") ? text("headerPrefix").strip() : "Bearer",
                query ? text("paramName") : "");
    }

    private Auth oauth2(JsonNode info) {
        var word = JsonFile.text(info.path("grantType"));
        var tokenUrl = HoppscotchText.of(
                info.path("tokenEndpoint").isMissingNode() ? info.path("authEndpoint") : info.path("tokenEndpoint"));
        var grant = switch (word) {
            case "AUTHORIZATION_CODE" -> code(info, tokenUrl);
            case "CLIENT_CREDENTIALS" -> new OAuth2Grant.ClientCredentials(tokenUrl);
            case "PASSWORD" ->
                new OAuth2Grant.Password(
                        tokenUrl, HoppscotchText.of(info.path("username")), HoppscotchText.of(info.path("password")));
            case "IMPLICIT" -> new OAuth2Grant.Implicit(HoppscotchText.of(info.path("authEndpoint")), "", "");
            default -> null;
        };
        if (grant == null) return unsupported("OAuth 2.0 " + word);
        if (!JsonFile.text(info.path("token")).isEmpty()) {
            losses.add("auth oauth-2 token", "A new token is got with the first request");
        }
        boolean body = JsonFile.text(info.path("clientAuthentication")).equals("IN_BODY");
        return new Auth.OAuth2(
                grant,
                new OAuth2Client(
                        HoppscotchText.of(info.path("clientID")),
                        HoppscotchText.of(info.path("clientSecret")),
                        body ? OAuth2Client.Sending.BODY : OAuth2Client.Sending.HEADER),
                HoppscotchText.of(info.path("scopes")),
                "",
                "",
                "",
                in(),
                "Bearer",
                "",
                List.of());
    }

    private static OAuth2Grant code(JsonNode info, String tokenUrl) {
        boolean plain = JsonFile.text(info.path("codeVerifierMethod")).equals("plain");
        var pkce = plain ? OAuth2Grant.Pkce.PLAIN : OAuth2Grant.Pkce.S256;
        return new OAuth2Grant.AuthorizationCode(
                HoppscotchText.of(info.path("authEndpoint")),
                tokenUrl,
                "",
                JsonFile.isTrue(info.path("isPKCE")) ? pkce : OAuth2Grant.Pkce.NONE,
                "",
                "");
    }
}
