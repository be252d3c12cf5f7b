package dev.parley.server.api;

import dev.parley.engine.timeline.Content;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Consequence;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import dev.parley.protocol.websocket.CloseCode;
import dev.parley.protocol.websocket.FrameTrace;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** A broken rule as the contract's {@code BrokenRule}. */
final class BrokenRuleJson {

    private BrokenRuleJson() {}

    static ObjectNode of(Content.BrokenRule broken) {
        Violation violation = broken.violation();
        Rule rule = violation.rule();
        ObjectNode json = Json.object()
                .put("id", rule.id())
                .put("section", rule.source())
                .put("title", rule.demand())
                .put("level", rule.level().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .put("by", violation.flow() == Flow.SENT ? "us" : "server")
                .put("expected", violation.expected())
                .put("seen", violation.seen())
                .put("offset", violation.offset())
                .put("follows", follows(rule.consequence()));
        if (broken.followed() != 0) {
            json.put("followed", broken.followed());
        }
        FrameTrace frame = broken.frame();
        if (frame != null) {
            json.set("frame", FrameJson.of(frame, Bytes.EMPTY));
        }
        return json;
    }

    private static String follows(Consequence consequence) {
        return switch (consequence) {
            case Consequence.Told _ -> "nothing but a report";
            case Consequence.Discarded _ -> "it is thrown away";
            case Consequence.Ignored _ -> "it is passed over";
            case Consequence.Declined _ -> "the extension is declined";
            case Consequence.Dropped _ -> "TCP is ended";
            case Consequence.OpeningFailed(var source) -> "the opening fails" + by(source);
            case Consequence.Failed(int code, var source) ->
                "close " + code + " " + CloseCode.nameOf(code) + by(source);
            case Consequence.Refused(int status, var source) -> "status " + status + by(source);
        };
    }

    private static String by(Consequence.Source source) {
        return source == Consequence.Source.CUSTOMARY ? ", by custom" : "";
    }
}
