package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compares two versions of a security scheme. */
record SchemeComparison(Report report, Map<String, Set<String>> users) {

    private static final List<String> URLS = List.of(
            "authorizationUrl",
            "tokenUrl",
            "refreshUrl",
            "deviceAuthorizationUrl",
            "openIdConnectUrl",
            "oauth2MetadataUrl");

    void compare(String name, Located old, Located now) {
        if (old.node().equals(now.node())) return;
        var affected = List.copyOf(users.getOrDefault(name, Set.of()));
        var type = text(old, "type");
        for (var word : List.of("type", "in", "name", "scheme", "flow")) {
            boolean caseless = word.equals("scheme")
                    || (word.equals("name") && text(old, "in").equals("header"));
            if (!same(text(old, word), text(now, word), caseless)) {
                var message = "`" + word + "` changed from " + Wording.text(text(old, word)) + " to "
                        + Wording.text(text(now, word));
                add(
                        Finding.other("security-scheme-changed", message, place(old, word), place(now, word))
                                .because("Credentials are sent otherwise now"),
                        affected);
                if (word.equals("type")) return;
            }
        }
        urls(old, now, affected);
        if (type.equals("oauth2")) flows(old, now, affected);
        new Remarks(report).compare(old, now, affected, "description", "bearerFormat");
    }

    private void add(Finding finding, List<String> affected) {
        var usable = affected.isEmpty()
                ? finding.impact(Impact.HARMLESS, Impact.HARMLESS).because("No operation uses it")
                : finding;
        report.add(usable, Flow.INPUT, affected);
    }

    private static boolean same(String one, String other, boolean caseless) {
        return caseless ? one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT)) : one.equals(other);
    }

    private static String text(Located place, String word) {
        return place.node().path(word).asString("");
    }

    private static Located place(Located owner, String word) {
        return owner.child(word).orElse(owner);
    }

    private void urls(Located old, Located now, List<String> affected) {
        for (var word : URLS) {
            var before = text(old, word);
            var after = text(now, word);
            if (before.equals(after)) continue;
            var message = before.isEmpty()
                    ? "`" + word + "` " + Wording.text(after) + " added"
                    : "`" + word + "` changed from " + Wording.text(before) + " to " + Wording.text(after);
            var finding = Finding.other("security-url-changed", message, place(old, word), place(now, word))
                    .softly()
                    .because("Clients that know the older address may not get credentials any more");
            add(before.isEmpty() ? finding.impact(Impact.HARMLESS, Impact.HARMLESS) : finding, affected);
        }
    }

    private void flows(Located old, Located now, List<String> affected) {
        if (old.node().has("scopes") || now.node().has("scopes")) scopes(old, now, affected);
        var before = place(old, "flows");
        var after = place(now, "flows");
        if (!old.node().has("flows") || !now.node().has("flows")) return;
        Set<String> names = new LinkedHashSet<>(before.node().propertyNames());
        names.addAll(after.node().propertyNames());
        for (var name : names) {
            var one = before.child(name).orElse(null);
            var other = after.child(name).orElse(null);
            if (one != null && other != null) {
                urls(one, other, affected);
                scopes(one, other, affected);
                scopes("availableScopes", one, other, affected);
            } else if (one != null) {
                add(Finding.narrower("security-flow-removed", "flow `" + name + "` removed", one, after), affected);
            } else if (other != null) {
                add(Finding.same("security-flow-added", "flow `" + name + "` added", before, other), affected);
            }
        }
    }

    private void scopes(Located old, Located now, List<String> affected) {
        scopes("scopes", old, now, affected);
    }

    private void scopes(String word, Located old, Located now, List<String> affected) {
        var before = old.node().path(word);
        var after = now.node().path(word);
        for (var scope : before.propertyNames()) {
            if (after.has(scope)) continue;
            add(
                    Finding.narrower(
                                    "security-scope-removed",
                                    "scope `" + scope + "` removed",
                                    place(old, word),
                                    place(now, word))
                            .softly()
                            .because("Who asks for it may be refused"),
                    affected);
        }
        for (var scope : after.propertyNames()) {
            if (before.has(scope)) continue;
            add(
                    Finding.same(
                            "security-scope-added", "scope `" + scope + "` added", place(old, word), place(now, word)),
                    affected);
        }
    }
}
