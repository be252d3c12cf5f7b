package dev.parley.description.traffic;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Keys;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.document.References;
import dev.parley.description.document.Standard;
import dev.parley.description.source.Pointer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Says which credentials an operation was asked with; the credentials themselves are in nothing. Used once. */
final class SecurityDescribing {

    private static final Pointer SCHEMES = Pointer.of("components", "securitySchemes");

    private final DocumentEdit edit;
    private final FoundOperation found;
    private final Pointer operation;
    private final boolean isNew;
    private final Names names;

    SecurityDescribing(DocumentEdit edit, FoundOperation found, Pointer operation, boolean isNew, Names names) {
        this.edit = edit;
        this.found = found;
        this.operation = operation;
        this.isNew = isNew;
        this.names = names;
    }

    /** Of an operation that was there its author knows better. */
    void write() {
        if (!isNew) return;
        var seen = new LinkedHashMap<ObjectNode, String>();
        boolean without = false;
        for (var exchange : found.taken()) {
            var scheme = scheme(exchange);
            if (scheme.isEmpty()) without = true;
            else seen.put(scheme.get().getValue(), scheme.get().getKey());
        }
        if (seen.isEmpty()) return;
        var security = Nodes.FACTORY.arrayNode();
        seen.forEach((scheme, name) -> security.addObject().putArray(key(scheme, name)));
        if (without) security.addObject();
        if (!security.equals(edit.document().node(Pointer.of("security")).orElse(Nodes.NONE)))
            edit.set(operation.child("security"), security);
    }

    private static Optional<Map.Entry<String, ObjectNode>> scheme(Seen.Exchange exchange) {
        var authorization = Seen.value(exchange.sent(), "Authorization");
        if (!authorization.isEmpty()) return Optional.of(authorization(authorization));
        for (var field : exchange.sent()) {
            if (KnownHeaders.isKey(field.name())) return Optional.of(Map.entry("apiKey", key("header", field.name())));
        }
        for (var pair : Address.of(exchange.url()).orElseThrow().query()) {
            if (KnownHeaders.isKey(pair.name())) return Optional.of(Map.entry("apiKey", key("query", pair.name())));
        }
        return Optional.empty();
    }

    private static Map.Entry<String, ObjectNode> authorization(String value) {
        var word = value.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        var scheme = Nodes.FACTORY.objectNode().put("type", "http");
        return switch (word) {
            case "bearer", "basic", "digest", "negotiate", "hawk", "dpop" -> {
                scheme.put("scheme", word);
                if (value.matches("(?i)bearer\\s+eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*")) scheme.put("bearerFormat", "JWT");
                yield Map.entry(word + "Auth", scheme);
            }
            default -> Map.entry("apiKey", key("header", "Authorization"));
        };
    }

    private static ObjectNode key(String in, String name) {
        return Nodes.FACTORY.objectNode().put("type", "apiKey").put("in", in).put("name", name);
    }

    /** The key of the scheme, which becomes one of the document if there is none like it. */
    private String key(ObjectNode scheme, String name) {
        var all = edit.document().keys(SCHEMES);
        for (var key : all) {
            var there = References.resolved(
                    edit.document(), edit.document().node(SCHEMES.child(key)).orElse(Nodes.NONE));
            boolean same = scheme.properties().stream()
                    .allMatch(entry -> entry.getKey().equals("bearerFormat")
                            || there.path(entry.getKey())
                                    .asString("")
                                    .equalsIgnoreCase(entry.getValue().asString("")));
            if (same) return key;
        }
        var found = names.find(
                FoundName.Kind.SECURITY_SCHEME,
                Standard.OPENAPI.key(),
                scheme.toString(),
                all,
                taken -> Keys.free(name, "auth", taken));
        var key = names.say(found);
        edit.create(new PartName(PartKind.COMPONENT, "securitySchemes/" + key), scheme, null);
        return key;
    }
}
