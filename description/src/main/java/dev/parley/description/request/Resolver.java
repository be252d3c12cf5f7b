package dev.parley.description.request;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.Template;
import dev.parley.description.variables.VariableSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a request as it is edited into one that can be sent: every variable filled in, every value checked and encoded. Pure, but for
 * the variables, and thread-safe.
 */
public final class Resolver {

    private final WebSocketRequest request;
    private final Findings findings;
    private @Nullable SigningAuth signing;

    private Resolver(WebSocketRequest request, VariableSource variables) {
        this.request = request;
        this.findings = new Findings(variables);
    }

    /** Resolves a request; what is wrong with it is told all at once, with pointers into it. */
    public static Resolution resolve(WebSocketRequest request, VariableSource variables) {
        return new Resolver(request, variables).resolution();
    }

    private Resolution resolution() {
        var url = new UrlResolving(UrlFamily.WEB_SOCKET, request.url(), request.path(), request.query(), findings);
        checkFragment(url.fragment());
        Endpoint endpoint = url.endpoint();
        var headers = new HeaderResolving(findings);
        headers.rows(request.headers());
        new AuthResolving(findings, this::sign).add(request.auth(), url.user(), headers, url.query());
        headers.cookies(request.cookies());
        var options = new OptionsResolving(request.options(), findings);
        ResolvedOptions numbers = options.options();
        List<MarkedText> subprotocols = options.subprotocols();
        String deflate = options.deflate();
        if (endpoint == null || !findings.possible()) {
            return new Resolution(null, findings.problems());
        }
        MarkedText target = url.target(endpoint);
        var resolved = new ResolvedRequest(
                endpoint.secure(),
                endpoint.host().text(),
                endpoint.port(),
                target,
                headers.lines(),
                signing,
                subprotocols,
                deflate,
                numbers,
                MarkedText.join(endpoint.origin(), target));
        return new Resolution(resolved, findings.problems());
    }

    private void sign(SigningAuth made) {
        if (made.auth() instanceof Auth.OAuth2) {
            findings.add(Problem.of("auth-unsupported", "The token of OAuth 2 is not there yet")
                    .at("/auth"));
        }
        signing = made;
    }

    private void checkFragment(String fragment) {
        if (!fragment.isEmpty()) {
            int from = request.url().length() - fragment.length();
            Place place = Template.parse(request.url()).positionOf(from);
            findings.add(Fragments.problem(fragment).at(place.under("/url")));
        }
    }
}
