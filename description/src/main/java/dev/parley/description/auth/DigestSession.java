package dev.parley.description.auth;

import dev.parley.description.request.Auth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A server's challenge for a digest and what has been answered to it (RFC 7616; without {@code qop} as RFC 2069 has it). A value: each answer gives the
 * session with which the next request to the same server is answered before it asks.
 *
 * @param clientNonce of all answers to this challenge
 * @param count answers so far
 */
public record DigestSession(Challenge challenge, String clientNonce, int count) {

    /**
     * An answer.
     *
     * @param authorization the value of {@code Authorization}, or of {@code Proxy-Authorization}
     * @param next the session after it
     */
    public record Answer(String authorization, DigestSession next) {}

    /**
     * Begins with what a server asks.
     *
     * @param fields values of {@code WWW-Authenticate}, or of {@code Proxy-Authenticate}
     * @return nothing when it asks for no digest of a kind that is known; of several the first, as the server prefers
     */
    public static @Nullable DigestSession begin(List<String> fields, RandomGenerator random) {
        return Challenge.all(fields).stream()
                .filter(DigestSession::isKnown)
                .findFirst()
                .map(challenge -> new DigestSession(challenge, Hashing.nonce(random, 16), 0))
                .orElse(null);
    }

    /** Why no digest answers what a server asks, in words; nothing where one does. */
    public static @Nullable String obstacle(List<String> fields) {
        List<Challenge> asked = Challenge.all(fields);
        if (asked.isEmpty()) {
            return "the server does not say what it asks for (WWW-Authenticate)";
        }
        if (asked.stream().anyMatch(DigestSession::isKnown)) {
            return null;
        }
        return asked.stream()
                .filter(DigestSession::isDigest)
                .findFirst()
                .map(DigestSession::unknown)
                .orElseGet(() -> "the server asks for "
                        + asked.stream().map(Challenge::scheme).distinct().collect(Collectors.joining(", ")));
    }

    private static String unknown(Challenge digest) {
        String algorithm = digest.parameter("algorithm");
        return DigestAlgorithm.of(algorithm) == null
                ? "the server asks for the algorithm " + algorithm + ", and known are " + DigestAlgorithm.names()
                : "the server asks for the protection (qop) " + digest.parameter("qop")
                        + ", and known are auth, auth-int";
    }

    /** Begins with what a user knows beforehand. */
    public static DigestSession begin(Auth.DigestFields given, RandomGenerator random) {
        var parameters = new HashMap<String, String>();
        put(parameters, "realm", given.realm());
        put(parameters, "nonce", given.nonce());
        put(parameters, "algorithm", given.algorithm());
        put(parameters, "qop", given.qop());
        put(parameters, "opaque", given.opaque());
        String clientNonce = given.clientNonce().isEmpty() ? Hashing.nonce(random, 16) : given.clientNonce();
        boolean counted = given.nonceCount().matches("[0-9a-fA-F]{1,7}");
        int count = counted ? Math.max(0, Integer.parseInt(given.nonceCount(), 16) - 1) : 0;
        return new DigestSession(new Challenge("digest", parameters), clientNonce, count);
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }

    private static boolean isDigest(Challenge challenge) {
        return challenge.scheme().equals("digest");
    }

    private static boolean isKnown(Challenge challenge) {
        return isDigest(challenge)
                && DigestAlgorithm.of(challenge.parameter("algorithm")) != null
                && (challenge.parameter("qop").isBlank() || !qop(challenge).isEmpty());
    }

    /** What is protected: {@code auth}, or {@code auth-int} where the server takes nothing else; empty for RFC 2069. */
    private static String qop(Challenge challenge) {
        List<String> offered = Arrays.asList(
                challenge.parameter("qop").toLowerCase(Locale.ROOT).trim().split("[\\s,]+"));
        return offered.contains("auth") ? "auth" : offered.contains("auth-int") ? "auth-int" : "";
    }

    /**
     * Whether another challenge means that the credentials are wrong: an answer was sent, and the server does not say that its nonce is only too old.
     */
    public boolean isRefusedBy(DigestSession other) {
        return count > 0 && !other.challenge.parameter("stale").equalsIgnoreCase("true");
    }

    /** The session after a server's {@code Authentication-Info}, which may give the next nonce. */
    public DigestSession informed(String field) {
        String next = Challenge.parameters(field).get("nextnonce");
        if (next == null) {
            return this;
        }
        var parameters = new HashMap<>(challenge.parameters());
        parameters.put("nonce", next);
        return new DigestSession(new Challenge(challenge.scheme(), parameters), clientNonce, 0);
    }

    /**
     * Answers for a request.
     *
     * @param auth with its variables filled in
     * @param target as it is sent; of a proxy's {@code CONNECT} the authority
     */
    public Answer answer(Auth.Digest auth, String method, String target, byte[] body) {
        String authorization = new DigestAnswer(this, qop(challenge), auth, method, target, body).authorization();
        return new Answer(authorization, new DigestSession(challenge, clientNonce, count + 1));
    }
}
