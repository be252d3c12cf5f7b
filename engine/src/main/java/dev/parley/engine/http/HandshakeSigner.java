package dev.parley.engine.http;

import dev.parley.description.auth.DigestSession;
import dev.parley.description.auth.HandshakeSigning;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.engine.link.LinkRequests;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.http.HeaderField;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the credentials of handshakes that are made of the whole handshake. Thread-safe.
 *
 * @param clock for signatures, which hold for a time
 * @param random for nonces; it has to be one that nobody can foresee
 */
public record HandshakeSigner(Clock clock, RandomGenerator random) {

    /**
     * A request with its signature, which covers the cookies of a jar; as it is where it has none. To be made anew for each connection.
     *
     * @throws ProblemException when a key is wrong or the like, placed at {@code /auth}
     */
    public ResolvedRequest signed(ResolvedRequest request, Cookies cookies) {
        if (request.signing() == null) {
            return request;
        }
        if (request.signing().auth() instanceof Auth.Digest(String _, String _, Auth.DigestFields given)) {
            return given == null ? request : HandshakeSigning.answered(request, DigestSession.begin(given, random));
        }
        try {
            return HandshakeSigning.signed(request, Signer.fields(lines(request, cookies)), clock.now(), random);
        } catch (ProblemException e) {
            throw e.under("/auth");
        }
    }

    /**
     * A request that answers what a server asked for when it refused it (RFC 7616); nothing where its credentials do not answer that.
     *
     * @param challenges values of {@code WWW-Authenticate}
     */
    public @Nullable ResolvedRequest answered(ResolvedRequest request, List<String> challenges) {
        DigestSession asked = isDigest(request) ? DigestSession.begin(challenges, random) : null;
        return asked == null ? null : HandshakeSigning.answered(request, asked);
    }

    /** Why what a server asked for cannot be answered, where Digest credentials were to. */
    public static @Nullable Problem unanswered(ResolvedRequest request, List<String> challenges) {
        return isDigest(request) ? Signer.unanswered(challenges) : null;
    }

    /** Whether its credentials answer what a server asks. */
    public static boolean isDigest(ResolvedRequest request) {
        return request.signing() != null && request.signing().auth() instanceof Auth.Digest;
    }

    /** Its lines with the cookies of a jar. */
    public static List<HeaderField> lines(ResolvedRequest request, Cookies cookies) {
        return cookies.joined(request.url().text(), LinkRequests.headers(request));
    }
}
