package dev.parley.engine.credential;

import dev.parley.description.oauth.Authorization;
import dev.parley.description.oauth.DeviceCode;
import dev.parley.description.oauth.Token;
import dev.parley.description.oauth.TokenAnswers;
import dev.parley.description.oauth.TokenRequest;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.OAuth2Grant;
import dev.parley.description.request.PersonalOptions;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import dev.parley.engine.time.Timers;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Tokens being got, some of them by a user who signs in with a browser. They are forgotten after a while. Thread-safe; blocks. */
public final class SignIns {

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final int MOST = 1_000;

    private final TokenClient client;
    private final Tokens tokens;
    private final Clock clock;
    private final Timers timers;
    private final Tasks tasks;
    private final RandomGenerator random;
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();

    /** @param random one that nobody can foresee */
    public SignIns(TokenClient client, Tokens tokens, Clock clock, Timers timers, Tasks tasks, RandomGenerator random) {
        this.client = client;
        this.tokens = tokens;
        this.clock = clock;
        this.timers = timers;
        this.tasks = tasks;
        this.random = random;
    }

    /** Who wants a token, and with what. */
    private record Wanted(Holder holder, Auth.OAuth2 auth, PersonalOptions personal) {}

    private record Pending(Wanted wanted, @Nullable Authorization authorization, SignIn.State state) {

        Pending as(SignIn.State now) {
            return new Pending(wanted, authorization, now);
        }

        boolean isOpen() {
            return state instanceof SignIn.State.Redirected || state instanceof SignIn.State.Elsewhere;
        }
    }

    /**
     * Begins to get a token.
     *
     * @param auth filled in
     * @param redirectUrl where the user's browser reaches Parley, when the credentials name no other place
     */
    public SignIn begin(Holder holder, Auth.OAuth2 auth, PersonalOptions personal, String redirectUrl) {
        Wanted wanted = new Wanted(holder, auth, personal);
        Pending begun = switch (auth.grant()) {
            case OAuth2Grant.AuthorizationCode grant ->
                redirected(wanted, Authorization.code(auth, grant, redirectUrl, random));
            case OAuth2Grant.Implicit grant ->
                redirected(wanted, Authorization.implicit(auth, grant, redirectUrl, random));
            case OAuth2Grant.DeviceCode grant -> elsewhere(wanted, grant);
            case OAuth2Grant.ClientCredentials _, OAuth2Grant.Password _ ->
                new Pending(wanted, null, kept(wanted, tokens.got(holder, auth, personal, false)));
        };
        String id = HexFormat.of().toHexDigits(random.nextLong());
        if (pending.size() >= MOST) {
            pending.clear();
        }
        pending.put(id, begun);
        timers.after(LIFE, () -> pending.remove(id));
        if (begun.state instanceof SignIn.State.Elsewhere(DeviceCode device)) {
            askLater(id, device, device.interval());
        }
        return new SignIn(id, begun.state);
    }

    private static Pending redirected(Wanted wanted, Authorization authorization) {
        return new Pending(
                wanted, authorization, new SignIn.State.Redirected(authorization.url(), authorization.redirectUrl()));
    }

    private Pending elsewhere(Wanted wanted, OAuth2Grant.DeviceCode grant) {
        TokenClient.Answer answer = client.ask(TokenRequest.device(wanted.auth, grant), wanted.holder, wanted.personal);
        try {
            DeviceCode device = TokenAnswers.device(answer.status(), answer.text(), clock.now());
            return new Pending(wanted, null, new SignIn.State.Elsewhere(device));
        } catch (ProblemException e) {
            throw new ProblemException(e.problems().getFirst().at("/auth"));
        }
    }

    private SignIn.State kept(Wanted wanted, Token token) {
        tokens.keep(wanted.holder, wanted.auth, token);
        return new SignIn.State.Done(token);
    }

    /** How a token being got stands; none when it is forgotten. */
    public Optional<SignIn> read(String id) {
        return Optional.ofNullable(pending.get(id)).map(found -> new SignIn(id, found.state));
    }

    /** Gives up on a token. */
    public void cancel(String id) {
        pending.remove(id);
    }

    /**
     * Takes the URL that the user's browser was sent back to.
     *
     * @throws ProblemException when nobody waits for it
     */
    public SignIn answered(String url) {
        Map<String, String> fields = fieldsOf(url);
        String state = fields.getOrDefault("state", "");
        Map.Entry<String, Pending> found = pending.entrySet().stream()
                .filter(each -> each.getValue().isOpen() && isOf(each.getValue(), state))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(Problem.of("sign-in-unknown", "Nobody waits for this sign-in any more")
                                .hint("Begin again by the button “Get token”.")
                                .at("/url")));
        Pending was = found.getValue();
        SignIn.State now = outcome(was, fields);
        pending.replace(found.getKey(), was, was.as(now));
        return new SignIn(found.getKey(), now);
    }

    private static boolean isOf(Pending each, String state) {
        return each.authorization != null && each.authorization.state().equals(state);
    }

    private static Map<String, String> fieldsOf(String url) {
        int hash = url.indexOf('#');
        int question = url.indexOf('?');
        String fragment = hash < 0 ? "" : url.substring(hash + 1);
        String query = question < 0 || (hash >= 0 && question > hash)
                ? ""
                : url.substring(question + 1, hash < 0 ? url.length() : hash);
        return TokenAnswers.form(query + "&" + fragment);
    }

    private SignIn.State outcome(Pending was, Map<String, String> fields) {
        Auth.OAuth2 auth = was.wanted.auth;
        Authorization authorization = was.authorization;
        String code = fields.get("code");
        try {
            if (auth.grant() instanceof OAuth2Grant.Implicit && fields.containsKey("access_token")) {
                return kept(was.wanted, TokenAnswers.implicit(fields, clock.now()));
            }
            if (authorization == null
                    || code == null
                    || !(auth.grant() instanceof OAuth2Grant.AuthorizationCode grant)) {
                return new SignIn.State.Failed(TokenAnswers.refusal(200, fields));
            }
            TokenRequest request =
                    TokenRequest.code(auth, grant, code, authorization.redirectUrl(), authorization.verifier());
            return kept(was.wanted, tokens.asked(request, was.wanted.holder, was.wanted.personal));
        } catch (ProblemException e) {
            return new SignIn.State.Failed(e.problems().getFirst());
        }
    }

    private void askLater(String id, DeviceCode device, Duration interval) {
        timers.after(interval, () -> tasks.start("ask for a token", () -> ask(id, device, interval)));
    }

    private void ask(String id, DeviceCode device, Duration interval) {
        Pending was = pending.get(id);
        if (was == null || !(was.wanted.auth.grant() instanceof OAuth2Grant.DeviceCode grant)) {
            return;
        }
        if (clock.now().isAfter(device.expiresAt())) {
            Problem late = Problem.of("oauth-expired-token", "Nobody signed in in time");
            pending.replace(id, was, was.as(new SignIn.State.Failed(late)));
            return;
        }
        try {
            Token token = tokens.asked(
                    TokenRequest.deviceToken(was.wanted.auth, grant, device.code()),
                    was.wanted.holder,
                    was.wanted.personal);
            pending.replace(id, was, was.as(kept(was.wanted, token)));
        } catch (ProblemException e) {
            Problem problem = e.problems().getFirst();
            switch (problem.code()) {
                case "oauth-authorization-pending", "oauth-unreachable" -> askLater(id, device, interval);
                case "oauth-slow-down" -> askLater(id, device, interval.plusSeconds(5));
                default -> pending.replace(id, was, was.as(new SignIn.State.Failed(problem)));
            }
        }
    }
}
