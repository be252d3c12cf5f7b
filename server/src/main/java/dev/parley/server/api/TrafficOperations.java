package dev.parley.server.api;

import dev.parley.description.asyncapi.MessageJudge;
import dev.parley.description.document.Standard;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.schema.SchemaFault;
import dev.parley.description.source.JsonFault;
import dev.parley.description.traffic.FoundName;
import dev.parley.description.traffic.FromTraffic;
import dev.parley.description.traffic.HarTraffic;
import dev.parley.description.traffic.Left;
import dev.parley.description.traffic.Proposal;
import dev.parley.description.traffic.Seen;
import dev.parley.engine.project.Projects;
import dev.parley.engine.session.Sessions;
import dev.parley.engine.traffic.ChosenSession;
import dev.parley.engine.traffic.MessageVerdicts;
import dev.parley.engine.traffic.SessionTraffic;
import dev.parley.protocol.Bytes;
import dev.parley.server.json.ChangeJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From recorded traffic to descriptions, and what descriptions say of recorded messages. */
final class TrafficOperations {

    private static final int MOST_LEFT = 500;

    private final Projects projects;
    private final Sessions sessions;

    TrafficOperations(Projects projects, Sessions sessions) {
        this.projects = projects;
        this.sessions = sessions;
    }

    void addTo(Map<String, Operation> all) {
        all.put("readTraffic", call -> Reply.ok(proposals(call)));
        all.put("acceptTraffic", call -> {
            List<String> accept = new ArrayList<>();
            call.body().path("accept").forEach(id -> accept.add(id.asString()));
            Read read = read(call.project(), call.body().path("traffic"));
            return Reply.ok(ChangeJson.of(
                    projects.traffic().take(call.project(), read.seen(), read.names(), accept, Call.PERSON)));
        });
        all.put("judgeMessages", this::verdicts);
    }

    private record Read(List<Seen> seen, List<Left> left, List<ChosenSession> sessions, Map<String, String> names) {}

    private Read read(String project, JsonNode traffic) {
        projects.read(project);
        List<ChosenSession> chosen = new ArrayList<>();
        for (JsonNode each : traffic.path("sessions")) {
            String session = each.path("session").asString();
            if (!sessions.read(session).origin().project().equals(project)) {
                throw new ProblemException(Problem.of("session-elsewhere", "The session is of another project")
                        .at("/sessions/" + chosen.size()));
            }
            chosen.add(new ChosenSession(session, each.path("entries").asLong(Long.MAX_VALUE)));
        }
        SessionTraffic read = SessionTraffic.of(
                sessions, chosen, endpoint -> projects.traffic().key(project, endpoint));
        List<Seen> seen = new ArrayList<>(read.seen());
        List<Left> left = new ArrayList<>(read.left());
        if (traffic.has("har")) {
            HarTraffic har = har(traffic.path("har").asString());
            seen.addAll(har.seen());
            left.addAll(har.left());
        }
        Map<String, String> names = new LinkedHashMap<>();
        traffic.path("names")
                .properties()
                .forEach(entry -> names.put(entry.getKey(), entry.getValue().asString()));
        return new Read(seen, left, read.sessions(), names);
    }

    private static HarTraffic har(String text) {
        try {
            return HarTraffic.read(Json.read(Bytes.utf8(text.startsWith("\ufeff") ? text.substring(1) : text)));
        } catch (JacksonException e) {
            throw new ProblemException(Problem.of("json-syntax", "The recording is no JSON: " + JsonFault.reason(e))
                    .at("/har"));
        } catch (ProblemException e) {
            throw new ProblemException(
                    e.problems().stream().map(each -> each.at("/har")).toList());
        }
    }

    private ObjectNode proposals(Call call) {
        Read read = read(call.project(), call.body());
        FromTraffic traffic = projects.traffic().read(call.project(), read.seen(), read.names());
        List<Left> left = new ArrayList<>(read.left());
        left.addAll(traffic.left());
        ObjectNode json = Json.object();
        json.set("proposals", Json.list(traffic.proposals(), TrafficOperations::proposal));
        json.set(
                "left",
                Json.list(
                        left.stream().distinct().limit(MOST_LEFT).toList(),
                        each -> Json.object().put("from", each.from()).put("why", each.why())));
        json.set(
                "sessions",
                Json.list(
                        read.sessions(),
                        each -> Json.object().put("session", each.session()).put("entries", each.entries())));
        return json;
    }

    private static JsonNode proposal(Proposal proposal) {
        ObjectNode json = Json.object()
                .put("id", proposal.id())
                .put("kind", proposal.standard() == Standard.OPENAPI ? "http" : "websocket")
                .put("subject", proposal.subject())
                .put("state", proposal.isNew() ? "new" : proposal.isSaid() ? "said" : "wider");
        json.set("evidence", Json.texts(proposal.evidence()));
        json.set(
                "parts",
                Json.list(
                        proposal.parts(),
                        part -> Json.object()
                                .put("pointer", part.pointer())
                                .put("before", part.before())
                                .put("after", part.after())));
        json.set("changes", Json.list(proposal.changes(), DifferenceOperations::json));
        json.set("names", Json.list(proposal.names(), TrafficOperations::name));
        return json;
    }

    private static JsonNode name(FoundName name) {
        return Json.object()
                .put("id", name.id())
                .put("kind", name.kind().words())
                .put("found", name.found())
                .put("name", name.name());
    }

    private Reply verdicts(Call call) {
        List<Long> sequences = new ArrayList<>();
        call.body().path("sequences").forEach(each -> sequences.add(each.longValue()));
        MessageVerdicts found = MessageVerdicts.of(sessions, call.session(), sequences, projects.traffic()::messages);
        ObjectNode json = Json.object().put("described", found.described());
        json.set("verdicts", Json.list(found.verdicts(), TrafficOperations::verdict));
        return Reply.ok(json);
    }

    private static JsonNode verdict(MessageVerdicts.Verdict verdict) {
        MessageJudge.Verdict said = verdict.said();
        ObjectNode json = Json.object().put("sequence", verdict.sequence());
        if (said.kind() != null) {
            json.put("kind", said.kind().key()).put("title", said.kind().title());
        }
        json.put("fits", said.fits());
        json.set("faults", Json.list(said.faults(), TrafficOperations::fault));
        return json;
    }

    private static JsonNode fault(SchemaFault fault) {
        return Json.object().put("pointer", fault.pointer()).put("message", fault.message());
    }
}
