package dev.parley.description.request;

import dev.parley.description.problem.Problem;
import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.VariableSource;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Turns an HTTP request as it is edited into one that can be sent: every variable filled in, every value checked and encoded. Pure, but
 * for the variables and the boundary, and thread-safe.
 */
public final class HttpResolver {

    private static final int USUAL_REDIRECTS = 20;
    private static final int USUAL_TIMEOUT = 30_000;

    private final HttpRequest request;
    private final Findings findings;
    private @Nullable SigningAuth signing;

    private HttpResolver(HttpRequest request, VariableSource variables) {
        this.request = request;
        this.findings = new Findings(variables);
    }

    /**
     * Resolves a request; what is wrong with it is told all at once, with pointers into it. Credentials that are still inherited are
     * taken as none.
     *
     * @param random chooses the boundary between the parts of a form
     */
    public static HttpResolution resolve(HttpRequest request, VariableSource variables, RandomGenerator random) {
        return new HttpResolver(request, variables).resolution(random);
    }

    private HttpResolution resolution(RandomGenerator random) {
        MarkedText method = method();
        var url = new UrlResolving(UrlFamily.HTTP, request.url(), request.path(), request.query(), findings);
        var headers = new HeaderResolving(findings);
        headers.rows(request.headers());
        Set<String> before = names(headers);
        new AuthResolving(findings, made -> signing = made).add(request.auth(), url.user(), headers, url.query());
        Set<String> credentials = names(headers);
        credentials.removeAll(before);
        headers.cookies(request.cookies());
        ResolvedHttpOptions options = options();
        boolean typed = !options.omitted().contains("content-type");
        ResolvedBody body = new BodyResolving(findings, headers, typed).body(request.body(), random);
        Endpoint endpoint = url.endpoint();
        if (endpoint == null || method == null || !findings.possible()) {
            return new HttpResolution(null, findings.problems());
        }
        MarkedText target = url.target(endpoint);
        var resolved = new ResolvedHttpRequest(
                method.text(),
                endpoint.secure(),
                endpoint.host().text(),
                endpoint.port(),
                target,
                headers.lines(),
                body,
                signing,
                credentials,
                options,
                MarkedText.join(endpoint.origin(), target));
        return new HttpResolution(resolved, findings.problems());
    }

    private static Set<String> names(HeaderResolving headers) {
        Set<String> names = new LinkedHashSet<>();
        headers.lines().forEach(line -> names.add(line.name().text().toLowerCase(Locale.ROOT)));
        return names;
    }

    private @Nullable MarkedText method() {
        MarkedText filled = findings.fill(request.method(), "/method");
        MarkedText method = filled == null ? null : filled.stripped();
        String why = method == null ? null : FieldSyntax.tokenFault(method, "method");
        if (why != null) {
            findings.add(Problem.of("no-token", why)
                    .at("/method")
                    .hint("Letters, digits and !#$%&'*+-.^_`|~ may stand in it (RFC 9110 §9.1)"));
        }
        return why == null ? method : null;
    }

    private ResolvedHttpOptions options() {
        HttpOptions options = request.options();
        String written = options.acceptEncoding();
        MarkedText encoding = written == null ? null : findings.fill(written, "/options/acceptEncoding");
        String why = encoding == null ? null : FieldSyntax.valueFault(encoding.text());
        if (why != null) {
            findings.add("header-value", why, "/options/acceptEncoding");
        }
        return new ResolvedHttpOptions(
                Objects.requireNonNullElse(options.followRedirects(), true),
                notNegative("maxRedirects", options.maxRedirects(), USUAL_REDIRECTS),
                Objects.requireNonNullElse(options.keepMethod(), false),
                Objects.requireNonNullElse(options.keepCredentials(), false),
                Duration.ofMillis(notNegative("timeout", options.timeout(), USUAL_TIMEOUT)),
                options.version(),
                encoding == null ? null : encoding.stripped(),
                Objects.requireNonNullElse(options.cookieJar(), true),
                omitted(options));
    }

    private static Set<String> omitted(HttpOptions options) {
        Set<String> names = new HashSet<>();
        for (String name : options.omitted()) {
            names.add(name.strip().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private int notNegative(String name, @Nullable Integer given, int usual) {
        int number = Objects.requireNonNullElse(given, usual);
        if (number < 0) {
            findings.add("out-of-range", "%,d is less than 0".formatted(number), "/options/" + name);
            return 0;
        }
        return number;
    }
}
