package dev.parley.description.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long a token is sent. */
class TokenTest {

    private static final Instant GOT = Instant.parse("2026-01-01T00:00:00Z");

    private static boolean validAfter(double seconds, @Nullable Integer lifetime) {
        Token token = new Token("a", "Bearer", null, lifetime == null ? null : GOT.plusSeconds(lifetime), "", GOT);
        return token.isValid(GOT.plusMillis((long) (seconds * 1000)));
    }

    @Test
    void aTokenIsSentUntilTwentySecondsBeforeItsEnd() {
        assertThat(validAfter(3579, 3600)).isTrue();
        assertThat(validAfter(3580, 3600)).isFalse();
        assertThat(validAfter(1_000_000, null)).isTrue();
    }

    @Test
    void aTokenThatLivesForSecondsIsSentForHalfOfThem() {
        assertThat(validAfter(4.9, 10)).isTrue();
        assertThat(validAfter(5, 10)).isFalse();
        assertThat(validAfter(0, 0)).isFalse();
    }

    @Test
    void aTokenThatWasRefusedIsNotSentAgain() {
        Token refused = new Token("a", "Bearer", null, GOT.plusSeconds(60), "", GOT).ended(GOT.plusSeconds(1));
        assertThat(refused.isValid(GOT.plusSeconds(1))).isFalse();
        assertThat(refused.ended(GOT).isValid(GOT)).isFalse();
    }
}
