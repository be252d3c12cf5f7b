package dev.parley.description.openapi;

import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.openapi.ResponseMismatch.Part;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.schema.DocumentSchema;
import dev.parley.description.schema.SchemaFault;
import dev.parley.description.source.Pointer;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares a response with what its operation says of responses: status, headers and body (OpenAPI 3.0 to 3.2, “Responses Object”). */
public final class ResponseCheck {

    private final StandardDocument document;
    private final JsonNode tree;
    private final ReceivedResponse response;
    private final List<ResponseMismatch> mismatches = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    private ResponseCheck(StandardDocument document, ReceivedResponse response) {
        this.document = document;
        this.tree = document.tree();
        this.response = response;
    }

    /**
     * What was found.
     *
     * @param operation such as {@code GET /orders/{id}}
     * @param skipped what was not checked, and why
     */
    public record Findings(String operation, List<String> skipped, List<ResponseMismatch> mismatches) {
        public Findings {
            skipped = List.copyOf(skipped);
            mismatches = List.copyOf(mismatches);
        }
    }

    /** Compares a response; nothing where the document has no such operation. */
    public static Optional<Findings> of(StandardDocument document, EndpointKey key, ReceivedResponse response) {
        return OperationPlace.find(document, key.path(), key.method())
                .map(place -> new ResponseCheck(document, response).findings(place, key));
    }

    private Findings findings(OperationPlace place, EndpointKey key) {
        Pointer responses = place.pointer().child("responses");
        JsonNode described = document.node(responses).orElse(Nodes.NONE);
        if (ResponseWriting.isPlaceholder(described) || described.isEmpty()) {
            skipped.add("The description says nothing of responses yet");
        } else {
            String status = status(described);
            if (status == null) {
                String known = String.join(", ", described.propertyNames());
                add(Part.STATUS, "", responses, response.status() + " is not described; " + known + " are");
            } else {
                Pointer at = References.resolved(document, responses.child(status));
                headers(at);
                body(at);
            }
        }
        if (mismatches.size() > LongBodyCheck.MOST_FAULTS) {
            mismatches.subList(LongBodyCheck.MOST_FAULTS, mismatches.size()).clear();
            skipped.add("Only the first " + LongBodyCheck.MOST_FAULTS + " differences are told");
        }
        return new Findings(key.method() + " " + key.path(), skipped, mismatches);
    }

    private void add(Part part, String pointer, Pointer schema, String message) {
        mismatches.add(new ResponseMismatch(part, pointer, schema.toString(), message));
    }

    /** The key of what is said of the status: itself, then its class, then {@code default}. */
    private @Nullable String status(JsonNode described) {
        String exact = Integer.toString(response.status());
        String range = exact.charAt(0) + "XX";
        for (String key : List.of(exact, range, range.toLowerCase(Locale.ROOT), "default")) {
            if (described.has(key)) {
                return key;
            }
        }
        return null;
    }

    private void headers(Pointer at) {
        Pointer headers = at.child("headers");
        for (String name : document.node(headers).orElse(Nodes.NONE).propertyNames()) {
            if (!name.equalsIgnoreCase("Content-Type")) {
                header(name, References.resolved(document, headers.child(name)));
            }
        }
    }

    private void header(String name, Pointer at) {
        JsonNode described = document.node(at).orElse(Nodes.NONE);
        String value = response.header(name);
        if (value == null) {
            if (described.path("required").asBoolean(false)) {
                add(Part.HEADER, name, at.child("required"), "The header " + name + " is missing");
            }
        } else if (described.has("schema")) {
            Pointer schema = at.child("schema");
            JsonNode meant = References.resolved(document, described.path("schema"));
            faults(schema, HeaderValue.of(value, meant))
                    .forEach(fault ->
                            mismatches.add(new ResponseMismatch(Part.HEADER, name, fault.schema(), fault.message())));
        }
    }

    private void body(Pointer at) {
        Pointer content = at.child("content");
        JsonNode described = document.node(content).orElse(Nodes.NONE);
        if (described.isEmpty()) {
            skipped.add("No body is described for this status");
        } else if (response.body() == null && response.longBody() == null) {
            skipped.add("The body is too long to be checked: more than 64 MiB");
        } else {
            String type = MediaRanges.match(described.propertyNames(), response.mediaType());
            if (type == null) {
                String seen = response.mediaType().isEmpty() ? "none" : response.mediaType();
                String known = String.join(", ", described.propertyNames());
                add(Part.HEADER, "Content-Type", content, "The type is " + seen + "; described is " + known);
            } else {
                media(content.child(type));
            }
        }
    }

    private void media(Pointer media) {
        Pointer schema = media.child("schema");
        if (document.node(schema).isEmpty()) {
            skipped.add("The description says no schema for this type");
            return;
        }
        if (!StatedBody.isJson(response.mediaType())) {
            skipped.add("A body of " + response.mediaType() + " is not checked by a schema");
            return;
        }
        Supplier<Reader> text = response.longBody();
        if (text != null) {
            checkLong(text, schema, media);
            return;
        }
        JsonNode body = JsonBody.read(Objects.requireNonNull(response.body()));
        if (body == null) {
            add(Part.BODY, "", media, "The body is no JSON");
        } else {
            faults(schema, body).forEach(this::add);
        }
    }

    private void add(SchemaFault fault) {
        mismatches.add(new ResponseMismatch(Part.BODY, fault.pointer(), fault.schema(), fault.message()));
    }

    private void checkLong(Supplier<Reader> text, Pointer schema, Pointer media) {
        LongBodyCheck check = new LongBodyCheck(document, ReceivedResponse.LONG);
        if (check.check(text.get(), schema)) {
            check.faults().forEach(this::add);
            skipped.addAll(check.skipped());
        } else {
            add(Part.BODY, "", media, "The body is no JSON");
        }
    }

    private List<SchemaFault> faults(Pointer schema, JsonNode value) {
        try {
            DocumentSchema.Checking checking =
                    DocumentSchema.of(tree, schema.toString()).checking();
            List<SchemaFault> faults = checking.faults(value);
            checking.leftOut().forEach(each -> skipped.add(each.message()));
            return faults;
        } catch (ProblemException fault) {
            fault.problems().forEach(each -> skipped.add(each.message()));
            return List.of();
        }
    }
}
