package dev.parley.description.reference;

import dev.parley.description.source.Operation;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * What keeps the values of discriminators when a schema gets another name: where no mapping says which value it has, its name is the value
 * (OpenAPI 3.2 §4.25.3), so that a mapping has to say it from now on.
 */
final class ImpliedMappings {

    private final Thing schema;
    private final String name;
    private final Uses uses;
    private final List<Operation> operations = new ArrayList<>();

    ImpliedMappings(Thing schema, String name, Uses uses) {
        this.schema = schema;
        this.name = name;
        this.uses = uses;
    }

    /** Operations on the document of the schema. */
    List<Operation> operations() {
        var pointer = schema.pointer();
        boolean meant = pointer.tokens().get(pointer.tokens().size() - 2).equals("schemas");
        if (!meant) return List.of();
        for (var use : uses.all()) {
            boolean branch = use.kind() == Use.Kind.REFERENCE && use.target().equals(schema.node());
            if (branch) alternative(use.at());
        }
        schema.node().child("allOf").map(Located::items).orElse(List.of()).forEach(this::parent);
        return operations;
    }

    /** One of the alternatives of a schema that tells them apart. */
    private void alternative(Located reference) {
        var list = reference.parent().flatMap(Located::parent);
        boolean alternatives = list.filter(
                        each -> each.key().equals("oneOf") || each.key().equals("anyOf"))
                .isPresent();
        if (alternatives)
            list.flatMap(Located::parent)
                    .flatMap(each -> each.child("discriminator"))
                    .ifPresent(this::say);
    }

    /** What it extends, where that tells apart whatever extends it. */
    private void parent(Located part) {
        var parent = part.resolved();
        boolean lists = parent.node().has("oneOf") || parent.node().has("anyOf");
        if (part.reference().isPresent() && !lists)
            parent.child("discriminator").ifPresent(this::say);
    }

    private void say(Located discriminator) {
        boolean here = discriminator.file().equals(schema.node().file());
        if (!here || !discriminator.node().isObject() || isMapped(discriminator)) return;
        var reference = StringNode.valueOf("#" + schema.pointer().parent() + "/" + Addresses.token(name, ""));
        var mapping = discriminator.pointer().child("mapping");
        var said = discriminator.node().has("mapping")
                ? new Operation.Insert(mapping.child(schema.name()), reference)
                : new Operation.Insert(
                        mapping, JsonNodeFactory.instance.objectNode().set(schema.name(), reference));
        if (!operations.contains(said)) operations.add(said);
    }

    private boolean isMapped(Located discriminator) {
        return discriminator.node().path("mapping").has(schema.name())
                || uses.all().stream()
                        .filter(use ->
                                use.kind() == Use.Kind.MAPPING && use.target().equals(schema.node()))
                        .anyMatch(use -> use.at()
                                .parent()
                                .flatMap(Located::parent)
                                .filter(discriminator::equals)
                                .isPresent());
    }
}
