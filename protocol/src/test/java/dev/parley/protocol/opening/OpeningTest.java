package dev.parley.protocol.opening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.websocket.DeflateParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The opening handshake as it should be, on both sides, and how extensions are negotiated. */
class OpeningTest {

    @ParameterizedTest
    @CsvSource({
        "dGhlIHNhbXBsZSBub25jZQ==, s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
        "AQIDBAUGBwgJCgsMDQ4PEA==, C/0nmHhBztSRGR1CwL6Tf4ZjwpY=",
        "AQIDBAUGBwgJCgsMDQ4PEC==, OfS0wDaT5NoxF2gqm7Zj2YtetzM="
    })
    void theAcceptHashesTheKeyAsText(String key, String accept) {
        assertThat(Accept.of(key).value()).isEqualTo(accept);
    }

    @Test
    void aLawfulRequestIsAcceptedWithAnExactResponse() {
        ServerOpening.Answer answer = Heads.answer(Heads.with("Sec-WebSocket-Protocol: soap, chat"), true, false);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        ServerOpening.Answer.Accepted.class,
                        accepted -> assertThat(accepted.response().utf8()).isEqualTo("""
                        HTTP/1.1 101 Switching Protocols
                        Upgrade: websocket
                        Connection: Upgrade
                        Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=
                        Sec-WebSocket-Protocol: chat

                        """.replace("\n", "\r\n")));
        assertThat(answer.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upgrade: WebSocket",
                "upgrade: websocket",
                "Upgrade: h2c, websocket",
                "Connection: keep-alive, UPGRADE"
            })
    void namesAndTokensMatchInAnyCase(String line) {
        String name = line.substring(0, line.indexOf(':'));
        String head = Heads.REQUEST.replaceFirst("(?i)\r\n" + name + ": .*\r\n", "\r\n" + line + "\r\n");
        assertThat(Heads.answer(head, true, false)).isInstanceOf(ServerOpening.Answer.Accepted.class);
    }

    @Test
    void listsMayBeSplitOverSeveralFieldsAndHaveEmptyElements() {
        String head = Heads.with(
                "Sec-WebSocket-Protocol: a\r\nSec-WebSocket-Protocol: chat\r\n"
                        + "Sec-WebSocket-Extensions: permessage-deflate; level=1,,\r\nSec-WebSocket-Extensions: permessage-deflate");
        assertThat(Heads.answer(head, true, false))
                .isInstanceOfSatisfying(ServerOpening.Answer.Accepted.class, accepted -> {
                    assertThat(accepted.negotiated().subprotocol()).isEqualTo("chat");
                    assertThat(accepted.negotiated().deflate()).isEqualTo(DeflateParameters.DEFAULT);
                });
    }

    @Test
    void bytesOfOtherFieldsNeedNotBeUtf8() {
        assertThat(Heads.answer(Heads.with("Cookie: caf\u00e9"), true, false).violations())
                .isEmpty();
    }

    @Test
    void anAbsoluteUriThatNamesThisServerIsLawful() {
        String head = Heads.REQUEST.replace("/chat", "http://server.example.com:80/chat?x");
        assertThat(Heads.answer(head, true, false).violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "permessage-deflate | permessage-deflate",
                "permessage-deflate; client_max_window_bits | permessage-deflate",
                "permessage-deflate; client_max_window_bits=10 | permessage-deflate; client_max_window_bits=10",
                "permessage-deflate; server_max_window_bits=\"8\" | permessage-deflate; server_max_window_bits=8",
                "permessage-deflate; server_no_context_takeover; client_no_context_takeover"
                        + "| permessage-deflate; server_no_context_takeover; client_no_context_takeover",
                "permessage-deflate; server_max_window_bits=7, permessage-deflate | permessage-deflate",
                "x-other, permessage-deflate; server_max_window_bits=12 | permessage-deflate; server_max_window_bits=12",
                "permessage-deflate; level=9 | ''"
            })
    void aServerTakesTheFirstOfferThatIsLawful(String offer, String accepted) {
        assertThat(Heads.answer(Heads.offering(offer), true, false))
                .isInstanceOfSatisfying(
                        ServerOpening.Answer.Accepted.class,
                        answer -> assertThat(answer.extensions()).isEqualTo(accepted));
    }

    @Test
    void everyOfferIsUnderstoodByBothSidesAlike() {
        for (String server : new String[] {"", "; server_max_window_bits=8", "; server_max_window_bits=15"}) {
            for (String client : new String[] {"", "; client_max_window_bits", "; client_max_window_bits=9"}) {
                for (String takeover :
                        new String[] {"", "; server_no_context_takeover", "; client_no_context_takeover"}) {
                    agree("permessage-deflate" + server + client + takeover);
                }
            }
        }
    }

    private static void agree(String offer) {
        ServerOpening.Answer answer = Heads.answer(Heads.offering(offer), true, false);
        assertThat(answer).isInstanceOfSatisfying(ServerOpening.Answer.Accepted.class, accepted -> {
            ClientOpening.Judged judged = Heads.opening(Heads.KEY, offer)
                    .judge(Heads.response(accepted.response().utf8()), true);
            assertThat(judged.opens()).isTrue();
            assertThat(judged.negotiated().deflate())
                    .isEqualTo(accepted.negotiated().deflate());
        });
    }

    @Test
    void aServerMayAddTakeoverParametersUnasked() {
        ClientOpening.Judged judged = Heads.opening(Heads.KEY, "permessage-deflate; client_max_window_bits=10")
                .judge(
                        Heads.response(Heads.responding("Sec-WebSocket-Extensions: permessage-deflate; "
                                + "server_no_context_takeover; client_no_context_takeover; server_max_window_bits=11")),
                        true);
        assertThat(judged.opens()).isTrue();
        assertThat(judged.negotiated().deflate()).isEqualTo(new DeflateParameters(true, true, 11, 10));
    }

    @Test
    void aResponseThatIsNotUtf8WhereItIsReadFails() {
        ClientOpening.Judged judged = Heads.opening(Heads.KEY, "permessage-deflate")
                .judge(Heads.response(Heads.responding("Sec-WebSocket-Protocol: \u00e4")), true);
        assertThat(judged.opens()).isFalse();
        assertThat(judged.violations()).extracting(Violation::rule).contains(Rule.HEAD_NOT_UTF8);
    }

    @Test
    void anObservingClientOpensWhateverTheResponseBreaks() {
        ClientOpening.Judged judged = Heads.opening(Heads.KEY, "permessage-deflate")
                .judge(Heads.response("HTTP/1.1 101 Whatever\r\n\r\n"), false);
        assertThat(judged.opens()).isTrue();
        assertThat(judged.violations()).hasSize(3);
    }

    @Test
    void rowsOfTheUserTakeThePlaceOfOwnLinesAndKeepOrderAndCase() {
        ClientOpening opening = new ClientOpening(
                "h:8080",
                "/",
                Heads.KEY,
                List.of(),
                null,
                List.of(new HeaderField("host", "other"), new HeaderField("X-A", "1"), new HeaderField("X-A", "2")));
        assertThat(opening.request().utf8())
                .doesNotContain("h:8080")
                .contains("\r\nhost: other\r\nX-A: 1\r\nX-A: 2\r\n\r\n");
    }

    @Test
    void aRefusedVersionIsToldTheRightOne() {
        ServerOpening.Answer answer = Heads.answer(Heads.REQUEST.replace("Version: 13", "Version: 8"), true, false);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        ServerOpening.Answer.Refused.class,
                        refused ->
                                assertThat(refused.headers()).contains(new HeaderField("Sec-WebSocket-Version", "13")));
    }
}
