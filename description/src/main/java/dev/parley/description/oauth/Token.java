package dev.parley.description.oauth;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an authorization server gave (RFC 6749 §5.1).
 *
 * @param value the access token
 * @param refresh what a new one is got with
 * @param expiresAt none when the server did not say
 * @param scope as the server granted it; empty when it did not say
 */
public record Token(
        String value,
        String type,
        @Nullable String refresh,
        @Nullable Instant expiresAt,
        String scope,
        Instant obtainedAt) {

    /** A token that ends so soon is not worth sending: it would be on its way when it does. */
    private static final Duration LAST = Duration.ofSeconds(20);

    /** Whether it can be sent now: until shortly before its end; one that lives for seconds, for half of them. */
    public boolean isValid(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt.minus(last(expiresAt)));
    }

    private Duration last(Instant end) {
        Duration half = Duration.between(obtainedAt, end).dividedBy(2);
        return half.compareTo(LAST) < 0 ? half : LAST;
    }

    /** The same with the refresh token of the one before it, where the server gave no new one. */
    public Token after(Token older) {
        String scopes = scope.isEmpty() ? older.scope : scope;
        return new Token(value, type, refresh == null ? older.refresh : refresh, expiresAt, scopes, obtainedAt);
    }

    /** The same, good until now at most. */
    public Token ended(Instant now) {
        return new Token(value, type, refresh, now, scope, obtainedAt);
    }

    @Override
    public String toString() {
        return type + " token of " + obtainedAt;
    }
}
