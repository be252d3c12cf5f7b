package dev.parley.description.auth;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes the credentials of a request that depend on the request itself; by the JDK alone. */
public final class Signing {

    private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";

    private Signing() {}

    /** Whether credentials are made so: of nothing but themselves and the request. */
    public static boolean applies(Auth auth) {
        return auth instanceof Auth.AwsSignature
                || auth instanceof Auth.OAuth1
                || auth instanceof Auth.Hmac
                || auth instanceof Auth.Jwt;
    }

    /**
     * Signs a request; to be done last, when nothing else changes any more. For a redirected or repeated request it is done anew.
     *
     * @param auth with its variables filled in
     * @return nothing when {@link #applies} says no
     * @throws ProblemException when a key is wrong or the like, with pointers into the credentials
     */
    public static @Nullable Credentials sign(Auth auth, SignableRequest request, Instant now, RandomGenerator random) {
        Credentials made = made(auth, request, now, random);
        for (Field line : made == null ? List.<Field>of() : made.headers()) {
            if (!line.name().matches(TOKEN) || line.value().chars().anyMatch(each -> each < ' ' || each == 0x7F)) {
                throw new ProblemException(Problem.of(
                        "auth-header",
                        "What is made for the header " + line.name().strip() + " may not stand in one"));
            }
        }
        return made;
    }

    private static @Nullable Credentials made(Auth auth, SignableRequest request, Instant now, RandomGenerator random) {
        return switch (auth) {
            case Auth.AwsSignature aws -> new AwsSigning(aws, request, now).credentials();
            case Auth.OAuth1 oauth -> new OAuth1Signing(oauth, request, now, random).credentials();
            case Auth.Hmac hmac -> new HmacSigning(hmac, request, now).credentials();
            case Auth.Jwt jwt -> JwtSigning.credentials(jwt);
            case Auth.None _,
                    Auth.Inherit _,
                    Auth.Basic _,
                    Auth.Bearer _,
                    Auth.ApiKey _,
                    Auth.Digest _,
                    Auth.OAuth2 _,
                    Auth.Unsupported _ -> null;
        };
    }
}
