package dev.parley.description.link;

import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An operation of a path, as links lead to it or begin at it.
 *
 * @param item what stands at the path, references followed
 * @param path with its parameters in braces
 */
public record DescribedOperation(Located item, String path, Located operation) {

    /**
     * A parameter.
     *
     * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
     */
    public record Parameter(String name, String in) {

        /** By what a link means it: its name, with its place before it or not. */
        List<String> keys() {
            return List.of(name, in + "." + name);
        }
    }

    /** Empty where it has none. */
    public String id() {
        return operation.node().path("operationId").asString("");
    }

    /** What an {@code operationRef} of the same document says. */
    public String reference() {
        return "#" + new Pointer(List.of("paths", path, operation.key()));
    }

    public String method() {
        return operation.key().toUpperCase(Locale.ROOT);
    }

    public String summary() {
        return operation.node().path("summary").asString("");
    }

    /** Its own ones and those of the path. */
    public List<Parameter> parameters() {
        var all = new LinkedHashMap<Parameter, Parameter>();
        for (var holder : List.of(item, operation)) {
            holder.child("parameters")
                    .ifPresent(list -> list.items().forEach(each -> {
                        var node = each.resolved().node();
                        var parameter = new Parameter(
                                node.path("name").asString(""), node.path("in").asString(""));
                        if (!parameter.name.isEmpty()) all.put(parameter, parameter);
                    }));
        }
        return List.copyOf(all.values());
    }

    /** Whether it has a request body. */
    public boolean takesBody() {
        return operation.child("requestBody").isPresent();
    }

    /** The schema of its JSON body. */
    public Optional<Located> requestSchema() {
        return operation.child("requestBody").map(Located::resolved).flatMap(DescribedOperation::jsonSchema);
    }

    /** The schema of the JSON that a body or a response has. */
    static Optional<Located> jsonSchema(Located holder) {
        return holder.child("content")
                .flatMap(content -> content.children().stream()
                        .filter(each -> each.key().matches("(?i).*[/+]json\\b.*"))
                        .findFirst()
                        .map(Located::resolved)
                        .flatMap(media -> media.child("schema")));
    }

    /** As people call it. */
    @Override
    public String toString() {
        return method() + " " + path;
    }
}
