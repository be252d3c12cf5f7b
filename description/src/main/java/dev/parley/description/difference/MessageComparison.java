package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Compares the kinds of messages that an operation knows. */
final class MessageComparison {

    private static final Pattern JSON_SCHEMA =
            Pattern.compile("(?i).*(aai\\.asyncapi|oai\\.openapi|schema)\\+(json|yaml).*");

    private final Scope scope;
    private final Located oldOwner;
    private final Located nowOwner;
    private final Map<String, Located> olds = new LinkedHashMap<>();
    private final Map<String, Located> nows = new LinkedHashMap<>();

    MessageComparison(Scope scope, Located oldOwner, Located nowOwner) {
        this.scope = scope;
        this.oldOwner = oldOwner;
        this.nowOwner = nowOwner;
    }

    void compare(Map<String, Located> old, Map<String, Located> now) {
        olds.putAll(old);
        nows.putAll(now);
        match((before, after) -> before.getKey().equals(after.getKey()));
        match((before, after) -> same(before.getValue(), after.getValue(), "name"));
        match((before, after) -> same(before.getValue(), after.getValue(), "title"));
        match((before, after) -> Objects.equals(
                        before.getValue().node().get("payload"),
                        after.getValue().node().get("payload"))
                && before.getValue().node().has("payload"));
        if (olds.size() == 1 && nows.size() == 1 && old.size() == 1 && now.size() == 1) match((_, _) -> true);
        olds.forEach(this::removed);
        nows.forEach(this::added);
    }

    private static boolean same(Located old, Located now, String word) {
        var text = old.node().path(word);
        return text.isString() && text.equals(now.node().path(word));
    }

    private void match(BiPredicate<Map.Entry<String, Located>, Map.Entry<String, Located>> same) {
        for (var old : List.copyOf(olds.entrySet())) {
            for (var now : List.copyOf(nows.entrySet())) {
                if (!same.test(old, now)) continue;
                both(old.getValue(), now.getValue());
                olds.remove(old.getKey());
                nows.remove(now.getKey());
                break;
            }
        }
    }

    private void removed(String name, Located old) {
        boolean inward = scope.flow() == Flow.INPUT;
        scope.found(Finding.narrower("message-removed", "message `" + name + "` removed", old, nowOwner)
                .impact(Impact.BREAKING, Impact.RISKY)
                .because(inward ? "Who sends it is refused" : "Clients that wait for it wait in vain"));
    }

    private void added(String name, Located now) {
        boolean inward = scope.flow() == Flow.INPUT;
        scope.found(Finding.wider("message-added", "message `" + name + "` added", oldOwner, now)
                .softly()
                .because(
                        inward
                                ? "It may be sent, and need not"
                                : "Clients may not be ready for a new kind of message"));
    }

    private void both(Located old, Located now) {
        payload(old, now);
        headers(old, now);
        contentType(old, now);
        correlation(old, now);
        new BindingComparison(scope).compare(old, now, Set.of());
        scope.deprecation(old, now);
        scope.remarks(old, now, "name", "title", "summary", "description", "tags", "externalDocs", "examples");
    }

    private void payload(Located old, Located now) {
        var before = format(old);
        var after = format(now);
        if (!before.equals(after) && !(isJsonSchema(before) && isJsonSchema(after))) {
            var message = "`schemaFormat` changed from " + said(before) + " to " + said(after);
            scope.found(Finding.other("schema-format-changed", message, old, now)
                    .softly()
                    .because("Schemas of two languages cannot be compared"));
        } else if (isJsonSchema(before)) {
            scope.schemas(schema(old), schema(now), false);
        } else if (!Objects.equals(old.node().get("payload"), now.node().get("payload"))) {
            scope.found(Finding.other("payload-changed", "payload changed", old, now)
                    .softly()
                    .because("Schemas of " + before + " are compared by their text only"));
        }
    }

    private static String said(String format) {
        return format.isEmpty() ? "nothing" : Wording.text(format);
    }

    private static String format(Located message) {
        var own = message.node().path("schemaFormat").asString("");
        return own.isEmpty()
                ? message.node().path("payload").path("schemaFormat").asString("")
                : own;
    }

    private static boolean isJsonSchema(String format) {
        return format.isEmpty() || JSON_SCHEMA.matcher(format).matches();
    }

    private static Schemas schema(Located message) {
        var payload = message.child("payload").orElse(null);
        if (payload == null) return Schemas.none(message);
        var node = payload.node();
        return node.has("schemaFormat") || (node.has("schema") && node.size() == 1)
                ? Schemas.in(payload, "schema")
                : Schemas.of(payload);
    }

    private void headers(Located old, Located now) {
        scope.schemas(Schemas.of(old, said(old, "headers")), Schemas.of(now, said(now, "headers")), false);
    }

    /** What a message and its traits say. */
    private static List<Located> said(Located message, String word) {
        var all = new ArrayList<Located>();
        message.child(word).ifPresent(all::add);
        for (var trait : message.child("traits").map(Located::items).orElse(List.of())) {
            trait.resolved().child(word).ifPresent(all::add);
        }
        return all;
    }

    private static String text(Located message, String word) {
        return said(message, word).stream()
                .findFirst()
                .map(each -> each.node().asString(""))
                .orElse("");
    }

    private static String contentType(Located message) {
        var own = text(message, "contentType");
        return own.isEmpty()
                ? message.description().root().node().path("defaultContentType").asString("")
                : own;
    }

    private void contentType(Located old, Located now) {
        var before = contentType(old);
        var after = contentType(now);
        if (MediaType.of(before).equals(MediaType.of(after))) return;
        var message = before.isEmpty()
                ? "content type `" + after + "` said"
                : after.isEmpty()
                        ? "content type `" + before + "` no longer said"
                        : "content type changed from `" + before + "` to `" + after + "`";
        var finding = Finding.other("content-type-changed", message, old, now)
                .because("The message is written otherwise now");
        scope.found(before.isEmpty() || after.isEmpty() ? finding.softly() : finding);
    }

    private void correlation(Located old, Located now) {
        var before = location(old);
        var after = location(now);
        if (before.equals(after)) return;
        var message = before.isEmpty()
                ? "correlation id `" + after + "` added"
                : after.isEmpty()
                        ? "correlation id `" + before + "` removed"
                        : "correlation id moved from `" + before + "` to `" + after + "`";
        var rule = before.isEmpty()
                ? "correlation-id-added"
                : after.isEmpty() ? "correlation-id-removed" : "correlation-id-changed";
        var finding =
                Finding.other(rule, message, old, now).because("Replies and what they answer find each other by it");
        scope.found(before.isEmpty() ? finding.softly() : finding);
    }

    private static String location(Located message) {
        return said(message, "correlationId").stream()
                .findFirst()
                .map(each -> each.resolved().node().path("location").asString(""))
                .orElse("");
    }
}
