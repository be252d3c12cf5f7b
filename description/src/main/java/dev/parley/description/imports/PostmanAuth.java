package dev.parley.description.imports;

import dev.parley.description.request.Auth;
import dev.parley.description.request.Auth.In;
import dev.parley.description.request.Auth.KeyPair;
import dev.parley.description.request.Auth.Part;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Credentials of Postman: a list of keys and values in the format 2.1, an object in 2.0. */
final class PostmanAuth {

    private static final Map<String, String> TITLES =
            Map.of("hawk", "Hawk", "ntlm", "NTLM", "edgegrid", "Akamai EdgeGrid", "asap", "ASAP");

    /** What Postman keeps for its own dialogs. */
    private static final List<String> FOR_THE_INTERFACE = List.of("showPassword", "saveHelperData");

    private final Losses losses;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    PostmanAuth(Losses losses) {
        this.losses = losses;
    }

    Auth read(JsonNode node) {
        var type = JsonFile.text(node.path("type"));
        fields(node.path(type));
        ignore(FOR_THE_INTERFACE);
        var auth = auth(type);
        fields.forEach((name, value) -> {
            if (!used.contains(name) && !Set.of("", "false", "[]").contains(value)) {
                losses.add("auth " + type + " " + name, "Parley has no such field for these credentials");
            }
        });
        return auth;
    }

    private void fields(JsonNode attributes) {
        if (attributes.isObject()) {
            attributes.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
        }
        if (attributes.isArray()) {
            for (var row : attributes) fields.put(JsonFile.text(row.path("key")), value(row.path("value")));
        }
    }

    /** A text; some exports wrap it into an object under a random id. */
    private static String value(JsonNode value) {
        boolean wrapped = value.isObject()
                && value.size() == 1
                && value.values().iterator().next().isString();
        return JsonFile.text(wrapped ? value.values().iterator().next() : value);
    }

    private Auth auth(String type) {
        return switch (type) {
            case "", "noauth" -> new Auth.None();
            case "basic" -> new Auth.Basic(text("username"), text("password"));
            case "bearer" -> new Auth.Bearer(text("token"), "Bearer");
            case "apikey" ->
                new Auth.ApiKey(text("key"), text("value"), in(text("in").equals("query")));
            case "digest" -> digest();
            case "awsv4" -> awsSignature();
            case "oauth1" -> oauth1();
            case "oauth2" -> oauth2();
            case "jwt" -> jwt();
            default -> unsupported(TITLES.getOrDefault(type, type));
        };
    }

    String text(String name) {
        used.add(name);
        return fields.getOrDefault(name, "");
    }

    private String text(String name, String otherwise) {
        var text = text(name);
        return text.isEmpty() ? otherwise : text;
    }

    private boolean flag(String name) {
        return text(name).equals("true");
    }

    void ignore(List<String> names) {
        used.addAll(names);
    }

    private static In in(boolean query) {
        return query ? In.QUERY : In.HEADER;
    }

    Auth unsupported(String title) {
        used.addAll(fields.keySet());
        losses.add(
                "auth " + title,
                "Parley cannot make these credentials; the request is refused until others are chosen");
        return new Auth.Unsupported(title, fields);
    }

    private Auth digest() {
        text("disableRetryRequest");
        var nonce = text("nonce");
        var given = new Auth.DigestFields(
                text("realm"),
                nonce,
                text("algorithm"),
                text("qop"),
                text("nonceCount"),
                text("clientNonce"),
                text("opaque"));
        return new Auth.Digest(text("username"), text("password"), nonce.isEmpty() ? null : given);
    }

    private Auth awsSignature() {
        return new Auth.AwsSignature(
                text("accessKey"),
                text("secretKey"),
                text("sessionToken"),
                text("region", "us-east-1"),
                text("service"),
                in(flag("addAuthDataToQuery")));
    }

    private Auth oauth1() {
        var word = text("signatureMethod", "HMAC-SHA1");
        var method = Arrays.stream(Auth.OAuth1Method.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
        if (method.isEmpty()) return unsupported("OAuth 1.0 " + word);
        boolean header = !text("addParamsToHeader").equals("false");
        text("disableHeaderEncoding");
        return new Auth.OAuth1(
                new KeyPair(text("consumerKey"), text("consumerSecret")),
                new KeyPair(text("token"), text("tokenSecret")),
                method.get(),
                text("privateKey"),
                text("callback"),
                text("verifier"),
                text("realm"),
                text("timestamp"),
                text("nonce"),
                text("version", "1.0"),
                header ? Part.HEADER : Part.QUERY,
                flag("includeBodyHash"),
                flag("addEmptyParamsToSign"));
    }

    private Auth oauth2() {
        boolean query = text("addTokenTo").equals("queryParams");
        var token = text("accessToken");
        if (text("grant_type").isEmpty()
                && text("accessTokenUrl").isEmpty()
                && text("authUrl").isEmpty()) {
            return query
                    ? new Auth.ApiKey("access_token", token, In.QUERY)
                    : new Auth.Bearer(token, text("headerPrefix", "Bearer").strip());
        }
        if (!token.isEmpty()) losses.add("auth oauth2 accessToken", "A new token is got with the first request");
        return new PostmanGrant(this).read(in(query));
    }

    private Auth.@Nullable JwtAlgorithm algorithm(String word) {
        return Arrays.stream(Auth.JwtAlgorithm.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    private Auth jwt() {
        var word = text("algorithm", "HS256");
        var algorithm = algorithm(word);
        if (algorithm == null) return unsupported("JWT " + word);
        boolean query = text("addTokenTo").startsWith("query");
        var name = text("queryParamKey");
        var key = word.startsWith("HS") ? text("secret") : text("privateKey");
        return new Auth.Jwt(
                algorithm,
                key,
                flag("isSecretBase64Encoded"),
                text("payload", "{}"),
                text("header"),
                in(query),
                text("headerPrefix", query ? "" : "Bearer").strip(),
                query ? name : "");
    }
}
