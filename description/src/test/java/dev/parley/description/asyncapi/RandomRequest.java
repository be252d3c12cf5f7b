package dev.parley.description.asyncapi;

import dev.parley.description.request.Auth;
import dev.parley.description.request.ConnectionOptions;
import dev.parley.description.request.ConnectionOptions.DeflateOffer;
import dev.parley.description.request.ConnectionOptions.Reconnect;
import dev.parley.description.request.Format;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.ParameterType;
import dev.parley.description.request.SavedMessage;
import dev.parley.description.request.UrlRows;
import dev.parley.description.request.WebSocketRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes requests with anything in them that a user may type. */
final class RandomRequest {

    private static final List<String> URLS = List.of(
            "wss://lab.example.org/v1/fleets/{fleetId}/positions",
            "ws://localhost:8080",
            "ws://localhost:8080/",
            "wss://lab.example.org/v2/{a}/{b}/{a}",
            "{{baseUrl}}/chat",
            "ws://{{$parley.host}}/demo/echo",
            "wss://{{host}}/v1/{fleetId}",
            "",
            "no url",
            "http://example.org/x",
            "wss://user:pw@example.org:99999/a b",
            "wss://EXAMPLE.org/{{room}}/{odd name}",
            "{{url}}",
            "ws:///x",
            "wss://h/%7Bx%7D/é");
    private static final List<String> NAMES =
            List.of("types", "interval", "since", "X-Trace", "Authorization", "", "two words", "on", "é", "a/b~c");
    private static final List<String> VALUES = List.of(
            "",
            "1000",
            "1.5",
            "true",
            "{{token}}",
            "text",
            "a,b",
            "x y",
            "{{$uuid}}",
            "null",
            "0x1f",
            "line\nline",
            "é😀",
            "a+b");
    private static final List<String> CONTENTS = List.of(
            "",
            "hello",
            "{\"type\":\"subscribe\",\"id\":\"{{$uuid}}\"}",
            "{\n  \"a\": 1\n}",
            "00ff",
            "00 FF",
            "AQID",
            "AQID\n",
            "not hex",
            "<a/>",
            "# x: y",
            " padded ",
            "tab\t",
            "x\r\ny");

    private final Random random;

    RandomRequest(Random random) {
        this.random = random;
    }

    WebSocketRequest next() {
        var base = one(URLS);
        var query = rows(true);
        var url = UrlRows.url(base, query);
        if (random.nextInt(12) == 0) url = base + "?out=of&&step";
        return new WebSocketRequest(
                url, query, path(url), rows(false), rows(false), auth(), content(), messages(), options(), text());
    }

    /** The same with one thing changed. */
    WebSocketRequest changed(WebSocketRequest old) {
        var next = next();
        return switch (random.nextInt(10)) {
            case 0 -> {
                var url = UrlRows.url(next.url(), old.query());
                yield with(
                        old,
                        url,
                        old.query(),
                        path(url),
                        old.headers(),
                        old.cookies(),
                        old.auth(),
                        old.message(),
                        old.messages(),
                        old.options(),
                        old.description());
            }
            case 1 -> {
                var url = UrlRows.url(old.url(), next.query());
                yield with(
                        old,
                        url,
                        next.query(),
                        path(url),
                        old.headers(),
                        old.cookies(),
                        old.auth(),
                        old.message(),
                        old.messages(),
                        old.options(),
                        old.description());
            }
            case 2 ->
                with(
                        old,
                        old.url(),
                        old.query(),
                        old.path(),
                        next.headers(),
                        old.cookies(),
                        old.auth(),
                        old.message(),
                        old.messages(),
                        old.options(),
                        old.description());
            case 3 ->
                with(
                        old,
                        old.url(),
                        old.query(),
                        old.path(),
                        old.headers(),
                        next.cookies(),
                        old.auth(),
                        old.message(),
                        old.messages(),
                        old.options(),
                        old.description());
            case 4 ->
                with(
                        old,
                        old.url(),
                        old.query(),
                        old.path(),
                        old.headers(),
                        old.cookies(),
                        next.auth(),
                        old.message(),
                        old.messages(),
                        old.options(),
                        old.description());
            case 5 ->
                with(
                        old,
                        old.url(),
                        old.query(),
                        old.path(),
                        old.headers(),
                        old.cookies(),
                        old.auth(),
                        next.message(),
                        old.messages(),
                        old.options(),
                        old.description());
            case 6 ->
                with(
                        old,
                        old.url(),
                        old.query(),
                        old.path(),
                        old.headers(),
                        old.cookies(),
                        old.auth(),
                        old.message(),
                        next.messages(),
                        old.options(),
                        old.description());
            case 7 ->
                with(
                        old,
                        old.url(),
                        old.query(),
                        old.path(),
                        old.headers(),
                        old.cookies(),
                        old.auth(),
                        old.message(),
                        old.messages(),
                        next.options(),
                        old.description());
            case 8 ->
                with(
                        old,
                        old.url(),
                        old.query(),
                        path(old.url()),
                        old.headers(),
                        old.cookies(),
                        old.auth(),
                        old.message(),
                        old.messages(),
                        old.options(),
                        next.description());
            default -> next;
        };
    }

