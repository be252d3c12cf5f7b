package dev.parley.server.api;

import dev.parley.description.inference.InferenceOptions;
import dev.parley.description.inference.InferenceOptions.Form;
import dev.parley.description.inference.JsonSamples;
import dev.parley.description.inference.SchemaInference;
import dev.parley.description.json.ProblemJson;
import dev.parley.description.link.DescribedOperation;
import dev.parley.description.link.Expressions.Proposal;
import dev.parley.description.link.LinkProposals;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.schema.SchemaFault;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import dev.parley.engine.project.Component;
import dev.parley.engine.project.Components;
import dev.parley.engine.project.TriedSample;
import dev.parley.engine.project.TriedSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The shared things of documents, and what is worked out of schemas and for them. */
final class ComponentOperations {

    private final Components components;

    ComponentOperations(Components components) {
        this.components = components;
    }

    void addTo(Map<String, Operation> all) {
        all.put(
                "listComponents",
                call -> Reply.ok(Json.object()
                        .set("components", Json.list(components.all(call.project()), ComponentOperations::json))));
        all.put(
                "createComponent",
                call -> Reply.ok(PartOperations.json(components.create(
                        call.project(),
                        call.text("document"),
                        call.text("kind"),
                        call.text("name"),
                        call.body().path("value"),
                        Call.PERSON))));
        all.put(
                "tryOutSchema",
                call -> Reply.ok(json(components
                        .values()
                        .tried(
                                call.project(),
                                call.text("document"),
                                ThingOperations.pointer(call),
                                call.body().path("schema")))));
        all.put("checkValue", this::check);
        all.put(
                "proposeForLink",
                call -> Reply.ok(json(components
                        .links()
                        .proposals(
                                call.project(),
                                call.text("document"),
                                ThingOperations.pointer(call, "part"),
                                call.body().get("draft"),
                                ThingOperations.pointer(call, "link")))));
        all.put(
                "proposeExpressions",
                call -> Reply.ok(Json.object()
                        .set(
                                "expressions",
                                Json.list(
                                        components
                                                .links()
                                                .expressions(
                                                        call.project(),
                                                        call.text("document"),
                                                        ThingOperations.pointer(call, "part"),
                                                        call.body().get("draft"),
                                                        ThingOperations.pointer(call, "place")),
                                        ComponentOperations::json))));
        all.put("inferSchema", call -> Reply.ok(Json.object().set("schema", inferred(call.body()))));
    }

    private Reply check(Call call) {
        JsonNode body = call.body();
        Syntax syntax = Syntax.valueOf(body.path("syntax").asString("json").toUpperCase(Locale.ROOT));
        JsonNode value =
                body.has("text") ? Source.parse(call.text("text"), syntax).tree() : body.get("value");
        ObjectNode json = Json.object();
        json.set("value", value);
        json.put("text", value == null ? "" : Source.text(value, syntax));
        List<Problem> problems = List.of();
        if (body.has("pointer")) {
            var checked = components
                    .values()
                    .checked(
                            call.project(),
                            call.text("document"),
                            ThingOperations.pointer(call),
                            body.get("schema"),
                            value);
            problems =
                    checked.faults().stream().map(ComponentOperations::problem).toList();
            json.set("unchecked", ProblemJson.write(checked.problems()));
            ObjectNode expected = json.putObject("expected");
            if (!checked.types().isEmpty()) expected.set("types", Json.list(checked.types(), StringNode::valueOf));
            if (!checked.choices().isEmpty()) expected.set("choices", Json.list(checked.choices(), each -> each));
        }
        return Reply.ok(json.set("problems", ProblemJson.write(problems)));
    }

    private static JsonNode inferred(JsonNode body) {
        Form form = body.path("dialect").asString("").equals("openapi-3.0") ? Form.OPENAPI_3_0 : Form.JSON_SCHEMA;
        InferenceOptions options = InferenceOptions.of(form);
        boolean entries = body.path("entries").asBoolean(false);
        SchemaInference inference =
                new SchemaInference(body.path("examples").asBoolean(false) ? options.withExamples() : options);
        List<Problem> problems = new ArrayList<>();
        JsonNode texts = body.path("samples");
        for (int i = 0; i < texts.size(); i++) {
            try {
                for (JsonNode sample : JsonSamples.read(texts.get(i).asString())) {
                    if (entries && sample.isArray()) sample.forEach(inference::add);
                    else inference.add(sample);
                }
            } catch (ProblemException fault) {
                for (Problem each : fault.problems()) problems.add(each.under("/samples/" + i));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return inference.schema();
    }

    private static JsonNode json(Component component) {
        ObjectNode json = Json.object()
                .put("id", component.id())
                .put("document", component.document())
                .put("kind", component.kind())
                .put("name", component.name())
                .put("pointer", component.pointer())
                .put("revision", component.revision());
        return component.stays() == null ? json : json.put("stays", component.stays());
    }

    private static JsonNode json(LinkProposals proposals) {
        ObjectNode json = Json.object();
        json.set("operations", Json.list(proposals.operations(), ComponentOperations::json));
        json.set(
                "parameters",
                Json.list(
                        proposals.parameters(),
                        each -> Json.object().put("name", each.name()).put("in", each.in())));
        return json.set("expressions", Json.list(proposals.expressions(), ComponentOperations::json));
    }

    private static JsonNode json(Proposal proposal) {
        return Json.object().put("expression", proposal.expression()).put("about", proposal.about());
    }

    private static JsonNode json(DescribedOperation operation) {
        ObjectNode json = Json.object()
                .put("method", operation.method())
                .put("path", operation.path())
                .put("reference", operation.reference());
        if (!operation.id().isEmpty()) json.put("id", operation.id());
        if (!operation.summary().isEmpty()) json.put("summary", operation.summary());
        return json;
    }

    private static JsonNode json(TriedSchema tried) {
        ObjectNode json = Json.object();
        json.set("examples", Json.list(tried.samples(), ComponentOperations::json));
        return json.set("problems", ProblemJson.write(tried.problems()));
    }

    private static JsonNode json(TriedSample tried) {
        ObjectNode json = Json.object().put("name", tried.sample().name());
        json.set("value", tried.sample().value());
        List<Problem> problems =
                tried.faults().stream().map(ComponentOperations::problem).toList();
        return json.set("problems", ProblemJson.write(problems));
    }

    private static Problem problem(SchemaFault fault) {
        return Problem.of("schema-" + fault.keyword(), fault.message()).at(Place.at(fault.pointer()));
    }
}
