package dev.parley.description.traffic;

import dev.parley.description.auth.Field;
import dev.parley.description.document.Nodes;
import dev.parley.description.openapi.JsonBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Bodies of one media type that were seen in one place.
 *
 * @param samples what they say as trees, without secrets; none of bodies that say nothing to schemas
 * @param bodies how many there were
 */
record Content(String mediaType, List<JsonNode> samples, int bodies) {

    private static final int LONGEST_TEXT = 2_000;

    private static final Pattern PART_NAME = Pattern.compile("(?i)content-disposition:[^\\r\\n]*?\\bname=\"([^\"]*)\"");
    private static final Pattern PART_FILE = Pattern.compile("(?i)content-disposition:[^\\r\\n]*?\\bfilename\\*?=");

    Content {
        samples = List.copyOf(samples);
    }

    /** A body with the header lines that stand before it. */
    record Sample(List<Field> fields, Seen.Body body) {}

    /** The bodies by media types, in the order in which they came; empty ones are none. */
    static List<Content> of(List<Sample> bodies) {
        var all = new LinkedHashMap<String, List<Sample>>();
        for (var sample : bodies) {
            if (!sample.body().isEmpty())
                all.computeIfAbsent(mediaType(sample), _ -> new ArrayList<>()).add(sample);
        }
        var contents = new ArrayList<Content>();
        all.forEach((type, those) -> {
            var samples = new ArrayList<JsonNode>();
            for (var each : those) {
                var tree = tree(type, each);
                if (tree != null) samples.add(Hidden.tree(tree));
            }
            contents.add(new Content(type, samples, those.size()));
        });
        return contents;
    }

    static boolean isJson(String type) {
        return type.equals("application/json") || type.equals("text/json") || type.endsWith("+json");
    }

    private boolean isText() {
        return mediaType.startsWith("text/") || mediaType.endsWith("xml") || mediaType.contains("json");
    }

    /** Whether it is made of fields, each of which has a schema. */
    boolean isForm() {
        return mediaType.equals("application/x-www-form-urlencoded") || mediaType.startsWith("multipart/");
    }

    private static String mediaType(Sample sample) {
        var named = Seen.mediaType(sample.fields());
        if (named.matches("[\\w.+-]+/[\\w.+*-]+")) return named;
        var text = sample.body().text();
        if (text == null) return "application/octet-stream";
        return JsonBody.read(text) == null ? "text/plain" : "application/json";
    }

    private static @Nullable JsonNode tree(String type, Sample sample) {
        var text = sample.body().text();
        if (text == null) return null;
        if (isJson(type)) return JsonBody.read(text);
        if (type.equals("application/x-www-form-urlencoded")) return form(text);
        if (type.startsWith("multipart/")) return parts(text, Seen.value(sample.fields(), "Content-Type"));
        return null;
    }

    private static JsonNode form(String text) {
        var values = new LinkedHashMap<String, List<String>>();
        Address.pairs(text)
                .forEach(pair -> values.computeIfAbsent(pair.name(), _ -> new ArrayList<>())
                        .add(pair.value()));
        return object(values);
    }

    private static JsonNode object(Map<String, List<String>> values) {
        var object = Nodes.FACTORY.objectNode();
        values.forEach((name, texts) -> {
            var typed = Shapes.typed(texts);
            object.set(
                    name,
                    typed.size() == 1
                            ? typed.getFirst()
                            : Nodes.FACTORY.arrayNode().addAll(typed));
        });
        return object;
    }

    /** The fields of a form in parts; of a file, that there is one. */
    private static @Nullable JsonNode parts(String text, String type) {
        var boundary = Pattern.compile("(?i)boundary=\"?([^\";]+)\"?").matcher(type);
        if (!boundary.find()) return null;
        var values = new LinkedHashMap<String, List<String>>();
        for (var part : text.split(Pattern.quote("--" + boundary.group(1)))) {
            int end = part.indexOf("\r\n\r\n");
            if (end < 0) continue;
            var head = part.substring(0, end);
            var name = PART_NAME.matcher(head);
            if (!name.find()) continue;
            var value = part.substring(end + 4).replaceFirst("\\r\\n$", "");
            values.computeIfAbsent(name.group(1), _ -> new ArrayList<>())
                    .add(PART_FILE.matcher(head).find() ? FILE : value);
        }
        return object(values);
    }

    /** What stands for the content of a file. */
    static final String FILE = "(file)";

    /** The schema of bodies that are no trees. */
    JsonNode opaque(boolean old) {
        var schema = Nodes.FACTORY.objectNode();
        if (isText()) return schema.put("type", "string");
        return old ? schema.put("type", "string").put("format", "binary") : schema;
    }

    /** The first text to show, where bodies are texts and no trees. */
    static @Nullable String text(List<Sample> bodies, String type) {
        return bodies.stream()
                .filter(sample -> mediaType(sample).equals(type))
                .map(sample -> sample.body().text())
                .filter(text -> text != null && text.length() <= LONGEST_TEXT && !Hidden.looks(text))
                .findFirst()
                .orElse(null);
    }
}
