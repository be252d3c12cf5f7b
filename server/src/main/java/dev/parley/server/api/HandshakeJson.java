package dev.parley.server.api;

import dev.parley.description.json.ProblemJson;
import dev.parley.engine.link.TlsDetails;
import dev.parley.engine.timeline.Content;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.opening.Accept;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An opening handshake as the contract's {@code HandshakeDetails}. */
final class HandshakeJson {

    private HandshakeJson() {}

    static ObjectNode of(Content.Handshake handshake) {
        ObjectNode json = Json.object().put("request", handshake.request().base64());
        if (!handshake.response().isEmpty()) {
            json.put("response", handshake.response().base64());
        }
        if (!handshake.body().isEmpty()) {
            json.put("body", handshake.body().base64());
        }
        if (handshake.status() > 0) {
            json.put("status", handshake.status());
        }
        json.put("took", handshake.took());
        putUnlessEmpty(json, "remote", handshake.remote());
        Json.put(json, "subprotocol", handshake.subprotocol());
        json.set("offeredSubprotocols", Json.texts(offered(handshake.request())));
        putUnlessEmpty(json, "extensions", handshake.extensions());
        json.set("stages", Json.list(handshake.stages(), stage -> of(stage, false)));
        if (handshake.tls() != null) {
            json.set("tls", of(handshake.tls()));
        }
        accept(json, handshake);
        if (handshake.problem() != null) {
            json.set("problem", ProblemJson.write(handshake.problem()));
        }
        json.set(
                "reasons",
                Json.list(
                        handshake.reasons(),
                        each -> Json.object().put("title", each.title()).put("detail", each.detail())));
        return json;
    }

    static ObjectNode of(Content.StageTime stage, boolean running) {
        ObjectNode json = Json.object().put("stage", stage.stage().name().toLowerCase(Locale.ROOT));
        putUnlessEmpty(json, "detail", stage.detail());
        json.put("at", stage.at()).put("took", stage.took());
        json.put("outcome", running ? "running" : stage.problem() == null ? "done" : "failed");
        if (stage.problem() != null) {
            json.put("message", stage.problem().message());
        }
        return json;
    }

    static JsonNode of(TlsDetails tls) {
        ObjectNode json = Json.object().put("version", tls.version()).put("cipher", tls.cipher());
        Json.put(json, "alpn", tls.alpn());
        json.put("verified", tls.verified());
        json.set("certificates", Json.list(tls.certificates(), CertificateJson::of));
        return json;
    }

    private static void accept(ObjectNode json, Content.Handshake handshake) {
        String key = field(handshake.request(), "Sec-WebSocket-Key").stream()
                .findFirst()
                .orElse(null);
        if (key == null || handshake.response().isEmpty()) {
            return;
        }
        Accept accept = Accept.of(key);
        @Nullable
        String received = field(handshake.response(), "Sec-WebSocket-Accept").stream()
                .findFirst()
                .orElse(null);
        ObjectNode check = json.putObject("accept")
                .put("key", key)
                .put("joined", accept.joined())
                .put("sha1", accept.sha1())
                .put("expected", accept.value());
        Json.put(check, "received", received);
        check.put("matches", accept.value().equals(received));
    }

    private static List<String> offered(Bytes request) {
        return field(request, "Sec-WebSocket-Protocol").stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** The values of a field in a head as it was on the wire. */
    private static List<String> field(Bytes head, String name) {
        return head.latin1()
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }

    private static void putUnlessEmpty(ObjectNode json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }
}
