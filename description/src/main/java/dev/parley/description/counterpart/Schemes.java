package dev.parley.description.counterpart;

import dev.parley.description.reference.Located;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Security schemes: those that both standards know have other types and fields in some cases. */
final class Schemes {

    /** Types of OpenAPI by those of AsyncAPI that mean the same. */
    private static final Map<String, String> TYPES = Map.of(
            "httpApiKey", "apiKey",
            "http", "http",
            "oauth2", "oauth2",
            "openIdConnect", "openIdConnect",
            "X509", "mutualTLS");

    private static final List<String> FLOWS = List.of("implicit", "password", "clientCredentials", "authorizationCode");
    private static final Map<String, String> SAME =
            Rewording.same("type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl");

    private Schemes() {}

    static Counterpart of(Located scheme, boolean openApi) {
        var type = scheme.node().path("type").asString("");
        var other = TYPES.entrySet().stream()
                .filter(each -> type.equals(openApi ? each.getValue() : each.getKey()))
                .map(each -> openApi ? each.getKey() : each.getValue())
                .findFirst();
        if (other.isEmpty()) {
            var standard = openApi ? "AsyncAPI" : "OpenAPI";
            return new Counterpart.None(standard + " has no security scheme of the type `" + type + "`.");
        }
        var said = ((ObjectNode) scheme.node()).deepCopy();
        // An empty list of the scopes that are needed says nothing.
        if (said.path("scopes").isEmpty()) said.remove("scopes");
        var reworded = new Rewording().take(said, SAME);
        reworded.say("type", other.get());
        var flows = scheme.node().path("flows");
        if (flows.isObject()) reworded.say("flows", flows(flows, openApi, reworded));
        return new Counterpart.Other(scheme.pointer(), reworded.value(), reworded.lost());
    }

    private static JsonNode flows(JsonNode flows, boolean openApi, Rewording scheme) {
        var all = new Rewording();
        for (var flow : flows.properties()) {
            if (!FLOWS.contains(flow.getKey())) {
                scheme.lose(flow.getKey());
                continue;
            }
            var names = Map.of(
                    "authorizationUrl",
                    "authorizationUrl",
                    "tokenUrl",
                    "tokenUrl",
                    "refreshUrl",
                    "refreshUrl",
                    openApi ? "scopes" : "availableScopes",
                    openApi ? "availableScopes" : "scopes");
            var reworded = new Rewording().take(flow.getValue(), names);
            all.say(flow.getKey(), reworded.value());
            scheme.lose(reworded.lost());
        }
        return all.value();
    }
}
