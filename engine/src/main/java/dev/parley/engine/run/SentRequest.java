package dev.parley.engine.run;

import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.ResolvedBody;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.request.UrlRows;
import java.util.List;
import java.util.stream.Stream;

/** A request with everything filled in, as a script behind its response sees it. */
public final class SentRequest {

    private SentRequest() {}

    /** The request that was made of what was edited. */
    public static HttpRequest of(ResolvedHttpRequest sent, HttpRequest edited) {
        String url = sent.url().text();
        List<Parameter> headers = Stream.concat(
                        sent.headers().stream()
                                .map(line -> Parameter.of(
                                        line.name().text(), line.value().text())),
                        edited.headers().stream().filter(row -> !row.enabled()))
                .toList();
        return new HttpRequest(
                sent.method(),
                url,
                UrlRows.rows(url, List.of()),
                List.of(),
                headers,
                List.of(),
                new Auth.None(),
                body(sent, edited),
                edited.scripts(),
                edited.options(),
                edited.description());
    }

    private static HttpBody body(ResolvedHttpRequest sent, HttpRequest edited) {
        if (sent.body() instanceof ResolvedBody.Written(var bytes) && bytes.text() != null) {
            BodyFormat format =
                    edited.body() instanceof HttpBody.Text(BodyFormat own, String _) ? own : BodyFormat.TEXT;
            return edited.body() instanceof HttpBody.Form ? edited.body() : new HttpBody.Text(format, bytes.text());
        }
        return edited.body();
    }
}
