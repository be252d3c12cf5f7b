package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.protocol.Flow;
import dev.parley.protocol.http2.Http2Words;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Servers of HTTP/2 that leave, refuse, hang and lie while there are other exchanges; and the frames of one. */
class Http2LeavingTest extends Http2StreamsWorld {

    @Test
    void whatAServerThatGoesAwayHasNotSeenIsToBeSentAgainAndTheRestIsAnswered() throws Exception {
        serve();
        open();
        Map<Integer, Heard> all = new HashMap<>();
        List<Heard> heard = send(3);
        asked.forEach(each -> all.put(
                each.stream().id(), heard.get(Integer.parseInt(each.path().substring(1)))));
        List<Integer> streams = all.keySet().stream().sorted().toList();
        asked.getFirst().goAway(streams.get(1));
        ExchangeEvent.Failed unseen = failure(Objects.requireNonNull(all.get(streams.get(2))));
        assertThat(unseen.retry()).isTrue();
        assertThat(unseen.problem().code()).isEqualTo("gone-away");
        open();
        assertThat(connections).hasSize(2);
        asked.stream().filter(each -> each.stream().id() <= streams.get(1)).forEach(Asked::answer);
        for (int seen : streams.subList(0, 2)) {
            Objects.requireNonNull(all.get(seen)).await(ExchangeEvent.Ended.class);
        }
    }

    @Test
    void aConnectionThatRefusedAStreamTakesNoOtherAndEndsBehindThoseThatItHas() throws Exception {
        serve();
        open();
        List<Heard> all = send(2);
        asked.get(0).refuse();
        Heard refused = all.get(Integer.parseInt(asked.get(0).path().substring(1)));
        assertThat(failure(refused).retry()).isTrue();
        open();
        assertThat(connections).hasSize(2);
        asked.get(1).answer();
        all.get(Integer.parseInt(asked.get(1).path().substring(1))).await(ExchangeEvent.Ended.class);
    }

    @Test
    void whatMustGoOutOnceTakesNoConnectionThatThePeerMayHaveLeft() throws Exception {
        serve();
        open();
        ahead.addAndGet(Duration.ofSeconds(2).toNanos());
        open();
        assertThat(connections).hasSize(1);
        ahead.addAndGet(Duration.ofSeconds(2).toNanos());
        open("POST");
        assertThat(connections).hasSize(2);
        open("POST");
        assertThat(connections).hasSize(2);
    }

    @Test
    void aWiderWindowOfTheConnectionIsNoAnswer() throws Exception {
        serve();
        Heard hung = new Heard();
        send("/hung", hung, Duration.ofMillis(600));
        await().until(() -> asked.size() == 1);
        asked.getFirst().keepWidening();
        assertThat(failure(hung).problem().message()).isEqualTo("No answer within 600 ms");
    }

    @Test
    void anAnswerThatLiesAboutItsLengthHarmsNoOther() throws Exception {
        serve();
        open();
        List<Heard> all = send(3);
        asked.get(1).head(new DefaultHttp2Headers().status("200").add("content-length", "10"), false);
        asked.get(1).data(3, true);
        String path = asked.get(1).path();
        Heard lied = all.get(Integer.parseInt(path.substring(1)));
        assertThat(failure(lied).problem().code()).isEqualTo("cut-short");
        assertThat(failure(lied).problem().message())
                .isEqualTo("The answer is not whole: Content-Length says 10 bytes, but 3 came");
        asked.get(0).answer();
        asked.get(2).answer();
        for (Heard heard : all) {
            heard.awaitEnd();
        }
        assertThat(all.stream()
                        .filter(heard -> !heard.all(ExchangeEvent.Ended.class).isEmpty()))
                .hasSize(2);
        assertThat(connections).hasSize(1);
    }

    @Test
    void theFramesOfAnExchangeAreToldInBothDirections() throws Exception {
        serve();
        Heard heard = new Heard();
        send("/a", heard);
        await().until(() -> asked.size() == 1);
        asked.getFirst().head(new DefaultHttp2Headers().status("200"), false);
        asked.getFirst().data(5, true);
        heard.await(ExchangeEvent.Ended.class);
        List<String> sent = frames(heard, Flow.SENT);
        assertThat(sent)
                .containsSubsequence("SETTINGS 0", "WINDOW_UPDATE 0", "HEADERS 3 END_STREAM END_HEADERS")
                .contains("SETTINGS 0 ACK");
        assertThat(frames(heard, Flow.RECEIVED))
                .contains("SETTINGS 0")
                .endsWith("HEADERS 3 END_HEADERS", "DATA 3 END_STREAM");
    }

    private static List<String> frames(Heard heard, Flow flow) {
        return heard.all(ExchangeEvent.Framed.class).stream()
                .filter(event -> event.flow() == flow)
                .map(ExchangeEvent.Framed::frame)
                .map(frame -> Http2Words.type(frame) + " " + frame.stream()
                        + Http2Words.flags(frame).stream()
                                .map(flag -> " " + flag)
                                .reduce("", String::concat))
                .toList();
    }
}
