package dev.parley.description.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A {@code .bru} file as the tree that the same has in Bruno's YAML. Used once. */
final class BruTree {

    private static final Set<String> METHODS =
            Set.of("get", "post", "put", "patch", "delete", "head", "options", "trace", "connect", "http");
    private static final Map<String, String> MOMENTS =
            Map.of("script:pre-request", "before-request", "script:post-response", "after-response", "tests", "tests");
    private static final Pattern FILE = Pattern.compile("@file\\((.*?)\\)");
    private static final Pattern TYPE = Pattern.compile("@contentType\\((.*?)\\)");

    private final ObjectNode tree = JsonNodeFactory.instance.objectNode();
    private final ObjectNode http = JsonNodeFactory.instance.objectNode();
    private final List<BruBlock> blocks;

    private BruTree(List<BruBlock> blocks) {
        this.blocks = blocks;
    }

    static ObjectNode of(String text) {
        return new BruTree(BruText.blocks(text)).tree();
    }

    private ObjectNode tree() {
        var call = blocks.stream()
                .filter(block -> METHODS.contains(block.name()) || block.name().matches("ws|grpc"))
                .findFirst();
        call.ifPresent(block -> {
            var method = block.name().equals("http")
                    ? block.value("method")
                    : block.name().toUpperCase(Locale.ROOT);
            http.put("method", method == null ? "GET" : method).put("url", or(block.value("url"), ""));
        });
        blocks.forEach(this::block);
        body(call.map(block -> or(block.value("body"), "none")).orElse("none"));
        auth(call.map(block -> or(block.value("auth"), "none"))
                .or(() -> find("auth").map(block -> or(block.value("mode"), "none")))
                .orElse(""));
        if (!http.isEmpty()) {
            tree.set(call.isPresent() ? key(call.get().name()) : "request", http);
        }
        return tree;
    }

    private static String key(String call) {
        return switch (call) {
            case "ws" -> "websocket";
            case "grpc" -> "grpc";
            default -> "http";
        };
    }

    private Optional<BruBlock> find(String name) {
        return blocks.stream().filter(block -> block.name().equals(name)).findFirst();
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private void block(BruBlock block) {
        switch (block.name()) {
            case "meta" -> {
                var info = tree.putObject("info");
                block.rows().forEach(row -> info.put(row.name(), row.value()));
                var tags = BruBlock.inner(block.rows(), "tags");
                if (!tags.isEmpty()) {
                    var list = info.putArray("tags");
                    tags.forEach(tag -> list.add(tag.name()));
                }
            }
            case "query", "params:query" -> rows(http.withArray("params"), block, "query");
            case "params:path" -> rows(http.withArray("params"), block, "path");
            case "headers", "metadata" -> rows(http.withArray("headers"), block, null);
            case "vars", "vars:pre-request" -> rows(runtime("variables"), block, null);
            case "vars:secret" ->
                block.items()
                        .forEach(name -> runtime("variables")
                                .addObject()
                                .put("name", name)
                                .put("value", "")
                                .put("secret", true));
            case "vars:post-response" -> rows(runtime("afterResponse"), block, null);
            case "assert" ->
                block.rows().forEach(row -> {
                    int blank = row.value().indexOf(' ');
                    runtime("assertions")
                            .addObject()
                            .put("expression", row.name())
                            .put(
                                    "operator",
                                    blank < 0 ? row.value() : row.value().substring(0, blank))
                            .put("value", blank < 0 ? "" : row.value().substring(blank + 1))
                            .put("disabled", !row.enabled());
                });
            case "script:pre-request", "script:post-response", "tests" ->
                runtime("scripts")
                        .addObject()
                        .put("type", MOMENTS.get(block.name()))
                        .put("code", block.text());
            case "docs" -> tree.put("docs", block.text());
            case "settings" -> {
                var settings = tree.putObject("settings");
                block.rows().forEach(row -> settings.put(row.name(), row.value()));
            }
            case "example" -> example(block.rows());
            case "body:ws" ->
                http.withArray("messages")
                        .addObject()
                        .put("name", or(block.value("name"), ""))
                        .put("type", or(block.value("type"), "text"))
                        .put("data", or(block.value("content"), ""));
            default -> {}
        }
    }

    private ArrayNode runtime(String name) {
        return tree.withObject("/runtime").withArray(name);
    }

    private static void rows(ArrayNode into, BruBlock block, @Nullable String type) {
        for (var row : block.rows()) {
            var added = into.addObject()
                    .put("name", row.name().replaceFirst("^@", ""))
                    .put("value", row.value());
            if (!row.enabled()) added.put("disabled", true);
            if (type != null) added.put("type", type);
        }
    }

    private void body(String mode) {
        if (mode.equals("none") || mode.equals("ws")) return;
        var kebab = mode.replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replace("form-url-encoded", "form-urlencoded");
        var block = find("body:" + kebab).or(() -> kebab.equals("json") ? find("body") : Optional.empty());
        var body = http.putObject("body").put("type", kebab);
        if (block.isEmpty()) return;
        switch (kebab) {
            case "form-urlencoded" -> rows(body.putArray("data"), block.get(), null);
            case "multipart-form", "file" -> parts(body.putArray("data"), block.get());
            case "graphql" -> {
                body.put("query", block.get().text());
                find("body:graphql:vars").ifPresent(vars -> body.put("variables", vars.text()));
            }
            default -> body.put("data", block.get().text());
        }
    }

    private static void parts(ArrayNode into, BruBlock block) {
        for (var row : block.rows()) {
            var file = FILE.matcher(row.value());
            var type = TYPE.matcher(row.value());
            var added = into.addObject().put("name", row.name()).put("disabled", !row.enabled());
            if (type.find()) added.put("contentType", type.group(1));
            if (file.find()) {
                added.put("type", "file").put("filePath", file.group(1));
                var paths = added.putArray("value");
                for (var path : file.group(1).split("\\|")) paths.add(path);
            } else {
                added.put("type", "text")
                        .put("value", TYPE.matcher(row.value()).replaceAll("").strip());
            }
        }
    }

    private void auth(String mode) {
        if (mode.isEmpty()) return;
        var auth = http.putObject("auth").put("type", mode);
        find("auth:" + mode).ifPresent(block -> block.rows().forEach(row -> auth.put(row.name(), row.value())));
    }

    private void example(List<BruBlock.Row> rows) {
        var response = BruBlock.inner(rows, "response");
        var example = tree.withArray("examples").addObject();
        example.put("name", or(BruBlock.value(rows, "name"), ""));
        var told = example.putObject("response");
        var status = BruBlock.inner(response, "status");
        var code = or(BruBlock.value(status, "code"), or(BruBlock.value(response, "status"), ""));
        if (code.matches("[1-5][0-9]{2}")) told.put("status", Integer.parseInt(code));
        told.put("statusText", or(BruBlock.value(status, "text"), ""));
        var headers = told.putArray("headers");
        BruBlock.inner(response, "headers")
                .forEach(row -> headers.addObject().put("name", row.name()).put("value", row.value()));
        var body = BruBlock.inner(response, "body");
        told.putObject("body")
                .put("type", or(BruBlock.value(body, "type"), ""))
                .put("data", or(BruBlock.value(body, "content"), ""));
    }
}
