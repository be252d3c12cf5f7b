package dev.parley.scripting;

import dev.parley.description.cookies.Cookie;
import dev.parley.description.cookies.CookieJar;
import dev.parley.description.cookies.CookieOrigin;
import dev.parley.description.request.Moment;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptMessage;
import dev.parley.engine.script.ScriptResponse;
import dev.parley.engine.script.ScriptScope;
import dev.parley.protocol.http.HeaderField;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a script is given, as JSON for the worker. */
final class CallJson {

    private static final Pattern MADE_NAME = Pattern.compile("\\{\\{\\s*(\\$[\\w.]+)\\s*}}");
    private static final int MADE_VALUES = 8;

    private final VariableSource builtIns;
    private final RandomGenerator random;

    CallJson(VariableSource builtIns, RandomGenerator random) {
        this.builtIns = builtIns;
        this.random = random;
    }

    ObjectNode of(ScriptCall call, CookieJar cookies, Instant now) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("source", call.source());
        seed(json.putArray("seed"));
        ObjectNode variables = json.putObject("variables");
        for (ScriptScope scope : ScriptScope.values()) {
            ObjectNode values = variables.putObject(scope.word());
            call.variables().in(scope).forEach(values::set);
        }
        info(call, json.putObject("info"));
        json.put("environment", call.info().environment())
                .put("current", call.info().current());
        ArrayNode location = json.putArray("location");
        call.info().location().forEach(location::add);
        json.set("request", RequestView.of(call.request()));
        if (call.response() != null) {
            json.set("response", response(call.response()));
        }
        if (call.message() != null) {
            json.set("message", message(call.message()));
        }
        if (isOfConnection(call.moment())) {
            json.put("socket", true);
        }
        if (!cookies.cookies().isEmpty()) {
            json.set("cookies", cookies(filled(call.request().url(), call), cookies, now));
        }
        dynamic(call, json);
        return json;
    }

    /** Eight numbers, drawn at once: each draw of a strong source takes as long as all of them. */
    private void seed(ArrayNode seed) {
        byte[] drawn = new byte[8 * Integer.BYTES];
        random.nextBytes(drawn);
        ByteBuffer numbers = ByteBuffer.wrap(drawn);
        while (numbers.hasRemaining()) {
            seed.add(numbers.getInt() & 0xffff_ffffL);
        }
    }

    private static boolean isOfConnection(Moment moment) {
        return switch (moment) {
            case BEFORE_REQUEST, AFTER_RESPONSE, BEFORE_CONNECT -> false;
            case ON_OPEN, BEFORE_MESSAGE, ON_MESSAGE, ON_CLOSE -> true;
        };
    }

    private static void info(ScriptCall call, ObjectNode info) {
        String event = switch (call.moment()) {
            case BEFORE_REQUEST -> "prerequest";
            case AFTER_RESPONSE -> "test";
            case BEFORE_CONNECT, ON_OPEN, BEFORE_MESSAGE, ON_MESSAGE, ON_CLOSE ->
                call.moment().word();
        };
        info.put("eventName", event)
                .put("iteration", call.info().iteration())
                .put("iterationCount", call.info().iterations())
                .put("requestName", call.info().requestName())
                .put("requestId", call.info().requestId());
    }

    static ObjectNode response(ScriptResponse response) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("code", response.status())
                .put("status", response.reason())
                .put("responseTime", response.time().toMillis())
                .put("size", response.body().size());
        ArrayNode headers = json.putArray("headers");
        for (HeaderField line : response.fields().lines()) {
            headers.addObject().put("key", line.name()).put("value", line.value());
        }
        ResponseText.put(response, json);
        return json;
    }

    static ObjectNode message(ScriptMessage message) {
        return switch (message) {
            case ScriptMessage.Text(String text) ->
                JsonNodeFactory.instance.objectNode().put("text", text);
            case ScriptMessage.Binary(var bytes) ->
                JsonNodeFactory.instance
                        .objectNode()
                        .put("base64", java.util.Base64.getEncoder().encodeToString(bytes.toArray()));
        };
    }

    /** The cookies that go to a URL. */
    static ArrayNode cookies(String url, CookieJar jar, Instant now) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        CookieOrigin origin = CookieOrigin.of(url.contains("://") ? url : "http://" + url);
        List<Cookie> sent = origin == null ? List.of() : jar.send(origin, now).cookies();
        for (Cookie cookie : sent) {
            ObjectNode each = list.addObject()
                    .put("name", cookie.name())
                    .put("value", cookie.value())
                    .put("domain", cookie.domain())
                    .put("path", cookie.path())
                    .put("secure", cookie.secure())
                    .put("httpOnly", cookie.httpOnly())
                    .put("hostOnly", cookie.hostOnly())
                    .put("session", cookie.expires() == null);
            if (cookie.expires() != null) {
                each.put("expires", cookie.expires().toString());
            }
        }
        return list;
    }

    private static String filled(String url, ScriptCall call) {
        VariableSource source = call.variables().source();
        String filled = url;
        for (int round = 0; round < 8 && filled.contains("{{"); round++) {
            filled = Pattern.compile("\\{\\{\\s*([^{}]+?)\\s*}}")
                    .matcher(filled)
                    .replaceAll(found -> {
                        var value = source.find(found.group(1));
                        return Matcher.quoteReplacement(value == null ? "" : value.text());
                    });
        }
        return filled;
    }

    /** Values that are made by the parent, where the script names them. */
    private void dynamic(ScriptCall call, ObjectNode json) {
        if (!call.source().contains("$")) {
            return;
        }
        Set<String> names = new TreeSet<>();
        MADE_NAME.matcher(call.source()).results().forEach(found -> names.add(found.group(1)));
        for (String name : names) {
            ArrayNode values = json.withObject("/dynamic").putArray(name);
            for (int i = 0; i < MADE_VALUES; i++) {
                var value = builtIns.find(name);
                if (value != null) {
                    values.add(value.text());
                }
            }
        }
    }
}
