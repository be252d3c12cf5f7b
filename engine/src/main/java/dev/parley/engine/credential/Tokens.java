package dev.parley.engine.credential;

import dev.parley.description.oauth.Token;
import dev.parley.description.oauth.TokenAnswers;
import dev.parley.description.oauth.TokenRequest;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.OAuth2Grant;
import dev.parley.description.request.PersonalOptions;
import dev.parley.engine.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The tokens that requests are sent with: kept, renewed when they end, and got anew where no user is needed for it. Thread-safe; blocks. */
public final class Tokens {

    private static final String STAND_IN = "token";

    private final TokenClient client;
    private final TokenStore store;
    private final Clock clock;
    /** A refresh token may be good for one use only: one request renews, the others wait for it. */
    private final Map<String, Lock> locks = new ConcurrentHashMap<>();

    public Tokens(TokenClient client, TokenStore store, Clock clock) {
        this.client = client;
        this.store = store;
        this.clock = clock;
    }

    /** The token that is kept, be it good or not; credentials are filled in. */
    public @Nullable Token kept(Holder holder, Auth.OAuth2 auth) {
        return store.read(holder, TokenKey.of(auth));
    }

    /** Keeps a token. */
    void keep(Holder holder, Auth.OAuth2 auth, Token token) {
        store.save(holder, TokenKey.of(auth), token);
    }

    /** Forgets the token, so that the next request needs another one. */
    public void forget(Holder holder, Auth.OAuth2 auth) {
        store.remove(holder, TokenKey.of(auth));
    }

    /**
     * A token that is good now.
     *
     * @throws ProblemException when the server refuses, or the user has to sign in; placed at {@code /auth}
     */
    public Token good(Holder holder, Auth.OAuth2 auth, PersonalOptions personal) {
        return current(holder, auth, personal).token();
    }

    /**
     * A token.
     *
     * @param fresh whether it was got just now
     */
    record Current(Token token, boolean fresh) {}

    /**
     * The value of the token that there is, or of one that stands for what can be had without a user; nobody is asked.
     *
     * @throws ProblemException when the user has to sign in; placed at {@code /auth}
     */
    String foreseen(Holder holder, Auth.OAuth2 auth) {
        Token kept = kept(holder, auth);
        if (kept != null && (kept.isValid(clock.now()) || kept.refresh() != null)) {
            return kept.value();
        }
        if (needsUser(auth.grant())) {
            throw new ProblemException(signIn(kept != null));
        }
        return STAND_IN;
    }

    /** A token that is good now, as {@link #good} has it. */
    Current current(Holder holder, Auth.OAuth2 auth, PersonalOptions personal) {
        String key = TokenKey.of(auth);
        Lock lock = lock(holder, key);
        begin(lock);
        try {
            Token kept = store.read(holder, key);
            if (kept != null && kept.isValid(clock.now())) {
                return new Current(kept, false);
            }
            Token fresh = kept == null ? null : renewed(holder, key, auth, kept, personal);
            if (fresh == null) {
                fresh = got(holder, auth, personal, kept != null);
            }
            store.save(holder, key, fresh);
            return new Current(fresh, true);
        } finally {
            lock.unlock();
        }
    }

    private Lock lock(Holder holder, String key) {
        return locks.computeIfAbsent(holder.project() + " " + holder.person() + " " + key, _ -> new ReentrantLock());
    }

    /** Waits for a request that gets the token just now, until this one is given up. */
    private static void begin(Lock lock) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(TokenClient.cancelled());
        }
    }

    /** A token was refused before its time: it counts as ended, where another one can be had without a user. Says whether one can be. */
    boolean refused(Holder holder, Auth.OAuth2 auth, Token token) {
        String key = TokenKey.of(auth);
        Lock lock = lock(holder, key);
        lock.lock();
        try {
            Token kept = store.read(holder, key);
            if (kept == null || !kept.value().equals(token.value())) {
                return true; // another request was faster
            }
            if (kept.refresh() == null && needsUser(auth.grant())) {
                return false;
            }
            store.save(holder, key, kept.ended(clock.now()));
            return true;
        } finally {
            lock.unlock();
        }
    }

    private static boolean needsUser(OAuth2Grant grant) {
        return switch (grant) {
            case OAuth2Grant.ClientCredentials _, OAuth2Grant.Password _ -> false;
            case OAuth2Grant.AuthorizationCode _, OAuth2Grant.DeviceCode _, OAuth2Grant.Implicit _ -> true;
        };
    }

    private @Nullable Token renewed(Holder holder, String key, Auth.OAuth2 auth, Token kept, PersonalOptions personal) {
        String refresh = kept.refresh();
        String url = tokenUrl(auth.grant());
        if (refresh == null || url == null) {
            return null;
        }
        TokenClient.Answer answer = client.ask(TokenRequest.refresh(auth, url, refresh), holder, personal);
        try {
            return TokenAnswers.token(answer.status(), answer.text(), clock.now())
                    .after(kept);
        } catch (ProblemException e) {
            if (answer.status() >= 500) {
                throw placed(e);
            }
            // what is refused once is refused for good
            store.remove(holder, key);
            return null;
        }
    }

    private static @Nullable String tokenUrl(OAuth2Grant grant) {
        return switch (grant) {
            case OAuth2Grant.AuthorizationCode code -> code.tokenUrl();
            case OAuth2Grant.ClientCredentials(String url) -> url;
            case OAuth2Grant.DeviceCode(String _, String url) -> url;
            case OAuth2Grant.Password(String url, String _, String _) -> url;
            case OAuth2Grant.Implicit _ -> null;
        };
    }

    /** A token that no user has to sign in for. */
    Token got(Holder holder, Auth.OAuth2 auth, PersonalOptions personal, boolean ended) {
        TokenRequest request = switch (auth.grant()) {
            case OAuth2Grant.ClientCredentials grant -> TokenRequest.client(auth, grant);
            case OAuth2Grant.Password grant -> TokenRequest.password(auth, grant);
            case OAuth2Grant.AuthorizationCode _, OAuth2Grant.DeviceCode _, OAuth2Grant.Implicit _ ->
                throw new ProblemException(signIn(ended));
        };
        return asked(request, holder, personal);
    }

    /** The token that a request brings. */
    Token asked(TokenRequest request, Holder holder, PersonalOptions personal) {
        TokenClient.Answer answer = client.ask(request, holder, personal);
        try {
            return TokenAnswers.token(answer.status(), answer.text(), clock.now());
        } catch (ProblemException e) {
            throw placed(e);
        }
    }

    private static ProblemException placed(ProblemException e) {
        return new ProblemException(e.problems().getFirst().at("/auth"));
    }

    private static Problem signIn(boolean ended) {
        String why = ended
                ? "The token has ended and cannot be renewed"
                : "There is no token yet, and a user has to sign in for it";
        return Problem.of("oauth-sign-in", why)
                .hint("Get one by the button “Get token” in Auth.")
                .at("/auth");
    }
}
