package dev.parley.engine.credential;

import dev.parley.description.oauth.Token;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.AuthTexts;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Request;
import dev.parley.description.variables.Filled;
import dev.parley.description.variables.Template;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Credentials for one person's requests: inherited ones, and the person's tokens. */
public final class PersonalAuthorizing implements Authorizing {

    private static final String TOKEN = "$oauth2.token";
    private static final String REFERENCE = "{{" + TOKEN + "}}";
    private static final String USUAL_PARAMETER = "access_token";

    private final String person;
    private final Inheritance inheritance;
    private final Tokens tokens;

    public PersonalAuthorizing(String person, Inheritance inheritance, Tokens tokens) {
        this.person = person;
        this.inheritance = inheritance;
        this.tokens = tokens;
    }

    @Override
    public Authorized authorize(
            RequestPlace place, Request request, PersonalOptions personal, VariableSource variables) {
        return authorized(place, request, variables, (holder, filled) -> {
            Tokens.Current current = tokens.current(holder, filled, personal);
            Token token = current.token();
            return new Had(token.value(), current.fresh() ? Renewal.NONE : () -> tokens.refused(holder, filled, token));
        });
    }

    @Override
    public Authorized foreseen(
            RequestPlace place, Request request, PersonalOptions personal, VariableSource variables) {
        return authorized(
                place, request, variables, (holder, filled) -> new Had(tokens.foreseen(holder, filled), Renewal.NONE));
    }

    /** A token's value, and what can be done when it is refused. */
    private record Had(String token, Renewal renewal) {}

    private Authorized authorized(
            RequestPlace place,
            Request request,
            VariableSource variables,
            BiFunction<Holder, Auth.OAuth2, Had> having) {
        Auth auth = request.auth() instanceof Auth.Inherit ? inheritance.of(place) : request.auth();
        if (!(auth instanceof Auth.OAuth2 oauth)) {
            return new Authorized(request.with(auth), variables);
        }
        Had had = having.apply(new Holder(place.project(), person), filled(oauth, variables));
        VariableSource with = VariableSource.of(Map.of(TOKEN, new Value(had.token(), true, Value.Origin.BUILT_IN)))
                .within(variables);
        return new Authorized(request.with(carrying(oauth)), with, had.renewal());
    }

    /** The token where the server of the request looks for it. */
    private static Auth carrying(Auth.OAuth2 auth) {
        boolean named = !auth.name().isBlank();
        return switch (auth.in()) {
            case HEADER -> named ? inHeader(auth) : new Auth.Bearer(REFERENCE, auth.prefix());
            case QUERY, COOKIE -> new Auth.ApiKey(named ? auth.name() : USUAL_PARAMETER, REFERENCE, auth.in());
        };
    }

    private static Auth inHeader(Auth.OAuth2 auth) {
        String value = auth.prefix().isBlank() ? REFERENCE : auth.prefix().strip() + " " + REFERENCE;
        return new Auth.ApiKey(auth.name(), value, Auth.In.HEADER);
    }

    /**
     * The credentials with their variables filled in.
     *
     * @throws ProblemException with all names that are not known, each at its place in {@code /auth}
     */
    public static Auth.OAuth2 filled(Auth.OAuth2 auth, VariableSource variables) {
        List<Problem> problems = new ArrayList<>();
        Auth filled = AuthTexts.mapped(auth, (pointer, text) -> {
            Filled each = Template.parse(text).fill(variables);
            each.problems().forEach(problem -> problems.add(problem.at("/auth" + pointer)));
            return each.text();
        });
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return (Auth.OAuth2) filled;
    }
}
