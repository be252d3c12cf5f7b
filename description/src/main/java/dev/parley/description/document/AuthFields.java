package dev.parley.description.document;

import dev.parley.description.request.Auth;
import dev.parley.description.request.RequestJson;
import java.util.HashSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The credentials that were chosen, with variables for what is secret. */
public final class AuthFields {

    private AuthFields() {}

    public static Auth read(JsonNode node) {
        return RequestJson.looseAuth(node);
    }

    public static JsonNode write(Auth auth, @Nullable JsonNode older) {
        if (older != null && read(older).equals(auth)) return older;
        var fields = RequestJson.write(auth);
        var managed = new HashSet<>(fields.propertyNames());
        if (older != null) managed.addAll(RequestJson.authFields(older));
        return Nodes.over(older, fields, managed);
    }

    /** What a security scheme of the service asks for; what to fill in is a variable. */
    public static Auth ofScheme(JsonNode scheme) {
        return switch (Nodes.text(scheme, "type", "")) {
            case "userPassword" -> new Auth.Basic("{{username}}", "{{password}}");
            case "http" ->
                switch (Nodes.text(scheme, "scheme", "").toLowerCase(Locale.ROOT)) {
                    case "basic" -> new Auth.Basic("{{username}}", "{{password}}");
                    case "bearer" -> new Auth.Bearer("{{token}}", "Bearer");
                    default -> new Auth.None();
                };
            case "oauth2", "openIdConnect" -> new Auth.Bearer("{{token}}", "Bearer");
            // of AsyncAPI, an apiKey is part of a sign-in of another protocol and has no name
            case "apiKey", "httpApiKey" ->
                Nodes.text(scheme, "name", "").isEmpty()
                        ? new Auth.None()
                        : new Auth.ApiKey(
                                Nodes.text(scheme, "name", ""), "{{apiKey}}", in(Nodes.text(scheme, "in", "header")));
            default -> new Auth.None();
        };
    }

    private static Auth.In in(String name) {
        return switch (name) {
            case "query" -> Auth.In.QUERY;
            case "cookie" -> Auth.In.COOKIE;
            default -> Auth.In.HEADER;
        };
    }
}
