package dev.parley.description.openapi;

import dev.parley.description.document.RandomRows;
import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FileContent;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpOptions;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpVersion;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.Scripts;
import dev.parley.description.request.UrlRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes requests with anything in them that a user may type. */
final class RandomRequest {

    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "POST", "PUT", "DELETE", "QUERY", "COPY", "gEt", "{{method}}", "", "A B");
    private static final List<String> URLS = List.of(
            "https://lab.example.org/v1/fleets/{fleetId}/positions",
            "http://localhost:8080",
            "http://localhost:8080/",
            "https://lab.example.org/v2/{a}/{b}/{a}",
            "{{baseUrl}}/orders",
            "{{baseUrl}}/orders/{{id}}",
            "http://{{$parley.host}}/demo/http",
            "https://{{host}}/v1/{fleetId}",
            "",
            "no url",
            "example.org/x",
            "ws://example.org/x",
            "https://user:pw@example.org:99999/a b",
            "https://EXAMPLE.org/{{room}}/{odd name}",
            "https://petstore.example.org/v1/orders",
            "{{url}}",
            "http:///x",
            "https://h/%7Bx%7D/é");
    private static final List<String> TEXTS = List.of(
            "",
            "hello",
            "{\"type\":\"subscribe\",\"id\":\"{{$uuid}}\"}",
            "{\n  \"a\": 1\n}",
            "{\"a\": [1, 2.50, null, true], \"é\": \"x\\ny\", \"1\": {}}",
            "[]",
            "\"text\"",
            "17",
            "null",
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

    HttpRequest next() {
        var base = rows.one(URLS);
        var query = rows.rows(true);
        var url = UrlRows.url(base, query);
        if (random.nextInt(12) == 0) url = base + "?out=of&&step#top";
        return new HttpRequest(
                rows.one(METHODS),
                url,
                query,
                rows.path(url),
                headers(),
                rows.rows(false),
                auth(),
                body(),
                scripts(),
                options(),
                rows.text());
    }

    private List<Parameter> headers() {
        var headers = new ArrayList<>(rows.rows(false));
        if (random.nextInt(3) == 0) {
            var type = rows.one(
                    List.of("application/json", "text/csv; charset=utf-8", "application/vnd.x+json", "{{type}}"));
            headers.add(Parameter.of("Content-Type", type));
        }
        return headers;
    }

    /** The same with one thing changed. */
    HttpRequest changed(HttpRequest old) {
        var next = next();
        return switch (random.nextInt(10)) {
            case 0 -> {
                var url = UrlRows.url(next.url(), old.query());
                yield with(old, old.method(), url, old.query(), rows.path(url), old.headers(), old.cookies());
            }
            case 1 -> {
                var url = UrlRows.url(old.url(), next.query());
                yield with(old, old.method(), url, next.query(), rows.path(url), old.headers(), old.cookies());
            }
            case 2 -> with(old, old.method(), old.url(), old.query(), old.path(), next.headers(), old.cookies());
            case 3 -> with(old, old.method(), old.url(), old.query(), old.path(), old.headers(), next.cookies());
            case 4 -> old.with(next.auth());
            case 5, 6 -> old.with(next.body());
            case 7 ->
                with(old, next.method(), old.url(), old.query(), rows.path(old.url()), old.headers(), old.cookies());
            case 8 ->
                new HttpRequest(
                        old.method(),
                        old.url(),
                        old.query(),
                        old.path(),
                        old.headers(),
                        old.cookies(),
                        old.auth(),
                        old.body(),
                        next.scripts(),
                        next.options(),
                        next.description());
            default -> next;
        };
    }

    private static HttpRequest with(
            HttpRequest old,
            String method,
            String url,
            List<Parameter> query,
            List<Parameter> path,
            List<Parameter> headers,
            List<Parameter> cookies) {
        return new HttpRequest(
                method,
                url,
                query,
                path,
                headers,
                cookies,
                old.auth(),
                old.body(),
                old.scripts(),
                old.options(),
                old.description());
    }

    private Auth auth() {
        return random.nextInt(4) == 0
                ? rows.one(List.of(
                        new Auth.Inherit(),
                        new Auth.Digest("{{user}}", "{{password}}", null),
                        new Auth.Unsupported("ntlm", Map.of("domain", "d"))))
                : rows.auth();
    }

    private HttpBody body() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new HttpBody.Text(rows.one(List.of(BodyFormat.values())), rows.one(TEXTS));
            case 3 -> new HttpBody.GraphQl("query { a }", rows.one(TEXTS), random.nextBoolean() ? null : "Q");
            case 4 -> new HttpBody.Form(rows.rows(false));
            case 5 -> new HttpBody.Multipart(parts());
            case 6 -> new HttpBody.Binary(file());
            default -> new HttpBody.None();
        };
    }

    private List<FormPart> parts() {
        var parts = new ArrayList<FormPart>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var name = rows.one(List.of("a", "b", "", "{{n}}"));
            parts.add(new FormPart(
                    name,
                    random.nextBoolean() ? new FormValue.TextValue(rows.value()) : new FormValue.FileValue(file()),
                    random.nextBoolean() ? null : "text/csv",
                    random.nextInt(4) > 0,
                    rows.text()));
        }
        return parts;
    }

    private FileSource file() {
        return rows.one(List.of(
                FileSource.at("files/a.bin"),
                new FileSource("", null, null),
                FileSource.of("a.txt", FileContent.of(new byte[] {0, 1, 2}))));
    }

    private Scripts scripts() {
        return random.nextBoolean()
                ? Scripts.NONE
                : new Scripts(Map.of(rows.one(List.of(Moment.values())), "pm.test('a', () => {\n  1;\n})\n"));
    }

    private HttpOptions options() {
        return random.nextBoolean()
                ? HttpOptions.NONE
                : new HttpOptions(
                        flag(),
                        number(),
                        flag(),
                        flag(),
                        number(),
                        rows.one(List.of(HttpVersion.values())),
                        rows.text(),
                        flag(),
                        random.nextBoolean() ? List.of() : List.of("User-Agent"));
    }

    private @Nullable Boolean flag() {
        return random.nextBoolean() ? null : Boolean.valueOf(random.nextBoolean());
    }

    private @Nullable Integer number() {
        return random.nextBoolean() ? null : Integer.valueOf(random.nextInt(100_000));
    }
}
