package dev.parley.protocol.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.parley.protocol.Bytes;

/** Looks for bytes that make a machine throw, hang or grow. A plain run tries the inputs that are kept beside the test. */
class MachineFuzzTest {

    @FuzzTest
    void noStreamMakesAMachineThrowOrGrow(byte[] stream) {
        for (Role role : Role.values()) {
            for (boolean strict : new boolean[] {true, false}) {
                play(Wire.of(role, Policy.DEFAULT.withStrict(strict), Negotiated.NOTHING), stream);
                Negotiated deflate = new Negotiated(null, new DeflateParameters(false, false, 9, 9));
                play(Wire.of(role, Policy.DEFAULT.withStrict(strict), deflate), stream);
            }
        }
    }

    private static void play(Wire wire, byte[] stream) {
        wire.receive(Bytes.of(stream));
        assertThat(wire.machine().held()).isLessThan(64L << 20);
        wire.at(60_000_000_000L).endOfStream();
        assertThat(wire.machine().phase()).isEqualTo(Phase.ENDED);
        wire.machine().close();
    }
}
