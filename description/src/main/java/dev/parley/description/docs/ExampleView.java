package dev.parley.description.docs;

import static dev.parley.description.docs.Showing.text;

import dev.parley.description.document.JsonContent;
import dev.parley.description.document.Nodes;
import dev.parley.description.html.Html;
import dev.parley.description.html.Markdown;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Shows examples: those that are given, else one that a schema makes. */
final class ExampleView {

    private static final int MOST = 20;
    private static final int LONGEST = 100_000;
    private static final Pattern JSON = Pattern.compile("[^;]*[+/]json.*|\\*/\\*|application/\\*");
    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/form-data");

    private final Showing showing;

    ExampleView(Showing showing) {
        this.showing = showing;
    }

    /** Those of a Media Type, Parameter or Header Object. */
    List<Html> of(Located holder, String mediaType, Supplier<Optional<JsonNode>> sample) {
        var single = holder.child("example");
        if (single.isPresent()) return List.of(value("Example", "", single.get().node(), mediaType));
        var named = holder.child("examples").map(Located::children).orElse(List.of());
        var all = new ArrayList<Html>();
        named.stream().limit(MOST).forEach(each -> example(showing.resolved(each), each.key(), mediaType, all));
        if (!all.isEmpty()) return all;
        boolean makeable = isJson(mediaType) || FORMS.contains(mediaType);
        return makeable
                ? sample.get()
                        .map(each -> List.of(showing.registry()
                                .kept()
                                .example(each, mediaType, () -> value("Example", "", each, mediaType))))
                        .orElse(List.of())
                : List.of();
    }

    private void example(Located example, String name, String mediaType, List<Html> all) {
        if (!example.node().isObject() || example.reference().isPresent()) return;
        var title = text(example, "summary").isBlank() ? name : text(example, "summary");
        var about = text(example, "description");
        for (var key : List.of("value", "dataValue", "serializedValue")) {
            if (example.node().has(key)) {
                var shown = value(title, about, example.node().get(key), mediaType);
                all.add(all.isEmpty() ? shown : ((Html.Element) shown).with("data-further", "1"));
                return;
            }
        }
        var address = text(example, "externalValue");
        if (!address.isBlank()) {
            all.add(Html.of(
                    "p",
                    Markdown.line("[" + title.replaceAll("[\\[\\]]", "") + "](<" + address.replaceAll("[<>\\s]", "")
                            + ">)")));
        }
    }

    /** One value. */
    static Html value(String title, String about, JsonNode value, String mediaType) {
        boolean text = value.isString() && !isJson(mediaType);
        var characters = text ? value.stringValue() : written(value, mediaType);
        var shown = characters.length() > LONGEST ? characters.substring(0, LONGEST) + "\n…" : characters;
        var code = Html.of("code", shown);
        var all = new ArrayList<Html>();
        all.add(Html.of("summary", title));
        all.addAll(Markdown.blocks(about, 4));
        all.add(Html.of("pre", text ? code : code.with("data-language", "json")).with("tabindex", "0"));
        return Html.of("details", all).in("example").with("open", "");
    }

    private static String written(JsonNode value, String mediaType) {
        boolean json = value.isString() && value.stringValue().strip().matches("(?s)[\\[{].*");
        return json && isJson(mediaType) ? value.stringValue().strip() : JsonContent.pretty(value);
    }

    static boolean isJson(String mediaType) {
        return mediaType.isEmpty()
                || mediaType.startsWith("application/json")
                || JSON.matcher(mediaType).matches();
    }

    /** The examples of a message of AsyncAPI: what it carries, and its headers. */
    List<Html> ofMessage(Located message, String mediaType, Supplier<Optional<JsonNode>> sample) {
        var all = new ArrayList<Html>();
        for (var example : message.child("examples").map(Located::items).orElse(List.of())) {
            if (all.size() >= MOST) break;
            var title = text(example, "name").isBlank() ? "Example" : text(example, "name");
            var payload = example.node().path("payload");
            if (!payload.isMissingNode()) {
                var shown = (Html.Element) value(title, text(example, "summary"), payload, mediaType);
                all.add(all.isEmpty() ? shown : shown.with("data-further", "1"));
            }
            var headers = example.node().path("headers");
            if (!headers.isMissingNode()) all.add(value(title + ": headers", "", headers, "application/json"));
        }
        if (!all.isEmpty()) return all;
        return sample.get()
                .filter(each -> !each.equals(Nodes.NONE))
                .map(each -> List.of(value("Example", "", each, mediaType)))
                .orElse(List.of());
    }
}
