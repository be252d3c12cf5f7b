package dev.parley.description.openapi;

import dev.parley.description.document.AuthFields;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.request.Auth;
import dev.parley.description.request.OAuth2Client;
import dev.parley.description.request.OAuth2Grant;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What an operation's {@code security} asks for; what to fill in is a variable. */
final class SecurityFields {

    private static final OAuth2Client CLIENT =
            new OAuth2Client("{{clientId}}", "{{clientSecret}}", OAuth2Client.Sending.HEADER);

    private SecurityFields() {}

    /** By the first requirement that can be met by credentials, which are one of its schemes. */
    static Auth auth(StandardDocument document, JsonNode operation) {
        var security = operation.has("security")
                ? operation.get("security")
                : document.node(Pointer.of("security")).orElse(Nodes.NONE);
        for (var requirement : Nodes.items(security)) {
            if (requirement.isEmpty()) return new Auth.None();
            for (var entry : requirement.properties()) {
                var at = Pointer.of("components", "securitySchemes", entry.getKey());
                var scheme = References.resolved(document, document.node(at).orElse(Nodes.NONE));
                var auth = auth(scheme, entry.getValue());
                if (!(auth instanceof Auth.None)) return auth;
            }
        }
        return new Auth.None();
    }

    private static Auth auth(JsonNode scheme, JsonNode scopes) {
        return switch (Nodes.text(scheme, "type", "")) {
            case "oauth2" -> oauth2(scheme.path("flows"), scopes);
            case "http" -> http(scheme);
            default -> AuthFields.ofScheme(scheme);
        };
    }

    private static Auth http(JsonNode scheme) {
        var kind = Nodes.text(scheme, "scheme", "").toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "digest" -> new Auth.Digest("{{username}}", "{{password}}", null);
            case "basic", "bearer", "" -> AuthFields.ofScheme(scheme);
            default -> new Auth.Unsupported(kind, Map.of());
        };
    }

    private static Auth oauth2(JsonNode flows, JsonNode scopes) {
        var grants = new ArrayList<OAuth2Grant>();
        for (var name :
                List.of("authorizationCode", "clientCredentials", "deviceAuthorization", "password", "implicit")) {
            if (flows.has(name)) grants.add(grant(name, flows.get(name)));
        }
        if (grants.isEmpty()) return new Auth.Bearer("{{token}}", "Bearer");
        var scope = Nodes.items(scopes).stream().map(Nodes::scalar).collect(Collectors.joining(" "));
        return Auth.OAuth2.of(grants.getFirst(), CLIENT, scope);
    }

    private static OAuth2Grant grant(String flow, JsonNode node) {
        var token = Nodes.text(node, "tokenUrl", "");
        var authorization = Nodes.text(node, "authorizationUrl", "");
        return switch (flow) {
            case "clientCredentials" -> new OAuth2Grant.ClientCredentials(token);
            case "deviceAuthorization" ->
                new OAuth2Grant.DeviceCode(Nodes.text(node, "deviceAuthorizationUrl", ""), token);
            case "password" -> new OAuth2Grant.Password(token, "{{username}}", "{{password}}");
            case "implicit" -> new OAuth2Grant.Implicit(authorization, "", "");
            default -> new OAuth2Grant.AuthorizationCode(authorization, token, "", OAuth2Grant.Pkce.S256, "", "");
        };
    }
}
