package dev.parley.server.demo.http;

import dev.parley.description.auth.Challenge;
import dev.parley.engine.listen.Answer;
import dev.parley.protocol.Bytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** {@code /demo/http/digest-auth/{user}/{password}}: lets in by Digest (RFC 7616). A nonce serves as often as {@code uses} says. */
final class DigestDemo {

    private static final List<String> ALGORITHMS = List.of("MD5", "SHA-256", "SHA-512-256");
    private static final List<String> QUALITIES = List.of("auth", "auth-int", "none");
    private static final String REALM = "demo";
    private static final int NONCES_KEPT = 1_000;
    private static final int MOST_USES = 1_000_000;

    private final RandomGenerator random;

    /** How often each nonce was used; the oldest are forgotten. */
    private final Map<String, Integer> nonces = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > NONCES_KEPT;
        }
    };

    private record Wanted(String user, String password, String algorithm, String quality, int uses) {

        static Wanted of(Ask ask) {
            return new Wanted(
                    ask.segment(0, "digest-auth/ada/lovelace"),
                    ask.segment(1, "digest-auth/ada/lovelace"),
                    ask.choice("algorithm", "MD5", ALGORITHMS),
                    ask.choice("qop", "auth", QUALITIES),
                    ask.number("uses", MOST_USES, 1, MOST_USES));
        }

        String hash(byte[] bytes) {
            try {
                String name = algorithm.equals("SHA-512-256") ? "SHA-512/256" : algorithm;
                return HexFormat.of().formatHex(MessageDigest.getInstance(name).digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        String hash(String... parts) {
            return hash(Bytes.utf8(String.join(":", parts)).toArray());
        }
    }

    DigestDemo(RandomGenerator random) {
        this.random = random;
    }

    Answer answer(Ask ask) {
        Wanted wanted = Wanted.of(ask);
        Map<String, String> given = given(ask);
        if (given == null || !right(ask, wanted, given)) {
            return refused(wanted, false);
        }
        return takes(given.getOrDefault("nonce", ""), wanted.uses())
                ? SignIn.welcome(wanted.user())
                : refused(wanted, true);
    }

    private static @Nullable Map<String, String> given(Ask ask) {
        String field = Objects.requireNonNullElse(ask.exchange().head().fields().first("Authorization"), "");
        return Challenge.all(field).stream()
                .filter(each -> each.scheme().equals("digest"))
                .map(Challenge::parameters)
                .findFirst()
                .orElse(null);
    }

    private static boolean right(Ask ask, Wanted wanted, Map<String, String> given) {
        String target = ask.exchange().head().target();
        return wanted.user().equals(given.get("username"))
                && target.equals(given.get("uri"))
                && wanted.algorithm()
                        .equals(given.getOrDefault("algorithm", "MD5").toUpperCase(Locale.ROOT))
                && wanted.quality().equals(given.getOrDefault("qop", "none"))
                && response(ask, wanted, given).equals(given.get("response"));
    }

    /** RFC 7616 §3.4.1; without qop as in RFC 2069. */
    private static String response(Ask ask, Wanted wanted, Map<String, String> given) {
        String secret = wanted.hash(wanted.user(), REALM, wanted.password());
        String method = ask.exchange().head().method();
        String uri = given.getOrDefault("uri", "");
        String asked = wanted.quality().equals("auth-int")
                ? wanted.hash(method, uri, wanted.hash(ask.body().toArray()))
                : wanted.hash(method, uri);
        String nonce = given.getOrDefault("nonce", "");
        return wanted.quality().equals("none")
                ? wanted.hash(secret, nonce, asked)
                : wanted.hash(
                        secret,
                        nonce,
                        given.getOrDefault("nc", ""),
                        given.getOrDefault("cnonce", ""),
                        wanted.quality(),
                        asked);
    }

    private synchronized boolean takes(String nonce, int uses) {
        Integer used = nonces.get(nonce);
        if (used == null || used >= uses) {
            return false;
        }
        nonces.put(nonce, used + 1);
        return true;
    }

    private Answer refused(Wanted wanted, boolean stale) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        synchronized (this) {
            nonces.put(nonce, 0);
        }
        return SignIn.refused("Digest realm=\"" + REALM + "\", nonce=\"" + nonce + "\", algorithm=" + wanted.algorithm()
                + (wanted.quality().equals("none") ? "" : ", qop=\"" + wanted.quality() + "\"")
                + (stale ? ", stale=true" : ""));
    }
}
