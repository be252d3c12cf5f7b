package dev.parley.description.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.request.ConnectionOptions.DeflateOffer;
import dev.parley.description.request.ConnectionOptions.Reconnect;
import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.VariableSource;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void whatIsAbsentHasItsDefault() {
        ResolvedRequest request = resolve(ConnectionOptions.NONE).orThrow();
        assertThat(request.options())
                .isEqualTo(new ResolvedOptions(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10),
                        Duration.ZERO,
                        MarkedText.EMPTY,
                        true,
                        true,
                        null,
                        64 * 1024 * 1024,
                        1_000_000,
                        200));
        assertThat(request.deflate()).isEqualTo("permessage-deflate");
        assertThat(request.subprotocols()).isEmpty();
    }

    @Test
    void whatIsGivenIsTaken() {
        var options = new ConnectionOptions(
                List.of("a", "b"), null, 1, 2, 3, "beat", false, false, new Reconnect(true, 9, 8, 1.5, 7), 6L, 5, 4);
        ResolvedRequest request = resolve(options).orThrow();
        assertThat(request.options())
                .isEqualTo(new ResolvedOptions(
                        Duration.ofMillis(1),
                        Duration.ofMillis(2),
                        Duration.ofMillis(3),
                        MarkedText.plain("beat"),
                        false,
                        false,
                        new Backoff(9, Duration.ofMillis(8), 1.5, Duration.ofMillis(7)),
                        6,
                        5,
                        4));
        assertThat(request.subprotocols()).extracting(MarkedText::text).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true, false, false, -, -, permessage-deflate",
                "true, true, false, -, -, permessage-deflate; client_no_context_takeover",
                "true, false, true, -, -, permessage-deflate; server_no_context_takeover",
                "true, false, false, 0, -, permessage-deflate; client_max_window_bits",
                "true, false, false, 9, 15, permessage-deflate; server_max_window_bits=15; client_max_window_bits=9",
                "false, true, true, 9, 15, -"
            })
    void theOfferOfCompressionIsWrittenByItsGrammar(
            boolean enabled,
            boolean client,
            boolean server,
            @Nullable Integer clientBits,
            @Nullable Integer serverBits,
            @Nullable String value) {
        var offer = new DeflateOffer(enabled, client, server, clientBits, serverBits);
        assertThat(resolve(deflate(offer)).orThrow().deflate()).isEqualTo(value);
    }

    @Test
    void windowsThatDoNotExistAreRefused() {
        assertThat(places(deflate(new DeflateOffer(true, false, false, 7, 16))))
                .containsExactly(
                        Place.at("/options/deflate/serverMaxWindowBits"),
                        Place.at("/options/deflate/clientMaxWindowBits"));
    }

    @Test
    void subprotocolsAreTokensEachOnce() {
        var options = new ConnectionOptions(
                List.of("ok", "a b", "", "ok"), null, null, null, null, null, null, null, null, null, null, null);
        assertThat(places(options))
                .containsExactly(
                        Place.at("/options/subprotocols/1"),
                        Place.at("/options/subprotocols/2"),
                        Place.at("/options/subprotocols/3"));
    }

    @Test
    void numbersOutOfRangeAndAPingThatIsTooLongAreRefused() {
        var options = new ConnectionOptions(
                List.of(), null, 0, -1, -1, "é".repeat(63), null, null, new Reconnect(true, 0, -1, 0.5, -1), 0L, 0, 0);
        assertThat(places(options)).hasSize(11);
        assertThat(places(new ConnectionOptions(
                        List.of(), null, null, null, null, "x".repeat(125), null, null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void pausesGrowUpToTheLongestAndALittle() {
        var backoff = new Backoff(5, Duration.ofSeconds(1), 2, Duration.ofSeconds(30));
        assertThat(List.of(1, 2, 3, 6, 1000))
                .map(attempt -> backoff.pause(attempt, 0).toMillis())
                .containsExactly(1_000L, 2_000L, 4_000L, 30_000L, 30_000L);
        assertThat(backoff.pause(6, 0.999)).isBetween(Duration.ofSeconds(37), Duration.ofMillis(37_500));
    }

    private static ConnectionOptions deflate(DeflateOffer offer) {
        return new ConnectionOptions(List.of(), offer, null, null, null, null, null, null, null, null, null, null);
    }

    private static List<Place> places(ConnectionOptions options) {
        return resolve(options).problems().stream().map(Problem::place).toList();
    }

    private static Resolution resolve(ConnectionOptions options) {
        return Requests.of("ws://h/").options(options).resolve(VariableSource.NONE);
    }
}
