package dev.parley.protocol.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one side sends is what the other receives. */
class SymmetryTest {

    static Stream<DeflateParameters> allParameters() {
        List<DeflateParameters> all = new ArrayList<>();
        for (int server = 8; server <= 15; server++) {
            for (int client = 8; client <= 15; client++) {
                all.add(new DeflateParameters(client % 2 == 0, server % 2 == 0, server, client));
                all.add(new DeflateParameters(client % 2 == 1, server % 2 == 0, server, client));
                all.add(new DeflateParameters(client % 2 == 0, server % 2 == 1, server, client));
                all.add(new DeflateParameters(client % 2 == 1, server % 2 == 1, server, client));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("allParameters")
    void compressedMessagesArriveWithAllParameters(DeflateParameters parameters) {
        Policy policy = Policy.DEFAULT.withFragmentSize(parameters.serverWindowBits() % 2 == 0 ? 0 : 50);
        try (Pair pair = new Pair(policy, new Negotiated(null, parameters))) {
            exchange(pair, messages());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 126, 4_096})
    void plainMessagesArriveWithEveryFragmentSize(int size) {
        try (Pair pair = new Pair(Policy.DEFAULT.withFragmentSize(size), Negotiated.NOTHING)) {
            exchange(pair, messages());
        }
    }

    @Test
    void whatIsNotCompressedMayBeMixedIn() {
        Negotiated deflate = new Negotiated(null, DeflateParameters.DEFAULT);
        Wire wire = Wire.of(Role.CLIENT, Policy.DEFAULT, deflate)
                .receive("c107f248cdc9c90700 810548656c6c6f c105f200110000");
        assertThat(wire.events(Event.Message.class))
                .extracting(message -> message.payload().utf8())
                .containsExactly("Hello", "Hello", "Hello");
    }

    @Test
    void aCloseEndsBothCleanly() {
        try (Pair pair = new Pair(Policy.DEFAULT, Negotiated.NOTHING)) {
            pair.client.machine.perform(0, new Command.SendClose(4_000, "bye"));
            pair.settle();
            pair.client.machine.endOfStream(0, false);
            assertThat(pair.server.events.getLast())
                    .isEqualTo(
                            new Event.Closed(0, new Ending(true, 4_000, "bye", Ending.By.PEER, 4_000, false, false)));
            assertThat(pair.client.events.getLast())
                    .isEqualTo(new Event.Closed(0, new Ending(true, 4_000, "", Ending.By.US, 4_000, false, false)));
        }
    }

    private static List<Bytes> messages() {
        Random random = new Random(11);
        List<Bytes> messages = new ArrayList<>();
        for (int size : new int[] {0, 1, 125, 126, 257, 1_000, 5_000, 35_000}) {
            byte[] bytes = new byte[size];
            for (int i = 0; i < size; i++) {
                bytes[i] = (byte) (i >= 300 && random.nextInt(40) > 0 ? bytes[i - 300] : 'a' + random.nextInt(20));
            }
            messages.add(Bytes.wrap(bytes));
        }
        for (Bytes again : List.copyOf(messages.subList(0, 6))) {
            messages.add(again);
        }
        return messages;
    }

    private static void exchange(Pair pair, List<Bytes> messages) {
        pair.server.echoes = true;
        for (Bytes message : messages) {
            pair.client.send(message.size() % 2 == 0, message);
            pair.settle();
        }
        assertThat(pair.server.broken()).isEmpty();
        assertThat(pair.client.broken()).isEmpty();
        assertThat(pair.server.received()).isEqualTo(messages);
        assertThat(pair.client.received()).isEqualTo(messages);
    }
}
