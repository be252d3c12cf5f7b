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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a script is given, as JSON for the worker. */
final class CallJson {

    private static final Pattern MADE_NAME = Pattern.compile("\\{\\{\\s*(\\$[\\w.]+)\\s*}}");

    /** A name that the script puts together by itself. */
    private static final Pattern MADE_UP = Pattern.compile("\\{\\{\\s*(['\"`]|\\$\\{)");

    private static final int MADE_VALUES = 8;
    private static final int MADE_UP_VALUES = 2;

    /** Characters beside the script and the body, mostly. */
    private static final int USUAL = 2_000;

    /** Numbers from which a script's own random ones come. */
    private static final int SEED = 8;

    private static final int SEEDS = 16;

    private final VariableSource builtIns;
    private final RandomGenerator random;
    private final ByteBuffer drawn =
            ByteBuffer.allocate(SEEDS * SEED * Integer.BYTES).position(SEEDS * SEED * Integer.BYTES);

    CallJson(VariableSource builtIns, RandomGenerator random) {
        this.builtIns = builtIns;
        this.random = random;
    }

    String of(ScriptCall call, CookieJar cookies, Instant now) {
        int body = call.response() == null ? 0 : call.response().body().size();
        JsonWriting json = new JsonWriting(USUAL + call.source().length() + body);
        return json.object(all -> members(call, cookies, now, all)).text();
    }

    private void members(ScriptCall call, CookieJar cookies, Instant now, JsonWriting json) {
        json.put("source", call.source()).name("seed").array(this::seed);
        json.name("variables").object(variables -> {
            for (ScriptScope scope : ScriptScope.values()) {
                Map<String, JsonNode> values = call.variables().in(scope);
                variables
                        .name(scope.word())
                        .object(each ->
                                values.forEach((name, value) -> each.name(name).value(value)));
            }
        });
        json.name("info").object(info -> info(call, info));
        json.put("environment", call.info().environment())
                .put("current", call.info().current());
        json.name("location")
                .array(places ->
                        call.info().location().forEach(each -> places.item().text(each)));
        json.name("request").object(request -> RequestView.write(call.request(), call.automatic(), request));
        if (call.response() != null) {
            response(call.response(), json.name("response"));
        }
        ScriptMessage message = call.message();
        if (message != null) {
            json.name("message").object(each -> message(message, each));
        }
        json.putIf("socket", isOfConnection(call.moment()));
        if (!cookies.cookies().isEmpty()) {
            json.name("cookies")
                    .json(cookies(filled(call.request().url(), call), cookies, now)
                            .toString());
        }
        dynamic(call, json);
    }

    /** Eight numbers. Those of several scripts are drawn at once: each draw of a strong source takes as long as all of them. */
    private void seed(JsonWriting seed) {
        synchronized (drawn) {
            if (!drawn.hasRemaining()) {
                random.nextBytes(drawn.array());
                drawn.rewind();
            }
            for (int i = 0; i < SEED; i++) {
                seed.item().number(drawn.getInt() & 0xffff_ffffL);
            }
        }
    }

    private static boolean isOfConnection(Moment moment) {
        return switch (moment) {
            case BEFORE_REQUEST, AFTER_RESPONSE, BEFORE_CONNECT -> false;
            case ON_OPEN, BEFORE_MESSAGE, ON_MESSAGE, ON_CLOSE -> true;
        };
    }

    private static void info(ScriptCall call, JsonWriting info) {
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

    static void response(ScriptResponse response, JsonWriting to) {
        to.object(json -> {
            json.put("code", response.status())
                    .put("status", response.reason())
                    .put("responseTime", response.time().toMillis())
                    .put("size", response.body().size());
            json.name("headers").array(lines -> {
                for (HeaderField line : response.fields().lines()) {
                    lines.item().object(each -> each.put("key", line.name()).put("value", line.value()));
                }
            });
            ResponseText.put(response, json);
        });
    }

    private static void message(ScriptMessage message, JsonWriting json) {
        switch (message) {
            case ScriptMessage.Text(String text) -> json.put("text", text);
            case ScriptMessage.Binary(var bytes) -> json.put("base64", bytes.base64());
        }
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

    /** Values that are made by the parent, where the script or a value of its variables names them, or it may name any. */
    private void dynamic(ScriptCall call, JsonWriting json) {
        Set<String> names = new TreeSet<>();
        names(call.source(), names);
        int values = MADE_VALUES;
        if (call.source().contains("replaceIn")) {
            call.variables()
                    .scopes()
                    .values()
                    .forEach(scope -> scope.values().forEach(value -> {
                        if (value.isString()) {
                            names(value.stringValue(), names);
                        }
                    }));
            if (MADE_UP.matcher(call.source()).find()) {
                builtIns.names().stream().filter(name -> name.startsWith("$")).forEach(names::add);
                values = MADE_UP_VALUES;
            }
        }
        if (!names.isEmpty()) {
            int most = values;
            json.name("dynamic")
                    .object(all -> names.forEach(name -> all.name(name).array(list -> made(name, most, list))));
        }
    }

    private static void names(String text, Set<String> names) {
        if (text.contains("$")) {
            MADE_NAME.matcher(text).results().forEach(found -> names.add(found.group(1)));
        }
    }

    private void made(String name, int most, JsonWriting values) {
        for (int i = 0; i < most; i++) {
            var value = builtIns.find(name);
            if (value != null) {
                values.item().text(value.text());
            }
        }
    }
}
