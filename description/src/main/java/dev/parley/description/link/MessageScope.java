package dev.parley.description.link;

import dev.parley.description.document.SchemaFormats;
import dev.parley.description.link.Expressions.Proposal;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Uses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The messages that a location of AsyncAPI 3 points into: that of a correlation id, of the address of a reply, of a parameter.
 *
 * @param messages none where nothing is known of them
 */
public record MessageScope(List<Located> messages) {

    private static final int MOST_STEPS = 4;

    public MessageScope {
        messages = List.copyOf(messages);
    }

    /** Those around a place; of what is shared those of all that use it. */
    public static MessageScope at(Located place) {
        return new MessageScope(
                new Around(place.description()).of(place, 0).distinct().toList());
    }

    /** Those of an operation: its own ones, or else all of its channel. */
    public static MessageScope ofOperation(Located operation) {
        var own = operation.child("messages").map(Located::items).orElse(List.of());
        if (!own.isEmpty())
            return new MessageScope(own.stream().map(Located::resolved).toList());
        return operation
                .child("channel")
                .map(Located::resolved)
                .map(MessageScope::ofChannel)
                .orElse(new MessageScope(List.of()));
    }

    /** All of a channel. */
    public static MessageScope ofChannel(Located channel) {
        return new MessageScope(channel.child("messages").map(Located::children).orElse(List.of()).stream()
                .map(Located::resolved)
                .toList());
    }

    /** What is wrong with a location; nothing where one of the messages may have something there. */
    public Optional<String> fault(String location) {
        var expression = MessageExpression.parse(location);
        if (expression.isEmpty()) {
            return Optional.of("`" + location + "` is no runtime expression."
                    + " It is like `$message.header#/id` or `$message.payload#/order/id`.");
        }
        var part = expression.get().part();
        var pointer = expression.get().pointer();
        boolean absent = !messages.isEmpty()
                && messages.stream().allMatch(message -> {
                    var schemas = schemas(message, part);
                    return !schemas.isEmpty() && schemas.stream().allMatch(each -> BodyPlaces.isAbsent(each, pointer));
                });
        return absent
                ? Optional.of("The " + part + " of the message describes nothing at `" + pointer + "`")
                : Optional.empty();
    }

    List<Proposal> proposals() {
        var all = new LinkedHashMap<String, Proposal>();
        for (var part : List.of("header", "payload")) {
            for (var message : messages) {
                for (var schema : schemas(message, part)) {
                    BodyPlaces.of(schema).forEach((place, type) -> {
                        var expression = "$message." + part + "#" + place;
                        all.putIfAbsent(expression, new Proposal(expression, type));
                    });
                }
            }
        }
        return List.copyOf(all.values());
    }

    /** The schemas that Parley reads, of the message and of its traits. */
    private static List<Located> schemas(Located message, String part) {
        var name = part.equals("header") ? "headers" : part;
        var all = new ArrayList<Located>();
        message.child(name).ifPresent(all::add);
        if (part.equals("header")) {
            message.child("traits")
                    .ifPresent(traits -> traits.items()
                            .forEach(each -> each.resolved().child(name).ifPresent(all::add)));
        }
        return all.stream().flatMap(each -> readable(each).stream()).toList();
    }

    /** The schema itself; of one with a format of its own only where that is JSON Schema. */
    private static Optional<Located> readable(Located schema) {
        var resolved = schema.resolved();
        if (!resolved.node().has("schemaFormat")) return Optional.of(schema);
        boolean json =
                SchemaFormats.isJsonSchema(resolved.node().path("schemaFormat").asString(""));
        return json ? resolved.child("schema") : Optional.empty();
    }

    /** Looks for what is around places of one description, of which it reads once who uses what. */
    private static final class Around {

        private final Description description;
        private @Nullable Uses uses;

        Around(Description description) {
            this.description = description;
        }

        Stream<Located> of(Located place, int steps) {
            for (var here = Optional.of(place);
                    here.isPresent();
                    here = here.get().parent()) {
                var node = here.get();
                var tokens = node.pointer().tokens();
                boolean component = tokens.size() == 3 && tokens.getFirst().equals("components");
                var section = component ? tokens.get(1) : tokens.size() == 2 ? tokens.getFirst() : "";
                boolean inChannel = tokens.size() == 4 && tokens.get(2).equals("messages");
                if (inChannel || section.equals("messages") || section.equals("messageTraits"))
                    return Stream.of(node.resolved());
                if (section.equals("operations")) return ofOperation(node.resolved()).messages.stream();
                if (section.equals("channels") && isIn("parameters", tokens.size(), place))
                    return ofChannel(node.resolved()).messages.stream();
                if (component && steps < MOST_STEPS)
                    return uses().of(node).stream().flatMap(use -> of(use.at(), steps + 1));
            }
            return Stream.empty();
        }

        private static boolean isIn(String section, int depth, Located place) {
            var tokens = place.pointer().tokens();
            return tokens.size() > depth && tokens.get(depth).equals(section);
        }

        private Uses uses() {
            if (uses == null) uses = Uses.of(description);
            return uses;
        }
    }
}