    private static WebSocketRequest with(
            WebSocketRequest old,
            String url,
            List<Parameter> query,
            List<Parameter> path,
            List<Parameter> headers,
            List<Parameter> cookies,
            Auth auth,
            MessageContent message,
            List<SavedMessage> messages,
            ConnectionOptions options,
            @Nullable String description) {
        assert old != null;
        return new WebSocketRequest(url, query, path, headers, cookies, auth, message, messages, options, description);
    }

    private List<Parameter> path(String url) {
        return UrlRows.pathNames(url).stream()
                .map(name -> new Parameter(
                        name,
                        one(VALUES),
                        List.of(),
                        null,
                        null,
                        false,
                        random.nextInt(4) == 0 ? type() : ParameterType.STRING,
                        true,
                        text(),
                        true))
                .map(row -> row.type() == ParameterType.ARRAY ? Parameter.of(row.name(), "x") : row)
                .toList();
    }

    private List<Parameter> rows(boolean query) {
        var rows = new ArrayList<Parameter>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var type = random.nextBoolean() ? ParameterType.STRING : type();
            boolean array = type == ParameterType.ARRAY;
            var values = array ? List.of(one(VALUES), one(VALUES)).subList(0, random.nextInt(3)) : List.<String>of();
            rows.add(new Parameter(
                    one(NAMES),
                    array ? null : one(VALUES),
                    values,
                    null,
                    null,
                    query && !array && random.nextInt(9) == 0,
                    type,
                    random.nextInt(4) > 0,
                    text(),
                    random.nextInt(5) > 0));
        }
        return rows;
    }

    private ParameterType type() {
        return one(List.of(ParameterType.values()));
    }

    private Auth auth() {
        return switch (random.nextInt(5)) {
            case 0 -> new Auth.Basic(one(VALUES), "{{password}}");
            case 1 -> new Auth.Bearer("{{token}}", random.nextBoolean() ? "Bearer" : "Token");
            case 2 -> new Auth.ApiKey("key", "{{key}}", random.nextBoolean() ? Auth.In.HEADER : Auth.In.QUERY);
            default -> new Auth.None();
        };
    }

    private MessageContent content() {
        return new MessageContent(one(List.of(Format.values())), one(CONTENTS));
    }

    private List<SavedMessage> messages() {
        var messages = new ArrayList<SavedMessage>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var id = random.nextBoolean() ? "id-" + i : "Hello-" + i;
            messages.add(new SavedMessage(
                    id,
                    one(List.of("Hello", "Sign in", "")),
                    content(),
                    random.nextBoolean(),
                    random.nextBoolean() ? null : random.nextInt(100_000)));
        }
        return messages;
    }

    private ConnectionOptions options() {
        if (random.nextInt(3) == 0) return ConnectionOptions.NONE;
        return new ConnectionOptions(
                random.nextBoolean() ? List.of() : List.of("positions.v1", "echo"),
                random.nextBoolean()
                        ? null
                        : new DeflateOffer(
                                random.nextBoolean(),
                                random.nextInt(4) == 0,
                                false,
                                random.nextInt(3) == 0 ? 0 : null,
                                null),
                number(),
                number(),
                number(),
                text(),
                random.nextBoolean() ? null : random.nextBoolean(),
                random.nextBoolean() ? null : random.nextBoolean(),
                random.nextBoolean()
                        ? null
                        : new Reconnect(
                                random.nextBoolean(), number(), number(), random.nextBoolean() ? null : 1.5, null),
                random.nextBoolean() ? null : random.nextLong(1L << 40),
                number(),
                number());
    }

    private @Nullable Integer number() {
        return random.nextBoolean()
                ? null
                : Integer.valueOf(random.nextBoolean() ? random.nextInt(100) * 1000 : random.nextInt());
    }

    private @Nullable String text() {
        return random.nextBoolean() ? null : one(List.of("What it is for", "two\nlines\n", "", "x: y"));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
