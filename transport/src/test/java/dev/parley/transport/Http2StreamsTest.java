package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.engine.exchange.Exchange;
import dev.parley.engine.exchange.ExchangeEvent;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Settings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Many exchanges at once on a connection of HTTP/2. */
class Http2StreamsTest extends Http2StreamsWorld {

    @Test
    void manyExchangesShareOneConnectionAndAreAnsweredInAnyOrder() throws Exception {
        serve();
        open();
        List<Heard> all = send(60);
        asked.reversed().forEach(Asked::answer);
        for (int i = 0; i < all.size(); i++) {
            Heard heard = all.get(i);
            heard.await(ExchangeEvent.Ended.class);
            assertThat(heard.await(ExchangeEvent.ResponseBegan.class)
                            .head()
                            .fields()
                            .first("x-path"))
                    .isEqualTo("/" + i);
            assertThat(heard.twoAtOnce()).isFalse();
        }
        assertThat(connections).hasSize(1);
    }

    @Test
    void requestsThatBeginWhileTheFirstConnectionIsOpenedShareIt() throws Exception {
        serve();
        List<Heard> all = send(60);
        asked.forEach(Asked::answer);
        for (Heard heard : all) {
            heard.await(ExchangeEvent.Ended.class);
        }
        assertThat(connections).hasSize(1);
    }

    @Test
    void thoseThatWaitForAConnectionTakeNoMoreStreamsThanThePeerSays() throws Exception {
        List<Long> resets = new CopyOnWriteArrayList<>();
        serve(Http2Settings.defaultSettings().maxConcurrentStreams(5), resets);
        List<Heard> all = send(20);
        asked.forEach(Asked::answer);
        for (Heard heard : all) {
            heard.await(ExchangeEvent.Ended.class);
        }
        assertThat(connections).hasSize(4);
        assertThat(resets).isEmpty();
    }

    @Test
    void anOpeningThatFailsFailsForEachOfThoseThatWaitForIt() throws Exception {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        for (Heard heard : begun(20)) {
            assertThat(failure(heard).problem().code()).isEqualTo("refused");
        }
    }

    @Test
    void whoCancelsTheRequestThatOpensLeavesItToTheNext() throws Exception {
        serve();
        Heard first = new Heard();
        Exchange opener = send("/first", first);
        List<Heard> all = begun(20);
        opener.cancel();
        first.awaitEnd();
        for (Heard heard : all) {
            String path = "/" + all.indexOf(heard);
            await().until(() -> asked.stream().anyMatch(each -> each.path().equals(path)));
        }
        asked.forEach(Asked::answer);
        for (Heard heard : all) {
            heard.await(ExchangeEvent.Ended.class);
        }
        assertThat(connections).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void oneThatNobodyReadsDoesNotHoldUpTheOthers() throws Exception {
        serve();
        open();
        Heard slow = new Heard();
        Exchange exchange = send("/slow", slow);
        exchange.pause();
        await().until(() -> asked.size() == 1);
        asked.getFirst().head(new DefaultHttp2Headers().status("200"), false);
        asked.getFirst().data(4 << 20, true);
        slow.await(ExchangeEvent.ResponseBegan.class);
        Heard quick = new Heard();
        send("/quick", quick);
        await().until(() -> asked.size() == 2);
        asked.getLast().head(new DefaultHttp2Headers().status("200"), false);
        asked.getLast().data(4 << 20, true);
        quick.await(ExchangeEvent.Ended.class);
        assertThat(slow.all(ExchangeEvent.Ended.class)).isEmpty();
        exchange.resume();
        slow.await(ExchangeEvent.Ended.class);
        assertThat(connections).hasSize(1);
    }

    @Test
    void noMoreStreamsAreOpenedThanThePeerTakes() throws Exception {
        serve(Http2Settings.defaultSettings().maxConcurrentStreams(3), new CopyOnWriteArrayList<>());
        open();
        List<Heard> all = send(7);
        asked.forEach(Asked::answer);
        for (Heard heard : all) {
            heard.await(ExchangeEvent.Ended.class);
        }
        assertThat(connections).hasSizeBetween(3, 5);
    }

    @Test
    void aCancelledExchangeEndsItsStreamAndNoOther() throws Exception {
        List<Long> resets = new CopyOnWriteArrayList<>();
        serve(Http2Settings.defaultSettings(), resets);
        open();
        Heard cancelled = new Heard();
        Exchange exchange = send("/cancelled", cancelled);
        Heard other = new Heard();
        send("/other", other);
        await().until(() -> asked.size() == 2);
        exchange.cancel();
        assertThat(failure(cancelled).problem().code()).isEqualTo("cancelled");
        await().until(() -> resets.contains(Http2Error.CANCEL.code()));
        asked.stream().filter(each -> each.path().equals("/other")).forEach(Asked::answer);
        other.await(ExchangeEvent.Ended.class);
        open();
        assertThat(connections).hasSize(1);
    }
}
