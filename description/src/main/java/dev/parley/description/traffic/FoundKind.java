package dev.parley.description.traffic;

import dev.parley.description.asyncapi.BinaryBeginning;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A kind of message that was found; grows while it is. Confined to one thread. */
final class FoundKind {

    private final String name;
    private final Map<Pointer, JsonNode> constants;
    private final @Nullable String pattern;
    private final @Nullable BinaryBeginning beginning;
    private final @Nullable String mediaType;
    private final List<Told> messages = new ArrayList<>();

    /**
     * A kind without messages.
     *
     * @param name as a key
     * @param constants the values by which it is told, by pointers into its messages
     * @param pattern that its texts have; none of JSON, and of texts that have none in common
     */
    FoundKind(String name, Map<Pointer, JsonNode> constants, @Nullable String pattern) {
        this(name, constants, pattern, null, null);
    }

    private FoundKind(
            String name,
            Map<Pointer, JsonNode> constants,
            @Nullable String pattern,
            @Nullable BinaryBeginning beginning,
            @Nullable String mediaType) {
        this.name = name;
        this.constants = new LinkedHashMap<>(constants);
        this.pattern = pattern;
        this.beginning = beginning;
        this.mediaType = mediaType;
    }

    /** A kind of binary messages, without any; none begin alike where nothing says so. */
    static FoundKind binary(String name, @Nullable BinaryBeginning beginning, String mediaType) {
        return new FoundKind(name, Map.of(), null, beginning, mediaType);
    }

    FoundKind named(String other) {
        var renamed = new FoundKind(other, constants, pattern, beginning, mediaType);
        renamed.messages.addAll(messages);
        return renamed;
    }

    FoundKind with(List<Told> more) {
        messages.addAll(more);
        return this;
    }

    String name() {
        return name;
    }

    Map<Pointer, JsonNode> constants() {
        return constants;
    }

    @Nullable
    String pattern() {
        return pattern;
    }

    @Nullable
    BinaryBeginning beginning() {
        return beginning;
    }

    String mediaType() {
        if (mediaType != null) return mediaType;
        return isJson() ? "application/json" : isBinary() ? "application/octet-stream" : "text/plain";
    }

    List<Told> messages() {
        return messages;
    }

    boolean isSent() {
        return messages.stream().anyMatch(Told::sent);
    }

    boolean isReceived() {
        return messages.stream().anyMatch(message -> !message.sent());
    }

    boolean isJson() {
        return pattern == null && messages.stream().allMatch(message -> message.tree() != null);
    }

    boolean isBinary() {
        return messages.stream().allMatch(Told::isBinary);
    }

    /** What its messages say, without secrets. */
    List<JsonNode> samples() {
        return messages.stream().map(Told::json).map(Hidden::tree).toList();
    }

    /** Its payloads; what no constant tells is told by what all of them have. */
    Exchanged exchanged(String channel) {
        return new Exchanged(channel + " " + name, name, samples(), constants, constants.isEmpty());
    }

    Set<String> shape() {
        var shape = new HashSet<String>();
        messages.stream().limit(50).forEach(message -> shape.addAll(message.shape()));
        return shape;
    }
}
