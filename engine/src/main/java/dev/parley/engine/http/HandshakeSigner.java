package dev.parley.engine.http;

import dev.parley.description.auth.HandshakeSigning;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.engine.link.LinkRequests;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.http.HeaderField;
import java.util.List;
import java.util.random.RandomGenerator;

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
        List<HeaderField> lines = cookies.joined(request.url().text(), LinkRequests.headers(request));
        try {
            return HandshakeSigning.signed(request, Signer.fields(lines), clock.now(), random);
        } catch (ProblemException e) {
            throw e.under("/auth");
        }
    }
}
