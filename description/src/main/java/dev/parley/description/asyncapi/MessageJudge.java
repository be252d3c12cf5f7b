package dev.parley.description.asyncapi;

import dev.parley.description.asyncapi.ChannelMessages.Kind;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.openapi.JsonBody;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.schema.DocumentSchema;
import dev.parley.description.schema.SchemaFault;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says of messages which kind they are of, and whether they fit it. Schemas are compiled once; used by one thread. */
public final class MessageJudge {

    /** So much of a message's names must a kind know to be meant by it. */
    private static final double LIKE = 0.5;

    private final StandardDocument document;
    private final JsonNode tree;
    private final List<Kind> kinds;
    private final Map<Kind, Constants> constants = new HashMap<>();
    private final Map<Pointer, DocumentSchema.Checking> checks = new HashMap<>();

    MessageJudge(StandardDocument document, List<Kind> kinds) {
        this.document = document;
        this.tree = document.tree();
        this.kinds = kinds;
        kinds.forEach(kind -> constants.put(kind, Constants.of(document, kind.payload())));
    }

    /**
     * What became of a message.
     *
     * @param kind the one that it is of, or is nearest to; none where no kind is like it
     * @param faults what its kind wants otherwise; nothing where it fits
     */
    public record Verdict(@Nullable Kind kind, List<SchemaFault> faults) {
        public Verdict {
            faults = List.copyOf(faults);
        }

        /** Whether it is of a kind, and fits it. */
        public boolean fits() {
            return kind != null && faults.isEmpty();
        }
    }

    /**
     * Judges a message.
     *
     * @param sent whether the client sent it
     * @param text of a text message
     */
    public Verdict judge(boolean sent, String text) {
        return judge(sent, text, "");
    }

    /**
     * Judges a message.
     *
     * @param sent whether the client sent it
     * @param text of a text message; none of a binary one
     * @param head the first bytes of a binary one, at most {@link BinaryBeginning#LONGEST}, in hexadecimal digits
     */
    public Verdict judge(boolean sent, @Nullable String text, String head) {
        var mine = kinds.stream()
                .filter(kind -> sent ? kind.sent() : kind.received())
                .toList();
        if (text == null) return binary(mine, head);
        var texts = mine.stream().filter(kind -> !isOfBytes(kind)).toList();
        var json = JsonBody.read(text);
        return json == null ? value(texts, Nodes.FACTORY.stringNode(text)) : value(texts, json, text);
    }

    private Verdict binary(List<Kind> mine, String head) {
        @Nullable Kind any = null;
        for (var kind : mine) {
            if (!isBinary(kind)) continue;
            var beginning = BinaryBeginning.of(
                    References.resolved(document, document.node(kind.payload()).orElse(Nodes.NONE)));
            if (beginning.isPresent() && beginning.get().fits(head)) return new Verdict(kind, List.of());
            if (beginning.isEmpty() && any == null) any = kind;
        }
        return new Verdict(any, List.of());
    }

    /** Whether bytes may be of the kind. */
    private boolean isBinary(Kind kind) {
        var schema = References.resolved(document, document.node(kind.payload()).orElse(Nodes.NONE));
        return isOfBytes(kind) || (type(kind).isEmpty() && schema.isEmpty());
    }

    private boolean isOfBytes(Kind kind) {
        var schema = References.resolved(document, document.node(kind.payload()).orElse(Nodes.NONE));
        var type = type(kind);
        boolean text =
                type.startsWith("text/") || type.contains("json") || type.contains("xml") || type.contains("yaml");
        return schema.has("contentEncoding") || (!type.isEmpty() && !text);
    }

    private String type(Kind kind) {
        return Nodes.text(document.node(kind.at()).orElse(Nodes.NONE), "contentType", "");
    }

    /** A word such as {@code 5} may be meant as a number or as a text. */
    private Verdict value(List<Kind> mine, JsonNode json, String text) {
        var verdict = value(mine, json);
        if (verdict.fits() || json.isContainer()) return verdict;
        var asText = value(mine, Nodes.FACTORY.stringNode(text));
        return asText.fits() ? asText : verdict;
    }

    private Verdict value(List<Kind> mine, JsonNode value) {
        var told = mine.stream().filter(kind -> constants(kind).tell(value)).toList();
        var possible = told.isEmpty()
                ? mine.stream()
                        .filter(kind -> !constants(kind).contradict(value))
                        .toList()
                : told;
        var misfits = new ArrayList<Verdict>();
        @Nullable Verdict event = null;
        for (var kind : possible) {
            var own = faults(kind, value);
            var verdict = new Verdict(kind, own.isEmpty() ? arguments(kind, value) : own);
            if (verdict.fits()) return verdict;
            if (own.isEmpty() && event == null) event = verdict;
            misfits.add(verdict);
        }
        if (event != null) return event;
        if (!told.isEmpty()) return misfits.getFirst();
        return misfits.stream()
                .filter(verdict -> verdict.kind() != null && likeness(verdict.kind(), value) >= LIKE)
                .max(Comparator.comparingDouble(
                        verdict -> verdict.kind() == null ? 0 : likeness(verdict.kind(), value)))
                .orElse(new Verdict(null, List.of()));
    }

    private Constants constants(Kind kind) {
        return constants.getOrDefault(kind, new Constants(Map.of()));
    }

    private List<SchemaFault> faults(Kind kind, JsonNode value) {
        return document.node(kind.payload()).isEmpty()
                ? List.of()
                : faults(References.resolved(document, kind.payload()), value);
    }

    /** What the schema of an event of Socket.IO says of its arguments. */
    private List<SchemaFault> arguments(Kind kind, JsonNode value) {
        var at = References.resolved(document, kind.payload()).then(SocketIoEvent.ARGUMENTS);
        if (!value.isString() || document.node(at).isEmpty()) return List.of();
        return SocketIoEvent.arguments(value.stringValue())
                .map(arguments -> faults(at, arguments))
                .orElse(List.of());
    }

    private List<SchemaFault> faults(Pointer schema, JsonNode value) {
        try {
            return checks.computeIfAbsent(
                            schema,
                            _ -> DocumentSchema.of(tree, schema.toString()).checking())
                    .faults(value);
        } catch (ProblemException unusable) {
            return List.of(new SchemaFault(
                    "", schema.toString(), "", unusable.problems().getFirst().message()));
        }
    }

    private double likeness(Kind kind, JsonNode value) {
        var schema = References.resolved(document, document.node(kind.payload()).orElse(Nodes.NONE));
        var names = schema.path("properties").propertyNames();
        if (names.isEmpty() || !value.isObject())
            return schema.path("type").asString("").equals(type(value)) ? LIKE : 0;
        long both = value.propertyNames().stream().filter(names::contains).count();
        return (double) both / Math.max(1, value.size() + names.size() - both);
    }

    private static String type(JsonNode value) {
        return value.isObject() ? "object" : value.isArray() ? "array" : value.isString() ? "string" : "";
    }
}
