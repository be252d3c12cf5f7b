package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.listen.Listeners;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Ending;
import dev.parley.protocol.websocket.Event;
import dev.parley.protocol.websocket.Policy;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebSocketChannelTest {

    private final Net net = new Net();
    private final Heard heard = new Heard();

    @AfterEach
    void nothingIsHeldAnyMore() {
        net.close();
        assertThat(net.budget.held()).isZero();
        assertThat(heard.twoAtOnce()).isFalse();
    }

    private Link connected(int port) throws InterruptedException {
        Link link = net.open(
                Net.to(port)
                        .deflate("permessage-deflate; client_max_window_bits")
                        .request(),
                heard);
        heard.await(LinkEvent.Opened.class);
        return link;
    }

    @Test
    void messagesGoBothWaysAndCloseCleanly() throws Exception {
        Listeners.Listener listener = net.echo(Policy.DEFAULT);
        Link link = connected(listener.address().getPort());
        for (int size : List.of(0, 1, 125, 126, 65_535, 65_536, 1_000_000)) {
            Bytes payload = Bytes.wrap(new byte[size]);
            assertThat(link.perform(new Command.SendBinary(payload))).isTrue();
            heard.await(
                    Event.Message.class,
                    message ->
                            message.flow() == Flow.RECEIVED && message.payload().equals(payload));
        }
        link.perform(new Command.SendClose(1000, "bye"));
        heard.await(LinkEvent.Ended.class);
        Ending ending = heard.await(Event.Closed.class).ending();
        assertThat(ending.clean()).isTrue();
        assertThat(ending.by()).isEqualTo(Ending.By.US);
        assertThat(link.perform(new Command.SendText(Bytes.utf8("late")))).isFalse();
    }

    @Test
    void whoGathersLearnsWhenAllWasTold() throws Exception {
        Listeners.Listener listener = net.echo(Policy.DEFAULT);
        CountDownLatch opened = new CountDownLatch(1);
        BlockingQueue<Integer> gathered = new LinkedBlockingQueue<>();
        LinkListener gathering = new LinkListener() {
            private int events;

            @Override
            public void on(LinkEvent event) {
                if (event instanceof LinkEvent.Opened) {
                    opened.countDown();
                }
            }

            @Override
            public void on(Event event) {
                events++;
            }

            @Override
            public void allTold() {
                gathered.add(events);
                events = 0;
            }
        };
        Link link = net.open(Net.request(listener.address().getPort()), gathering);
        opened.await();
        for (int round = 0; round < 3; round++) {
            link.perform(new Command.SendText(Bytes.utf8("a")));
            for (int told = 0; told < 2; ) {
                told += gathered.take();
            }
        }
        link.drop();
    }

    @Test
    void manyMessagesOfManyThreadsArriveEachWhole() throws Exception {
        Listeners.Listener listener = net.echo(Policy.DEFAULT.withTraces(false));
        int each = 2_000;
        CountDownLatch received = new CountDownLatch(4 * each);
        Heard counting = new Heard(event -> {
            if (event instanceof Event.Message message && message.flow() == Flow.RECEIVED) {
                received.countDown();
            }
        });
        Link link = net.open(Net.request(listener.address().getPort()), counting);
        counting.await(LinkEvent.Opened.class);
        List<Thread> threads = java.util.stream.IntStream.range(0, 4)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    try {
                        for (int i = 0; i < each; i++) {
                            link.perform(new Command.SendText(Bytes.utf8(n + "/" + i)));
                        }
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        received.await();
        link.drop();
        counting.awaitEnd();
    }

    @Test
    void aPeerThatNeverReadsHoldsUpTheSenderNotTheMemory() throws Exception {
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.accept();
            Thread.currentThread().join();
        })) {
            Link link = net.open(
                    Net.to(server.port())
                            .policy(Policy.DEFAULT.withTraces(false))
                            .request(),
                    heard);
            heard.await(LinkEvent.Opened.class);
            AtomicLong taken = new AtomicLong();
            Bytes piece = Bytes.wrap(new byte[100_000]);
            CompletableFuture<Boolean> sender = CompletableFuture.supplyAsync(() -> {
                try {
                    while (link.perform(new Command.SendBinary(piece))) {
                        taken.addAndGet(piece.size());
                    }
                    return true;
                } catch (InterruptedException _) {
                    return false;
                }
            });
            while (!link.backedUp()) {
                Thread.onSpinWait();
            }
            assertThat(taken.get()).isLessThan(64L << 20);
            assertThat(sender.isDone()).isFalse();
            link.drop();
            assertThat(sender.join()).isTrue();
            heard.awaitEnd();
        }
    }

    @Test
    void whatHasEndedButWaitsForThePeerIsDroppedAtOnce() throws Exception {
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.accept();
            Thread.currentThread().join();
        })) {
            Policy hasty = Policy.DEFAULT.withTraces(false).withCloseTimeout(100_000_000);
            Link link = net.open(Net.to(server.port()).policy(hasty).request(), heard);
            heard.await(LinkEvent.Opened.class);
            link.perform(new Command.SendBinary(Bytes.wrap(new byte[32 << 20])));
            link.answer(new Command.SendClose(1000, ""));
            heard.await(Event.Closed.class);
            long dropped = System.nanoTime();
            link.drop();
            heard.awaitEnd();
            assertThat(System.nanoTime() - dropped).isLessThan(2_000_000_000L);
        }
    }

    @Test
    void aPeerThatOnlySendsIsNotReadWhenItDoesNotRead() throws Exception {
        Listeners.Listener listener = net.echo(Policy.DEFAULT.withTraces(false));
        try (Peer peer = Peer.upgraded(listener.address())) {
            peer.socket.setSendBufferSize(1 << 16);
            AtomicLong written = new AtomicLong();
            Bytes frame = Bytes.hex("82ff000000000001000037fa213d").plus(Bytes.wrap(new byte[65_536]));
            CompletableFuture<Void> flood = CompletableFuture.runAsync(() -> {
                try {
                    while (written.addAndGet(frame.size()) < (256L << 20)) {
                        peer.write(frame);
                    }
                } catch (java.io.IOException _) {
                    // closed by the test
                }
            });
            long before = -1;
            while (before != written.get()) { // until the flood stands still
                before = written.get();
                java.util.concurrent.locks.LockSupport.parkNanos(300_000_000);
            }
            assertThat(written.get()).isLessThan(64L << 20);
            peer.reset();
            flood.join();
        }
    }

    @Test
    void aPausedLinkReadsNothingUntilItIsResumed() throws Exception {
        CompletableFuture<Peer> server = new CompletableFuture<>();
        try (Peer.Server listening = Peer.Server.of(peer -> {
            peer.accept();
            server.complete(peer);
            peer.ended();
        })) {
            Link link = connected(listening.port());
            link.pause();
            link.perform(new Command.SendPing(Bytes.utf8("p"))); // goes through the loop after the pause
            heard.await(Event.Ping.class);
            server.join().hex("810548656c6c6f");
            link.perform(new Command.SendPing(Bytes.utf8("q")));
            heard.await(Event.Ping.class, ping -> ping.payload().utf8().equals("q"));
            assertThat(heard.all(Event.Message.class)).isEmpty();
            link.resume();
            assertThat(heard.await(Event.Message.class).payload()).isEqualTo(Bytes.utf8("Hello"));
            link.drop();
            heard.awaitEnd();
        }
    }

    @Test
    void anEndWithoutACloseFrameIsAbnormal() throws Exception {
        for (boolean reset : List.of(false, true)) {
            Heard each = new Heard();
            try (Peer.Server server = Peer.Server.of(peer -> {
                peer.accept();
                peer.hex("810548656c6c6f");
                if (reset) {
                    peer.socket.getInputStream().read();
                    peer.reset();
                } else {
                    peer.close();
                }
            })) {
                Link link = net.open(Net.request(server.port()), each);
                each.await(Event.Message.class);
                if (reset) {
                    link.answer(new Command.SendPing(Bytes.EMPTY));
                }
                each.await(LinkEvent.Ended.class);
                Ending ending = each.await(Event.Closed.class).ending();
                assertThat(ending.clean()).isFalse();
                assertThat(ending.code()).isEqualTo(1006);
                assertThat(ending.by()).isEqualTo(Ending.By.NETWORK);
                assertThat(ending.reset()).isEqualTo(reset);
            }
        }
    }

    @Test
    void aPeerThatNeverAnswersTheCloseIsLeft() throws Exception {
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.accept();
            Thread.currentThread().join();
        })) {
            Link link = net.open(
                    Net.to(server.port())
                            .policy(Policy.DEFAULT.withCloseTimeout(100_000_000))
                            .request(),
                    heard);
            heard.await(LinkEvent.Opened.class);
            link.perform(new Command.SendClose(1000, ""));
            heard.await(LinkEvent.Ended.class);
            assertThat(heard.await(Event.Broken.class).violation().rule()).isEqualTo(Rule.CLOSE_UNANSWERED);
        }
    }

    @Test
    void garbageAfterTheUpgradeFailsTheConnection() throws Exception {
        Listeners.Listener listener = net.echo(Policy.DEFAULT);
        try (Peer peer = Peer.upgraded(listener.address())) {
            peer.write("GET / HTTP/1.1\r\n\r\n");
            Bytes head = peer.read(2);
            assertThat(head.at(0)).isEqualTo((byte) 0x88);
            assertThat(peer.read(head.unsigned(1)).slice(0, 2).hex()).isEqualTo("03ea");
            assertThat(peer.ended()).isTrue();
        }
    }

    @Test
    void framesBeforeTheAnswerEndTheConnection() throws Exception {
        Listeners.Listener listener = net.echo(Policy.DEFAULT);
        try (Peer peer = Peer.to(listener.address())) {
            peer.write(Bytes.latin1(Peer.upgrade("/")).plus(Bytes.hex("818537fa213d7f9f4d5158")));
            assertThat(peer.readAll()).isEmpty();
        }
    }

    @Test
    void anObservingListenerTakesFramesThatCameEarly() throws Exception {
        Listeners.Listener listener = net.echo(Policy.DEFAULT.withStrict(false));
        try (Peer peer = Peer.to(listener.address())) {
            peer.write(Bytes.latin1(Peer.upgrade("/")).plus(Bytes.hex("818537fa213d7f9f4d5158")));
            peer.readHead();
            assertThat(peer.read(7).hex()).isEqualTo("810548656c6c6f");
        }
    }

    @Test
    void aMessageOverTheBudgetOfTheProcessFailsItsConnectionOnly() throws Exception {
        net.budget = new MessageBudget(1 << 20);
        Listeners.Listener listener = net.echo(Policy.DEFAULT);
        try (Peer quiet = Peer.upgraded(listener.address());
                Peer greedy = Peer.upgraded(listener.address())) {
            greedy.hex("02ff000000000020000037fa213d").write(Bytes.wrap(new byte[1_500_000]));
            Bytes head = greedy.read(2);
            assertThat(greedy.read(head.unsigned(1)).slice(0, 2).hex()).isEqualTo("03f5");
            quiet.hex("818537fa213d7f9f4d5158");
            assertThat(quiet.read(7).hex()).isEqualTo("810548656c6c6f");
        }
    }

    @Test
    void whatOneConnectionCausesAtAnotherDoesNotMixTheirFrames() throws Exception {
        // messages of one are sent to the other in place, while pings make the machine of the first write by itself
        BlockingQueue<Link> guests = new LinkedBlockingQueue<>();
        Net single = new Net(1);
        Listeners.Listener listener = single.listen(exchange -> {
            Heard each = new Heard(event -> {
                if (event instanceof Event.Message message && message.flow() == Flow.RECEIVED) {
                    guests.forEach(guest -> guest.answer(new Command.SendText(message.payload())));
                }
            });
            guests.add(java.util.Objects.requireNonNull(exchange.upgrade(Net.upgrade(Policy.DEFAULT), each)));
        });
        try (Peer one = Peer.upgraded(listener.address());
                Peer two = Peer.upgraded(listener.address())) {
            // "Hello" to all, then a ping, in one packet
            one.hex("818537fa213d7f9f4d5158 898537fa213d7f9f4d5158");
            assertThat(one.read(14).hex()).isEqualTo("810548656c6c6f8a0548656c6c6f");
            assertThat(two.read(7).hex()).isEqualTo("810548656c6c6f");
            two.hex("898037fa213d");
            assertThat(two.read(2).hex()).isEqualTo("8a00");
        } finally {
            single.close();
        }
    }

    @Test
    void pingsOfTheirOwnAreSentAndFailAnUnansweringPeer() throws Exception {
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.accept();
            Thread.currentThread().join();
        })) {
            net.open(
                    Net.to(server.port())
                            .policy(Policy.DEFAULT.withPings(20_000_000, "beat", 200_000_000))
                            .request(),
                    heard);
            heard.await(LinkEvent.Ended.class);
            assertThat(heard.all(Event.Ping.class)).hasSizeGreaterThan(1);
            assertThat(heard.await(Event.Broken.class).violation().rule()).isEqualTo(Rule.PING_UNANSWERED);
        }
    }
}
