package dev.parley.description.asyncapi;

import dev.parley.description.document.RandomRows;
import dev.parley.description.request.Auth;
import dev.parley.description.request.ConnectionOptions;
import dev.parley.description.request.ConnectionOptions.DeflateOffer;
import dev.parley.description.request.ConnectionOptions.Reconnect;
import dev.parley.description.request.Format;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.Parameter;
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
    private final RandomRows rows;

    RandomRequest(Random random) {
        this.random = random;
        this.rows = new RandomRows(random);
    }

    WebSocketRequest next() {
        var base = rows.one(URLS);
        var query = rows.rows(true);
        var url = UrlRows.url(base, query);
        if (random.nextInt(12) == 0) url = base + "?out=of&&step";
        return new WebSocketRequest(
                url,
                query,
                rows.path(url),
                rows.rows(false),
                rows.rows(false),
                rows.auth(),
                content(),
                messages(),
                options(),
                rows.text());
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
                        rows.path(url),
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
                        rows.path(url),
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
                        rows.path(old.url()),
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

    private MessageContent content() {
        return new MessageContent(rows.one(List.of(Format.values())), rows.one(CONTENTS));
    }

    private List<SavedMessage> messages() {
        var messages = new ArrayList<SavedMessage>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var id = random.nextBoolean() ? "id-" + i : "Hello-" + i;
            messages.add(new SavedMessage(
                    id,
                    rows.one(List.of("Hello", "Sign in", "")),
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
                rows.text(),
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
}
