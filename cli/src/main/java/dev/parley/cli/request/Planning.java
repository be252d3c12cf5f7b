package dev.parley.cli.request;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.FileContent;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FileTypes;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpOptions;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.request.HttpVersion;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.Scripts;
import dev.parley.engine.exchange.OutgoingBody;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes the request that the command line asks for, or says all that is wrong with it. */
final class Planning {

    private static final String ACCEPT = "application/json, */*;q=0.5";

    private final RequestOptions options;
    private final CommandLineWords words;
    private final Fields fields;
    private final List<Parameter> headers = new ArrayList<>();
    private final List<String> omitted = new ArrayList<>();

    private Planning(RequestOptions options) {
        this.options = options;
        this.words = CommandLineWords.read(options.words);
        this.fields = Fields.of(words.items());
    }

    /** The plan; standard input is asked for a body only where nothing else is one. */
    static Plan of(RequestOptions options, Input input, RandomGenerator random) throws IOException {
        return new Planning(options).plan(input, random);
    }

    private Plan plan(Input input, RandomGenerator random) throws IOException {
        if (options.raw != null && !fields.isEmpty()) {
            throw problem("raw-and-fields", "--raw is the whole body: there can be no fields besides");
        }
        headers();
        OutgoingBody stream = options.raw == null && fields.isEmpty() && !options.ignoreInput ? input.body() : null;
        boolean none = options.raw == null && fields.isEmpty() && stream == null;
        HttpBody body = none || stream != null ? new HttpBody.None() : body();
        String type = stream == null ? null : type();
        if (type != null) {
            addUnlessThere("Content-Type", type);
        }
        String method = words.method() == null ? none ? "GET" : "POST" : words.method();
        HttpRequest request = new HttpRequest(
                method, url(), List.of(), List.of(), headers, List.of(), auth(), body, Scripts.NONE, sending(), null);
        return new Plan(HttpResolver.resolve(request, Braces.VARIABLES, random).orThrow(), stream);
    }

    private void headers() {
        for (Item item : words.items()) {
            switch (item.sign()) {
                case HEADER, HEADER_FILE ->
                    header(item.name(), Fields.text(item), item.value().isBlank());
                case EMPTY_HEADER -> header(item.name(), "", false);
                case FIELD, FIELD_FILE, JSON, JSON_FILE, UPLOAD, QUERY, QUERY_FILE -> {}
            }
        }
    }

    /** The last item counts: one that takes a field away takes those before it too, and one behind it brings it back. */
    private void header(String name, String value, boolean away) {
        if (away) {
            headers.removeIf(row -> row.name().equalsIgnoreCase(Braces.kept(name)));
            omitted.add(name);
        } else {
            omitted.removeIf(name::equalsIgnoreCase);
            headers.add(Parameter.of(Braces.kept(name), Braces.kept(value)));
        }
    }

    private void addUnlessThere(String name, String value) {
        boolean there = headers.stream().anyMatch(row -> row.name().equalsIgnoreCase(name))
                || omitted.stream().anyMatch(name::equalsIgnoreCase);
        if (!there) {
            headers.add(Parameter.of(name, value));
        }
    }

    private String type() {
        return options.form ? "application/x-www-form-urlencoded; charset=utf-8" : "application/json";
    }

    private HttpBody body() {
        String raw = options.raw;
        FormPart whole = options.form ? null : fields.whole();
        if (whole != null && whole.value() instanceof FormValue.FileValue(FileSource file)) {
            String type = whole.contentType() == null ? FileTypes.of(file.name()) : whole.contentType();
            addUnlessThere("Content-Type", type == null ? "application/octet-stream" : type);
            addUnlessThere("Accept", ACCEPT);
            return new HttpBody.Binary(file);
        }
        if (options.form && raw == null && fields.hasFiles()) {
            return new HttpBody.Multipart(fields.parts());
        }
        if (options.form && raw == null) {
            return new HttpBody.Form(fields.items().stream()
                    .map(item -> Parameter.of(Braces.kept(item.name()), Braces.kept(Fields.inForm(item))))
                    .toList());
        }
        addUnlessThere("Content-Type", type());
        if (!options.form) {
            addUnlessThere("Accept", ACCEPT);
        }
        byte[] bytes = (raw == null ? fields.json() : raw).getBytes(StandardCharsets.UTF_8);
        return new HttpBody.Binary(FileSource.of("body", FileContent.of(bytes)));
    }

    /** The URL with the parameters of items behind its own. */
    private String url() {
        StringBuilder query = new StringBuilder();
        for (Item item : words.items()) {
            if (item.sign() == Item.Sign.QUERY || item.sign() == Item.Sign.QUERY_FILE) {
                query.append(query.isEmpty() ? "" : "&").append(encoded(item.name()));
                query.append('=').append(encoded(Fields.text(item)));
            }
        }
        int hash = words.url().indexOf('#');
        String bare = Braces.kept(hash < 0 ? words.url() : words.url().substring(0, hash));
        if (query.isEmpty()) {
            return bare;
        }
        return bare + (bare.indexOf('?') < 0 ? "?" : bare.endsWith("?") || bare.endsWith("&") ? "" : "&") + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Auth auth() {
        String given = options.auth;
        if (given == null) {
            return new Auth.None();
        }
        int colon = given.indexOf(':');
        String type = options.authType == null ? colon < 0 ? "bearer" : "basic" : options.authType;
        String user = Braces.kept(colon < 0 ? given : given.substring(0, colon));
        String password = Braces.kept(colon < 0 ? "" : given.substring(colon + 1));
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "basic" -> new Auth.Basic(user, password);
            case "digest" -> new Auth.Digest(user, password, null);
            case "bearer" -> new Auth.Bearer(Braces.kept(given), "Bearer");
            default -> throw problem("auth-type", "--auth-type is basic, digest or bearer, not “" + type + "”");
        };
    }

    private HttpOptions sending() {
        if (options.maxRedirects < 0) {
            throw problem("max-redirects", "--max-redirects is a number from 0 on");
        }
        long timeout = options.delivery.timeout().toMillis();
        return new HttpOptions(
                options.follow,
                options.maxRedirects,
                null,
                null,
                (int) Math.min(Integer.MAX_VALUE, timeout),
                options.http2 ? HttpVersion.HTTP_2 : HttpVersion.AUTO,
                null,
                null,
                omitted);
    }

    private static ProblemException problem(String code, String message) {
        return new ProblemException(Problem.of(code, message));
    }

    /** Where a body may come from besides the command line. */
    @FunctionalInterface
    interface Input {
        /** The body, or nothing where there is none. */
        @Nullable
        OutgoingBody body() throws IOException;
    }
}
