package dev.parley.server.api;

import dev.parley.description.request.Auth;
import dev.parley.description.request.Checked;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Request;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.project.EndpointMove;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.engine.project.Projects;
import dev.parley.server.json.ChangeJson;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/** The endpoints of a project. */
final class EndpointOperations {

    private final Projects projects;
    private final Function<RequestPlace, VariableSource> variables;

    EndpointOperations(Projects projects, Function<RequestPlace, VariableSource> variables) {
        this.projects = projects;
        this.variables = variables;
    }

    void addTo(Map<String, Operation> all) {
        all.put("createEndpoint", this::create);
        all.put("readEndpoint", call -> Reply.ok(ProjectJson.of(projects.endpoint(call.project(), call.endpoint()))));
        all.put("saveEndpoint", this::save);
        all.put("moveEndpoint", this::move);
        all.put(
                "deleteEndpoint",
                call -> Reply.ok(ChangeJson.of(projects.delete(call.project(), call.endpoint(), Call.PERSON))));
        all.put(
                "duplicateEndpoint",
                call -> Reply.created(
                        ProjectJson.of(projects.duplicate(call.project(), call.endpoint(), Call.PERSON))));
        all.put("checkRequest", this::check);
    }

    private Reply create(Call call) {
        NewEndpoint endpoint =
                new NewEndpoint(call.text("name"), call.text("folder"), Bodies.either(call.body(), "request"));
        return Reply.created(ProjectJson.of(projects.create(call.project(), endpoint, Call.PERSON)));
    }

    private Reply save(Call call) {
        long revision = call.body().path("revision").longValue();
        return Reply.ok(ProjectJson.of(projects.save(
                call.project(), call.endpoint(), revision, Bodies.either(call.body(), "request"), Call.PERSON)));
    }

    private Reply move(Call call) {
        EndpointMove move = new EndpointMove(
                Json.textOrNone(call.body(), "name"),
                Json.textOrNone(call.body(), "folder"),
                Json.textOrNone(call.body(), "before"));
        return Reply.ok(ProjectJson.of(projects.move(call.project(), call.endpoint(), move, Call.PERSON)));
    }

    private Reply check(Call call) {
        projects.read(call.project());
        RequestPlace place = Bodies.place(call.project(), call.body());
        VariableSource known = variables.apply(place);
        Request request = Bodies.either(call.body(), "request");
        if (!(request.auth() instanceof Auth.Inherit)) {
            return Reply.ok(checked(request, known).toJson("/request"));
        }
        Auth inherited = projects.inherited(place);
        return Reply.ok(checked(request.with(inherited), known).inheriting().toJson("/request"));
    }

    private static Checked checked(Request request, VariableSource known) {
        return switch (request) {
            case WebSocketRequest webSocket -> Checked.of(webSocket, known);
            // any boundary between parts is as long as another
            case HttpRequest http -> Checked.of(http, known, new SplittableRandom(0));
        };
    }
}
