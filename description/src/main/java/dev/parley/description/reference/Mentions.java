package dev.parley.description.reference;

import dev.parley.description.source.Pointer;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Finds the places of a file that mean others: references, and what the standards name in other ways. What is data is passed over. */
final class Mentions {

    /** Mappings whose keys are names that users give, not words of a standard. */
    private static final Set<String> NAMED = Set.of(
            "properties",
            "patternProperties",
            "$defs",
            "definitions",
            "dependentSchemas",
            "schemas",
            "responses",
            "parameters",
            "requestBodies",
            "headers",
            "securitySchemes",
            "links",
            "callbacks",
            "pathItems",
            "mediaTypes",
            "paths",
            "webhooks",
            "content",
            "encoding",
            "variables",
            "scopes",
            "servers",
            "channels",
            "operations",
            "additionalOperations",
            "messages",
            "replies",
            "replyAddresses",
            "correlationIds",
            "serverVariables",
            "operationTraits",
            "messageTraits",
            "channelBindings",
            "serverBindings",
            "operationBindings",
            "messageBindings");

    private static final Set<String> DATA = Set.of("example", "default", "const", "enum");

    private final boolean openApi;
    private final BiConsumer<Located, Use.Kind> found;
    private final Map<String, Consumer<Located>> words = Map.of(
            "discriminator", this::discriminator,
            "security", this::security,
            "tags", this::tags,
            "examples", this::examples,
            "x-parley", this::own);

    private Mentions(boolean openApi, BiConsumer<Located, Use.Kind> found) {
        this.openApi = openApi;
        this.found = found;
    }

    /** Tells of all places of a file. */
    static void in(Located root, BiConsumer<Located, Use.Kind> found) {
        boolean asyncApi = root.node().has("asyncapi");
        new Mentions(!asyncApi, found).visit(root);
    }

    private void visit(Located here) {
        if (here.node().isArray()) {
            here.items().forEach(this::visit);
            return;
        }
        for (var child : here.children()) {
            switch (child.key()) {
                case "$ref", "$dynamicRef" -> text(child, Use.Kind.REFERENCE);
                case "operationRef" -> text(child, Use.Kind.OPERATION_REF);
                case "operationId" -> {
                    boolean link = here.parent()
                            .filter(around -> around.key().equals("links"))
                            .isPresent();
                    if (link) text(child, Use.Kind.OPERATION_ID);
                }
                default -> word(child);
            }
        }
    }

    private void text(Located here, Use.Kind kind) {
        if (here.node().isString()) found.accept(here, kind);
    }

    private void word(Located child) {
        if (!child.node().isContainer() || DATA.contains(child.key())) return;
        var special = words.get(child.key());
        boolean schema = !openApi && child.key().equals("headers");
        if (special != null) {
            special.accept(child);
        } else if (NAMED.contains(child.key()) && child.node().isObject() && !schema) {
            child.children().forEach(this::visit);
        } else {
            visit(child);
        }
    }

    private void discriminator(Located here) {
        here.child("mapping").ifPresent(mapping -> mapping.children().forEach(each -> text(each, Use.Kind.MAPPING)));
        here.child("defaultMapping").ifPresent(each -> text(each, Use.Kind.MAPPING));
    }

    private void security(Located here) {
        if (!openApi) {
            visit(here);
            return;
        }
        here.items().forEach(each -> each.children().forEach(name -> found.accept(name, Use.Kind.SECURITY)));
    }

    private void tags(Located here) {
        for (var each : here.items()) {
            if (openApi) text(each, Use.Kind.TAG);
            if (openApi) each.child("parent").ifPresent(parent -> text(parent, Use.Kind.TAG));
        }
        visit(here);
    }

    /** A list of them is data; of a mapping each one may be a reference. */
    private void examples(Located here) {
        if (here.node().isArray()) return;
        for (var each : here.children()) {
            each.child("$ref").ifPresent(reference -> text(reference, Use.Kind.REFERENCE));
        }
    }

    /** What Parley adds is data, but for operations whose methods the standard has no place for. */
    private void own(Located here) {
        here.descendant(Pointer.of("operations"))
                .ifPresent(operations -> operations.children().forEach(this::visit));
    }
}
