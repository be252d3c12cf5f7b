package dev.parley.description.oauth;

import dev.parley.description.request.Auth;
import dev.parley.description.request.OAuth2Grant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A user's browser sent to an authorization server, and what is kept until it comes back.
 *
 * @param url where it is sent
 * @param redirectUrl where it comes back to
 * @param state what it brings back, so that it is known again
 * @param verifier of PKCE (RFC 7636); none without it
 */
public record Authorization(
        String url,
        String redirectUrl,
        String state,
        @Nullable String verifier) {

    private static final int RANDOM = 32;

    /**
     * For a grant by code (RFC 6749 §4.1.1).
     *
     * @param own where Parley itself hears of the code
     * @param random one that nobody can foresee
     */
    public static Authorization code(
            Auth.OAuth2 auth, OAuth2Grant.AuthorizationCode grant, String own, RandomGenerator random) {
        String redirect =
                grant.redirectUrl().isBlank() ? own : grant.redirectUrl().strip();
        String state = grant.state().isBlank() ? random(random) : grant.state();
        String verifier = grant.verifier().isBlank() ? random(random) : grant.verifier();
        List<Pair> pairs = pairs(auth, "code", redirect, state);
        switch (grant.pkce()) {
            case NONE -> verifier = null;
            case PLAIN -> challenge(pairs, grant.pkce(), verifier);
            case S256 -> challenge(pairs, grant.pkce(), hashed(verifier));
        }
        return of(auth, grant.authorizationUrl(), pairs, redirect, state, verifier);
    }

    /** For a grant whose token comes with the redirect itself (RFC 6749 §4.2.1). */
    public static Authorization implicit(
            Auth.OAuth2 auth, OAuth2Grant.Implicit grant, String own, RandomGenerator random) {
        String redirect =
                grant.redirectUrl().isBlank() ? own : grant.redirectUrl().strip();
        String state = grant.state().isBlank() ? random(random) : grant.state();
        return of(auth, grant.authorizationUrl(), pairs(auth, "token", redirect, state), redirect, state, null);
    }

    private static Authorization of(
            Auth.OAuth2 auth, String url, List<Pair> pairs, String redirect, String state, @Nullable String verifier) {
        pairs.addAll(Parameters.of(auth, Auth.TokenStep.AUTHORIZATION, Auth.Part.QUERY));
        return new Authorization(Parameters.appended(url.strip(), pairs), redirect, state, verifier);
    }

    private static List<Pair> pairs(Auth.OAuth2 auth, String type, String redirect, String state) {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair("response_type", type));
        pairs.add(new Pair("client_id", auth.client().id()));
        pairs.add(new Pair("redirect_uri", redirect));
        pairs.addAll(Parameters.wanted(auth));
        pairs.add(new Pair("state", state));
        return pairs;
    }

    private static void challenge(List<Pair> pairs, OAuth2Grant.Pkce method, String challenge) {
        pairs.add(new Pair("code_challenge", challenge));
        pairs.add(new Pair("code_challenge_method", method.word()));
    }

    private static String hashed(String verifier) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            return text(hash.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random(RandomGenerator random) {
        byte[] bytes = new byte[RANDOM];
        random.nextBytes(bytes);
        return text(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
