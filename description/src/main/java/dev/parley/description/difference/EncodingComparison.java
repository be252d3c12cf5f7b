package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Compares how the parts of a body are written. */
record EncodingComparison(Scope scope) {

    private static final String OTHERWISE = "Parts of the body are written otherwise now";

    void compare(Located old, Located now) {
        for (var word : List.of("encoding", "prefixEncoding", "itemEncoding")) {
            if (same(old.node().path(word), now.node().path(word))) continue;
            if (word.equals("encoding") && old.node().has(word) && now.node().has(word)) {
                parts(place(old, word), place(now, word));
            } else {
                changed("`" + word + "` changed", place(old, word), place(now, word));
            }
        }
    }

    private static boolean same(JsonNode before, JsonNode after) {
        return before.isMissingNode() ? after.isMissingNode() : before.equals(after);
    }

    private static Located place(Located owner, String word) {
        return owner.child(word).orElse(owner);
    }

    private void changed(String message, Located old, Located now) {
        scope.found(
                Finding.other("encoding-changed", message, old, now).softly().because(OTHERWISE));
    }

    private void parts(Located old, Located now) {
        Set<String> names = new LinkedHashSet<>(old.node().propertyNames());
        names.addAll(now.node().propertyNames());
        for (var name : names) {
            var before = old.node().path(name);
            var after = now.node().path(name);
            if (same(before, after)) continue;
            types(name, place(old, name), place(now, name));
            if (!others(before).equals(others(after))) {
                changed("`encoding` of `" + name + "` changed", place(old, name), place(now, name));
            }
        }
    }

    private static JsonNode others(JsonNode encoding) {
        if (encoding.isMissingNode()) return JsonNodeFactory.instance.objectNode();
        return encoding.isObject() ? encoding.deepCopy().asObject().without("contentType") : encoding;
    }

    /** Types that a part may have: who sends one that is gone is refused. Where none is named, the schema's counts, which is unlike any. */
    private void types(String name, Located old, Located now) {
        var before = old.node().path("contentType").asString("");
        var after = now.node().path("contentType").asString("");
        if (before.equals(after)) return;
        boolean lost = types(before).anyMatch(each -> types(after).noneMatch(other -> other.covers(each)));
        boolean gained = types(after).anyMatch(each -> types(before).noneMatch(other -> other.covers(each)));
        var variance = lost ? gained ? Variance.OTHER : Variance.NARROWER : gained ? Variance.WIDER : Variance.SAME;
        var message = "`contentType` of `" + name + "` changed from " + said(before) + " to " + said(after);
        var was = place(old, "contentType");
        var is = place(now, "contentType");
        boolean known = !before.isEmpty() && !after.isEmpty();
        if (known) scope.found(Finding.by(variance, "encoding-changed", message, was, is));
        else changed(message, was, is);
    }

    private static Stream<MediaType> types(String list) {
        return Stream.of(list.split(",")).filter(each -> !each.isBlank()).map(each -> MediaType.of(each.strip()));
    }

    private static String said(String list) {
        return list.isEmpty() ? "what its schema asks for" : "`" + list + "`";
    }
}
