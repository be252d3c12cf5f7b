package dev.parley.server.demo.orders;

import dev.parley.engine.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Who may change something: the bearers of tokens that were given out within an hour (RFC 6750). Thread-safe. */
final class Tokens {

    static final Duration LIFETIME = Duration.ofHours(1);

    private static final Map<String, String> PEOPLE = Map.of("ada", "lovelace", "grace", "hopper");
    private static final int MOST = 1_000;
    private static final String SCHEME = "bearer ";

    private final Clock clock;
    private final RandomGenerator random;
    private final Map<String, Instant> ends = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    Tokens(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new token. */
    synchronized String give(String user, String password) {
        if (!password.equals(PEOPLE.get(user))) {
            throw Refused.of(
                    401, "wrong-password", "There is no “" + user + "” with this password; try ada and lovelace");
        }
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        ends.put(token, clock.now().plus(LIFETIME));
        return token;
    }

    /** Whether an {@code Authorization} field holds a token that is good. */
    synchronized boolean good(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return false;
        }
        Instant end = ends.get(authorization.substring(SCHEME.length()).strip());
        return end != null && clock.now().isBefore(end);
    }
}
