package dev.parley.scripting;

import dev.parley.description.imports.PostmanCredentials;
import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpOptions;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.UrlRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Parts of a request as a script made them, put into a request. They may be anything: what is no request becomes an empty part. */
final class RequestChange {

    private static final Pattern PATH_NAME = Pattern.compile("(?<=/):([^/?#:{}]+)(?=[/?#]|$)");

    private static final int MAX_REDIRECTS = 1_000;

    private RequestChange() {}

    /** The request with the parts that are there in place of its own. */
    static HttpRequest apply(JsonNode parts, HttpRequest to) {
        HttpRequest request = to;
        if (parts.has("method")) {
            request = with(parts.path("method").asString(""), request.url(), request.path(), request);
        }
        if (parts.has("url") || parts.has("variables")) {
            request = url(parts, request);
        }
        if (parts.has("headers")) {
            request = request.withHeaders(rows(parts.path("headers")));
        }
        if (parts.path("auth").isObject()) {
            request = request.with(PostmanCredentials.read(parts.path("auth")));
        }
        if (parts.path("options").isObject()) {
            request = request.with(options(parts.path("options"), request.options()));
        }
        return parts.has("body") ? request.with(body(parts.path("body"), request.body())) : request;
    }

    /** Options with those that a script has set; what is no number of them stays. At most 0 redirects are none. */
    private static HttpOptions options(JsonNode set, HttpOptions before) {
        Integer most = number(set.path("maxRedirects"), MAX_REDIRECTS);
        Integer timeout = number(set.path("timeout"), Integer.MAX_VALUE);
        Boolean follow = set.path("followRedirects").isBoolean()
                ? Boolean.valueOf(set.path("followRedirects").booleanValue())
                : most == null ? before.followRedirects() : Boolean.valueOf(most > 0);
        return new HttpOptions(
                follow,
                most == null || most == 0 ? before.maxRedirects() : most,
                before.keepMethod(),
                before.keepCredentials(),
                timeout == null ? before.timeout() : timeout,
                before.version(),
                before.acceptEncoding(),
                before.cookieJar(),
                before.omitted());
    }

    private static @Nullable Integer number(JsonNode node, int most) {
        return node.canConvertToInt() && node.intValue() >= 0 && node.intValue() <= most ? node.intValue() : null;
    }

    /** A request of a script alone. */
    static HttpRequest request(JsonNode parts) {
        return apply(parts, HttpRequest.of("GET", "").with(new Auth.None()));
    }

    private static HttpRequest url(JsonNode parts, HttpRequest request) {
        List<Parameter> values = rows(parts.path("variables"));
        Matcher names = PATH_NAME.matcher(parts.path("url").asString(request.url()));
        String url = names.replaceAll(found -> {
            String name = found.group(1);
            boolean known = values.stream().anyMatch(row -> row.name().equals(name) && !"".equals(row.value()))
                    || request.path().stream().anyMatch(row -> row.name().equals(name));
            return Matcher.quoteReplacement(known ? "{" + name + "}" : found.group());
        });
        List<Parameter> path = UrlRows.pathRows(url, values.isEmpty() ? request.path() : values);
        return with(request.method(), url, path, request);
    }

    private static HttpRequest with(String method, String url, List<Parameter> path, HttpRequest request) {
        return new HttpRequest(
                method,
                url,
                UrlRows.rows(url, request.query()),
                path,
                request.headers(),
                request.cookies(),
                request.auth(),
                request.body(),
                request.scripts(),
                request.options(),
                request.description());
    }

    private static List<Parameter> rows(JsonNode list) {
        var rows = new ArrayList<Parameter>();
        for (JsonNode each : list) {
            rows.add(Parameter.pair(
                    each.path("key").asString(""),
                    each.path("value").asString(""),
                    !each.path("disabled").asBoolean(false),
                    null));
        }
        return rows;
    }

    private static HttpBody body(JsonNode body, HttpBody before) {
        return switch (body.path("mode").asString("")) {
            case "raw" ->
                new HttpBody.Text(format(body, before), body.path("raw").asString(""));
            case "urlencoded" -> new HttpBody.Form(rows(body.path("rows")));
            case "formdata" -> new HttpBody.Multipart(parts(body.path("rows")));
            case "graphql" ->
                new HttpBody.GraphQl(
                        body.path("query").asString(""),
                        body.path("variables").asString(""),
                        text(body.path("operationName")));
            case "file" -> new HttpBody.Binary(FileSource.at(body.path("src").asString("")));
            default -> new HttpBody.None();
        };
    }

    private static BodyFormat format(JsonNode body, HttpBody before) {
        return switch (body.path("language").asString("").toLowerCase(Locale.ROOT)) {
            case "json" -> BodyFormat.JSON;
            case "xml" -> BodyFormat.XML;
            case "text" -> BodyFormat.TEXT;
            default -> before instanceof HttpBody.Text(BodyFormat format, String _) ? format : BodyFormat.TEXT;
        };
    }

    private static List<FormPart> parts(JsonNode list) {
        var parts = new ArrayList<FormPart>();
        for (JsonNode each : list) {
            FormValue value = each.path("type").asString("").equals("file")
                    ? new FormValue.FileValue(FileSource.at(each.path("src").asString("")))
                    : new FormValue.TextValue(each.path("value").asString(""));
            parts.add(new FormPart(
                    each.path("key").asString(""),
                    value,
                    text(each.path("contentType")),
                    !each.path("disabled").asBoolean(false),
                    null));
        }
        return parts;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }
}
