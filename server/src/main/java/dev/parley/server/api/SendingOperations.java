package dev.parley.server.api;

import dev.parley.description.openapi.ResponseExample;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.PersonalOptions;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.http.AutomaticHeader;
import dev.parley.engine.project.Projects;
import dev.parley.engine.sending.RecordedExchange;
import dev.parley.engine.session.NewSending;
import dev.parley.engine.session.SessionJson;
import dev.parley.engine.session.SessionView;
import dev.parley.engine.session.Sessions;
import dev.parley.engine.timeline.Direction;
import dev.parley.protocol.Bytes;
import dev.parley.server.json.ChangeJson;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** HTTP requests: sent, and what each came to. */
final class SendingOperations {

    private static final String BYTES = "application/octet-stream";

    private final Projects projects;
    private final Sessions sessions;

    SendingOperations(Projects projects, Sessions sessions) {
        this.projects = projects;
        this.sessions = sessions;
    }

    void addTo(Map<String, Operation> all) {
        all.put("sendRequest", this::send);
        all.put("previewHeaders", this::headers);
        all.put("readSentRequest", this::request);
        all.put("documentResponse", this::document);
        all.put("readExchange", this::exchange);
        all.put("readExchangeBody", this::body);
        all.put("readExchangeWire", this::wire);
        all.put("readExchangeFrames", this::frames);
    }

    private Reply send(Call call) {
        JsonNode body = call.body();
        String project = call.text("project");
        projects.read(project);
        PersonalOptions personal = Bodies.personalOrNone(body, "personal");
        SessionView.Origin origin = Bodies.origin(call);
        return Reply.created(SessionJson.write(sessions.send(new NewSending(
                origin, Bodies.httpRequest(body, "request"), personal == null ? PersonalOptions.NONE : personal))));
    }

    private Reply headers(Call call) {
        projects.read(call.project());
        ObjectNode json = Json.object();
        HttpRequest typed = Bodies.httpRequest(call.body(), "request");
        RequestPlace place = Bodies.place(call.project(), call.body());
        HttpRequest request = typed.auth() instanceof Auth.Inherit ? typed.with(projects.inherited(place)) : typed;
        Set<String> omitted = Set.copyOf(request.options().omitted().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList());
        json.set("headers", Json.list(sessions.automaticHeaders(place, request), header -> header(header, omitted)));
        json.putArray("problems");
        return Reply.ok(json);
    }

    private static JsonNode header(AutomaticHeader header, Set<String> omitted) {
        boolean off = header.optional() && omitted.contains(header.name().toLowerCase(Locale.ROOT));
        return Json.object()
                .put("name", header.name())
                .put("value", header.value())
                .put("origin", header.origin().name().toLowerCase(Locale.ROOT))
                .put("optional", header.optional())
                .put("omitted", off);
    }

    private Reply request(Call call) {
        SessionView session = sessions.read(call.session());
        JsonNode request = sessions.request(call.session());
        if (request == null) {
            return new Reply.Refused(Refusals.notFound("The request of this session was not kept"));
        }
        ObjectNode json = Json.object().put("kind", session.kind().label());
        Json.put(json, "endpoint", session.origin().endpoint());
        json.put("name", session.origin().name());
        json.set("request", request);
        return Reply.ok(json);
    }

    private Reply exchange(Call call) {
        SessionView session = sessions.read(call.session());
        HopCookies cookies = new HopCookies(session.startedAt());
        return Reply.ok(new ExchangeJson(cookies)
                .of(recorded(call).view(call.parameters().flag("reveal"))));
    }

    private Reply document(Call call) {
        JsonNode body = call.body();
        String session = call.text("session");
        if (!sessions.read(session).origin().project().equals(call.project())) {
            return new Reply.Refused(Refusals.notFound("There is no session " + session + " of this project"));
        }
        Long hop = body.has("hop") ? body.path("hop").longValue() : null;
        ResponseExample example =
                ResponseExamples.of(new RecordedExchange(sessions.timeline(session)), hop, call.text("name"));
        return projects.document(call.project(), call.endpoint(), example, Call.PERSON)
                .map(change -> Reply.ok(ChangeJson.of(change)))
                .orElseGet(Reply::nothing);
    }

    private RecordedExchange recorded(Call call) {
        return new RecordedExchange(sessions.timeline(call.session()));
    }

    private Reply body(Call call) {
        RecordedExchange exchange = recorded(call);
        int hop = (int) call.parameters().integer("hop");
        Reading reading = to -> exchange.body(hop, direction(call), offset(call), length(call), to);
        String path = call.parameters().textOrNone("select");
        if (path != null) {
            return BodyViews.selection(path, all(reading));
        }
        if (call.parameters().flag("preview")) {
            return BodyViews.preview(BodyName.types(exchange.view(false), hop), sink(reading));
        }
        return call.parameters().flag("download")
                ? new Reply.Download(BYTES, BodyName.of(exchange.view(false), hop), sink(reading))
                : bytes(call, reading);
    }

    private Reply wire(Call call) {
        RecordedExchange exchange = recorded(call);
        int hop = (int) call.parameters().integer("hop");
        return bytes(call, to -> exchange.wire(hop, direction(call), offset(call), length(call), to));
    }

    private Reply frames(Call call) {
        long limit = call.parameters().integer("limit");
        return Reply.ok(
                FramesJson.of(recorded(call).frames((int) call.parameters().integer("hop"), offset(call), limit)));
    }

    /** A short stretch at once, anything else as it is read. */
    private static Reply bytes(Call call, Reading reading) {
        if (length(call) > 4 << 20) {
            return new Reply.Download(BYTES, null, sink(reading));
        }
        return new Reply.Text(BYTES, null, Bytes.wrap(all(reading)));
    }

    private static byte[] all(Reading reading) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        reading.read(bytes -> {
            all.writeBytes(bytes.toArray());
            return true;
        });
        return all.toByteArray();
    }

    private static Reply.Source sink(Reading reading) {
        return sink -> reading.read(bytes -> {
            try {
                return sink.write(bytes);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }

    /** Reads bytes as long as they are wanted. */
    @FunctionalInterface
    private interface Reading {

        void read(Predicate<Bytes> to);
    }

    private static Direction direction(Call call) {
        return call.parameters().text("side").equals("request") ? Direction.SENT : Direction.RECEIVED;
    }

    private static long offset(Call call) {
        return call.parameters().integer("offset");
    }

    private static long length(Call call) {
        @Nullable Long length = call.parameters().integerOrNone("length");
        return length == null ? Long.MAX_VALUE : length;
    }
}
