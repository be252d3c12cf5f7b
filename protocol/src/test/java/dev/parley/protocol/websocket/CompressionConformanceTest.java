package dev.parley.protocol.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** permessage-deflate (RFC 7692): the vectors of §7.2.3, and long series of messages of every size. */
class CompressionConformanceTest {

    private static final Negotiated DEFLATE = new Negotiated(null, DeflateParameters.DEFAULT);

    @Test
    void theVectorsOfTheRfcAreRead() {
        Playbook.play(Role.CLIENT, Policy.DEFAULT, DEFLATE, """
                >> c107 f248cdc9c90700
                << text Hello
                >> 4103 f248cd 8004 c9c90700
                << begins text
                << text Hello
                >> c10b 000500faff48656c6c6f00
                << text Hello
                >> c108 f348cdc9c9070000
                << text Hello
                >> c10d f248050000 00ffffcac9c90700
                << text Hello
                >> c101 00
                << text
                """);
    }

    @Test
    void theVectorsOfTheRfcAreWritten() {
        Playbook.play(Role.SERVER, Policy.DEFAULT, DEFLATE, """
                >> text Hello
                << c107 f248cdc9c90700
                >> text Hello
                << c105 f200110000
                """);
        Playbook.play(
                Role.SERVER,
                Policy.DEFAULT.withFragmentSize(3),
                new Negotiated(null, new DeflateParameters(true, true, 15, 15)),
                """
                >> text Hello
                << 4103 f248cd 0003 c9c907 8001 00
                >> text Hello
                << 4103 f248cd 0003 c9c907 8001 00
                """);
    }

    @Test
    void theFirstEmptyMessageIsOneByte() {
        Playbook.play(Role.SERVER, Policy.DEFAULT, DEFLATE, """
                >> text
                << c101 00
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 12, 15})
    void aThousandMessagesOfEverySizeComeBack(int bits) {
        for (boolean noTakeover : new boolean[] {true, false}) {
            Negotiated negotiated = new Negotiated(null, new DeflateParameters(noTakeover, noTakeover, bits, bits));
            for (int size : new int[] {16, 64, 256, 1_024, 4_096, 32_768}) {
                try (Pair pair = new Pair(Policy.DEFAULT.withTraces(false), negotiated)) {
                    pair.server.echoes = true;
                    List<Bytes> sent = new ArrayList<>();
                    for (int i = 0; i < Math.max(10, 16_000 / size); i++) {
                        Bytes message = Bytes.utf8(("{\"number\":" + i + ",\"text\":\"Hello\"}").repeat(size / 26 + 1));
                        sent.add(message);
                        pair.client.send(true, message);
                        pair.settle();
                    }
                    assertThat(pair.client.received()).isEqualTo(sent);
                }
            }
        }
    }

    @Test
    void aBombIsStoppedAtTheLimitBeforeItGrows() {
        Wire wire = afterZeros(50_000_000, new Limits(1 << 20, 1 << 20, 10));
        assertThat(wire.events(Event.Close.class).getFirst().code()).isEqualTo(1009);
        assertThat(wire.events(Event.Unfinished.class).getFirst().payload().size())
                .isEqualTo(1 << 20);
    }

    @Test
    void aMessageDenserThanTheRatioIsStoppedAtSomeMebibytes() {
        Wire wire = afterZeros(50_000_000, Limits.DEFAULT);
        assertThat(wire.events(Event.Close.class).getFirst().code()).isEqualTo(1009);
        assertThat(wire.events(Event.Unfinished.class).getFirst().payload().size())
                .isBetween((int) Limits.RATIO_FROM, 50_000_000 / 1_000 * 200);
        assertThat(wire.events(Event.Broken.class).getFirst().violation().expected())
                .isEqualTo("inflated to at most 200 times what came (maximum ratio)");
    }

    @Test
    void aDenseMessageIsTakenWhereItIsSmallOrTheRatioAllowsIt() {
        Wire small = afterZeros((int) Limits.RATIO_FROM, Limits.DEFAULT);
        assertThat(small.events(Event.Message.class)).hasSize(1);
        Wire large = afterZeros(50_000_000, new Limits(64 << 20, 64 << 20, 10, Limits.ANY_RATIO));
        assertThat(large.events(Event.Message.class)).hasSize(1);
    }

    private static Wire afterZeros(int count, Limits limits) {
        OutputBuffer zeros = new OutputBuffer(64);
        try (Deflation deflation = new Deflation(15, true)) {
            deflation.compress(Bytes.wrap(new byte[count]), zeros);
        }
        Wire wire = Wire.of(Role.CLIENT, Policy.DEFAULT.withLimits(limits), DEFLATE);
        Bytes packed = zeros.bytes();
        wire.receive(FrameCodec.encode(
                new Frame(FrameHeader.of(true, Opcode.BINARY, packed.size()).compressed(), packed)));
        return wire;
    }
}
