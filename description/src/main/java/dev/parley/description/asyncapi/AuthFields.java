package dev.parley.description.asyncapi;

import static dev.parley.description.asyncapi.Fields.NODES;

import dev.parley.description.request.Auth;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The credentials that were chosen, with variables for what is secret. */
final class AuthFields {

    private static final Set<String> MANAGED =
            Set.of("kind", "username", "password", "token", "prefix", "name", "value", "in");

    private AuthFields() {}

    static Auth read(JsonNode node) {
        return switch (Fields.text(node, "kind", "none")) {
            case "basic" -> new Auth.Basic(Fields.text(node, "username", ""), Fields.text(node, "password", ""));
            case "bearer" -> new Auth.Bearer(Fields.text(node, "token", ""), Fields.text(node, "prefix", "Bearer"));
            case "apiKey" ->
                new Auth.ApiKey(
                        Fields.text(node, "name", ""),
                        Fields.text(node, "value", ""),
                        in(Fields.text(node, "in", "header")));
            default -> new Auth.None();
        };
    }

    private static Auth.In in(String name) {
        return name.equals("query") ? Auth.In.QUERY : Auth.In.HEADER;
    }

    static JsonNode write(Auth auth, @Nullable JsonNode older) {
        if (older != null && read(older).equals(auth)) return older;
        return Fields.over(older, fields(auth), MANAGED);
    }

    private static ObjectNode fields(Auth auth) {
        var node = NODES.objectNode();
        return switch (auth) {
            case Auth.None _ -> node.put("kind", "none");
            case Auth.Basic(String username, String password) ->
                node.put("kind", "basic").put("username", username).put("password", password);
            case Auth.Bearer(String token, String prefix) -> {
                node.put("kind", "bearer").put("token", token);
                yield prefix.equals("Bearer") ? node : node.put("prefix", prefix);
            }
            case Auth.ApiKey(String name, String value, Auth.In in) ->
                node.put("kind", "apiKey")
                        .put("name", name)
                        .put("value", value)
                        .put("in", in == Auth.In.QUERY ? "query" : "header");
        };
    }

    /** What a security scheme of the service asks for; what to fill in is a variable. */
    static Auth ofScheme(JsonNode scheme) {
        return switch (Fields.text(scheme, "type", "")) {
            case "userPassword" -> new Auth.Basic("{{username}}", "{{password}}");
            case "http" ->
                switch (Fields.text(scheme, "scheme", "").toLowerCase(Locale.ROOT)) {
                    case "basic" -> new Auth.Basic("{{username}}", "{{password}}");
                    case "bearer" -> new Auth.Bearer("{{token}}", "Bearer");
                    default -> new Auth.None();
                };
            case "oauth2", "openIdConnect" -> new Auth.Bearer("{{token}}", "Bearer");
            case "httpApiKey" ->
                Fields.text(scheme, "in", "").equals("cookie")
                        ? new Auth.None()
                        : new Auth.ApiKey(
                                Fields.text(scheme, "name", ""), "{{apiKey}}", in(Fields.text(scheme, "in", "header")));
            default -> new Auth.None();
        };
    }
}
