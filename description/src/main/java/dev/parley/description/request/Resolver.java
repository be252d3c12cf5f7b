package dev.parley.description.request;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.Template;
import dev.parley.description.variables.VariableSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a request as it is edited into one that can be sent: every variable filled in, every value checked and encoded. Pure, but for
 * the variables, and thread-safe.
 */
public final class Resolver {

    private final WebSocketRequest request;
    private final Findings findings;

    private Resolver(WebSocketRequest request, VariableSource variables) {
        this.request = request;
        this.findings = new Findings(variables);
    }

    /** Resolves a request; what is wrong with it is told all at once, with pointers into it. */
    public static Resolution resolve(WebSocketRequest request, VariableSource variables) {
        return new Resolver(request, variables).resolution();
    }

    private Resolution resolution() {
        UrlText url = UrlText.of(request.url());
        checkFragment(url);
        MarkedText head = new HeadFilling(url.head(), request.path(), findings).fill();
        Endpoint endpoint = head == null ? null : new HeadReading(head, findings).read();
        List<MarkedText> query = query();
        var headers = new HeaderResolving(findings);
        headers.rows(request.headers());
        new AuthResolving(findings, this::refuse)
                .add(request.auth(), endpoint == null ? null : endpoint.user(), headers, query);
        headers.cookies(request.cookies());
        var options = new OptionsResolving(request.options(), findings);
        ResolvedOptions numbers = options.options();
        List<MarkedText> subprotocols = options.subprotocols();
        String deflate = options.deflate();
        if (endpoint == null || !findings.possible()) {
            return new Resolution(null, findings.problems());
        }
        MarkedText target = target(endpoint, query, "".equals(url.query()));
        var resolved = new ResolvedRequest(
                endpoint.secure(),
                endpoint.host().text(),
                endpoint.port(),
                target,
                headers.lines(),
                subprotocols,
                deflate,
                numbers,
                MarkedText.join(endpoint.origin(), target));
        return new Resolution(resolved, findings.problems());
    }

    private void refuse(Auth auth) {
        String kind = AuthWriter.auth(auth).path("kind").stringValue();
        findings.add(Problem.of("auth-unsupported", "A WebSocket handshake cannot have credentials of the kind " + kind)
                .at("/auth")
                .hint("Choose Basic, Bearer or an API key"));
    }

    private void checkFragment(UrlText url) {
        if (!url.fragment().isEmpty()) {
            int from = request.url().length() - url.fragment().length();
            Place place = Template.parse(request.url()).positionOf(from);
            findings.add(Fragments.problem(url.fragment()).at(place.under("/url")));
        }
    }

    /** The rows say what the query is. Where there are none, as in a request that no interface has touched, the URL does. */
    private List<MarkedText> query() {
        boolean open = request.query().stream().anyMatch(Parameter::enabled);
        var resolving = new QueryResolving(findings);
        return new ArrayList<>(
                open
                        ? resolving.pairs(request.query(), "/query")
                        : resolving.pairs(UrlRows.rows(request.url(), List.of()), "/url"));
    }

    private static MarkedText target(Endpoint endpoint, List<MarkedText> pairs, boolean bareMark) {
        MarkedText brought = endpoint.query();
        MarkedText own = QueryResolving.joined(pairs);
        var target = new MarkedText.Builder().append(endpoint.path());
        if (brought != null || !own.text().isEmpty() || bareMark) {
            target.append("?");
        }
        append(target, brought);
        boolean both =
                brought != null && !brought.text().isEmpty() && !own.text().isEmpty();
        return target.append(both ? "&" : "").append(own).build();
    }

    private static void append(MarkedText.Builder target, @Nullable MarkedText part) {
        if (part != null) {
            target.append(part);
        }
    }
}
