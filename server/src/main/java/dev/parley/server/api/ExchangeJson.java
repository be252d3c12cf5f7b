package dev.parley.server.api;

import dev.parley.description.json.ProblemJson;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.engine.sending.ExchangeView;
import dev.parley.engine.sending.HopView;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.protocol.Bytes;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an HTTP request came to, as the contract's {@code Exchange}. */
final class ExchangeJson {

    private final HopCookies cookies;

    ExchangeJson(HopCookies cookies) {
        this.cookies = cookies;
    }

    ObjectNode of(ExchangeView exchange) {
        ObjectNode json = Json.object();
        json.set("hops", Json.list(exchange.hops(), this::hop));
        HopView last = exchange.hops().isEmpty() ? null : exchange.hops().getLast();
        if (exchange.problem() != null) {
            json.set("problem", ProblemJson.write(exchange.problem()));
        } else if (last != null && last.problem() != null) {
            json.set("problem", ProblemJson.write(last.problem()));
            json.set("reasons", reasons(last.reasons()));
        }
        HttpContent.Checks checks = exchange.checks();
        if (checks != null) {
            json.set("checks", of(checks));
        }
        json.set("tests", Json.list(exchange.tests(), ExchangeJson::of));
        json.set(
                "console",
                Json.list(exchange.console(), line -> put(Json.object().put("at", line.at()), line.printed())));
        return json;
    }

    private ObjectNode hop(HopView hop) {
        ObjectNode json = Json.object()
                .put("number", hop.number())
                .put("method", hop.method())
                .put("url", hop.url())
                .put("at", hop.at());
        if (hop.took() >= 0) {
            json.put("took", hop.took());
        }
        if (!hop.remote().isEmpty()) {
            json.put("remote", hop.remote());
        }
        json.put("reused", hop.reused());
        json.set("stages", Json.list(hop.stages(), stage -> HandshakeJson.of(stage, false)));
        if (hop.tls() != null) {
            json.set("tls", HandshakeJson.of(hop.tls()));
        }
        HopView.Head request = hop.request();
        if (request != null) {
            json.set("request", head(request));
            json.set("cookies", cookies.of(hop));
        }
        json.set("interim", Json.list(hop.interim(), ExchangeJson::interim));
        HopView.Head response = hop.response();
        if (response != null) {
            json.set("response", response(response));
        }
        HttpContent.Redirect redirect = hop.redirect();
        if (redirect != null) {
            json.set("redirect", redirect(redirect));
        }
        json.set("remarks", ProblemJson.write(hop.remarks()));
        if (hop.problem() != null) {
            json.set("problem", ProblemJson.write(hop.problem()));
            json.set("reasons", reasons(hop.reasons()));
        }
        return json;
    }

    private static ObjectNode head(HopView.Head head) {
        ObjectNode json = Json.object();
        HeadJson.put(json, head.bytes(), head.secrets());
        return json.put("headSize", head.bytes().size())
                .put("bodySize", head.bodySize())
                .put("wireSize", head.wireSize());
    }

    private static ObjectNode interim(Bytes head) {
        ObjectNode json = Json.object();
        HeadJson.put(json, head, List.of());
        return json;
    }

    private static ObjectNode response(HopView.Head response) {
        ObjectNode json = head(response);
        HeadJson.putStatus(json, response.bytes(), response.status());
        ArrayNode trailers = json.putArray("trailers");
        for (String line : response.trailers()) {
            int colon = line.indexOf(':');
            trailers.addObject()
                    .put("name", line.substring(0, Math.max(0, colon)))
                    .put("value", line.substring(colon + 1).strip());
        }
        List<String> types = HeadJson.values(response.bytes(), "Content-Type");
        if (!types.isEmpty()) {
            json.put("contentType", types.getFirst());
        }
        json.set("codings", Json.texts(codings(response.bytes())));
        return json.put("eventStream", !types.isEmpty() && isEventStream(types.getFirst()))
                .put("complete", response.complete());
    }

    private static List<String> codings(Bytes head) {
        return HeadJson.values(head, "Content-Encoding").stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty() && !value.equals("identity"))
                .toList();
    }

    private static boolean isEventStream(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith("text/event-stream");
    }

    private static ObjectNode redirect(HttpContent.Redirect redirect) {
        ObjectNode json = Json.object()
                .put("status", redirect.status())
                .put("to", redirect.to())
                .put("method", redirect.method());
        json.set("dropped", Json.texts(redirect.dropped()));
        return json;
    }

    private static ArrayNode reasons(List<Reason> reasons) {
        return Json.list(
                reasons, each -> Json.object().put("title", each.title()).put("detail", each.detail()));
    }

    /** Puts down a line that a script printed. */
    static ObjectNode put(ObjectNode json, HttpContent.Printed printed) {
        json.put("level", printed.level()).put("text", printed.text());
        String session = printed.session();
        return session == null ? json : json.put("session", session);
    }

    /** A test of a script. */
    static JsonNode of(HttpContent.Test test) {
        ObjectNode json = Json.object()
                .put("name", test.name())
                .put("status", test.verdict().name().toLowerCase(Locale.ROOT));
        return test.error().isEmpty() ? json : json.put("error", test.error());
    }

    private static JsonNode of(HttpContent.Checks checks) {
        ObjectNode json = Json.object();
        if (!checks.operation().isEmpty()) {
            json.put("operation", checks.operation());
        }
        json.set("skipped", Json.texts(checks.skipped()));
        json.set("mismatches", Json.list(checks.mismatches(), ExchangeJson::of));
        return json;
    }

    private static JsonNode of(HttpContent.Mismatch mismatch) {
        ObjectNode json = Json.object().put("part", mismatch.part()).put("pointer", mismatch.pointer());
        if (!mismatch.schema().isEmpty()) {
            json.put("schema", mismatch.schema());
        }
        return json.put("message", mismatch.message());
    }
}
