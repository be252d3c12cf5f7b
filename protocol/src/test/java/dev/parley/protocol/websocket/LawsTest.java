package dev.parley.protocol.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The laws that hold for every stream, tried with many from fixed seeds. */
class LawsTest {

    private static final int ROUNDS = 1_500;
    private static final List<LengthForm> FORMS = List.of(LengthForm.BITS_7, LengthForm.BITS_16, LengthForm.BITS_64);
    private static final Negotiated DEFLATE = new Negotiated(null, DeflateParameters.DEFAULT);

    @Test
    void totalNoBytesMakeAMachineThrowHangOrGrow() {
        Random random = new Random(1);
        everyMachine((wire, seed) -> {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            wire.receive(Bytes.wrap(bytes)).at(10_000_000_000L);
            assertThat(wire.machine().held()).isLessThan(1 << 20);
            wire.endOfStream();
            assertThat(wire.machine().phase()).isEqualTo(Phase.ENDED);
        });
    }

    @Test
    void cutFreeTheSameStreamGivesTheSameEventsHoweverItIsCut() {
        for (int round = 0; round < ROUNDS; round++) {
            Setting setting = new Setting(round);
            Bytes stream = setting.stream();
            Wire whole = setting.wire().receive(stream);
            Wire single = setting.wire().receiveByteByByte(stream);
            Wire random = setting.wire();
            Random cuts = new Random(round);
            for (int from = 0; from < stream.size(); ) {
                int to = Math.min(stream.size(), from + 1 + cuts.nextInt(40));
                random.receive(stream.slice(from, to));
                from = to;
            }
            same(round, whole, single);
            same(round, whole, random);
            same(round, whole.endOfStream(), single.endOfStream());
        }
    }

    private static void same(int round, Wire one, Wire other) {
        for (int i = 0; i < Math.min(one.events().size(), other.events().size()); i++) {
            assertThat(other.events().get(i))
                    .as("event " + i + " of round " + round)
                    .isEqualTo(one.events().get(i));
        }
        assertThat(other.events()).hasSameSizeAs(one.events());
        assertThat(other.machine().phase()).isEqualTo(one.machine().phase());
    }

    @Test
    void cutFreeAtEveryPlaceOfOneStream() {
        Bytes stream = Bytes.hex("010348656c 8900 80026c6f 827e0080" + "00".repeat(128) + "8105cebaeda080 8100");
        Wire whole = Wire.client().receive(stream);
        for (int cut = 1; cut < stream.size(); cut++) {
            Wire two = Wire.client().receive(stream.slice(0, cut)).receive(stream.slice(cut, stream.size()));
            same(cut, whole, two);
        }
    }

    @Test
    void losslessDecodingUndoesEncodingForUnlawfulFramesToo() {
        Random random = new Random(3);
        for (int round = 0; round < 10_000; round++) {
            LengthForm form = FORMS.get(random.nextInt(3));
            long length = switch (form) {
                case BITS_7 -> random.nextInt(126);
                case BITS_16 -> random.nextInt(65_536);
                case BITS_64 -> random.nextLong();
            };
            boolean masked = random.nextBoolean();
            FrameHeader header =
                    new FrameHeader(random.nextInt(256), masked, masked ? random.nextInt() : 0, form, length);
            byte[] payload = new byte[random.nextInt(100)];
            random.nextBytes(payload);
            byte[] wire =
                    FrameCodec.encode(new Frame(header, Bytes.of(payload))).toArray();
            assertThat(FrameCodec.readHeader(wire, 0)).isEqualTo(header);
            byte[] read = new byte[payload.length];
            Masking.copy(wire, header.size(), read, 0, read.length, header.maskKey(), 0);
            assertThat(read).isEqualTo(payload);
        }
    }

    @Test
    void losslessTheTracesOfAMessageTellEveryBitOfTheWire() {
        Bytes stream = Bytes.hex("018337fa213d7f9f4d 808237fa213d5b95");
        Wire wire = Wire.server().receive(stream);
        Event.Message message = wire.events(Event.Message.class).getFirst();
        Bytes again = Bytes.EMPTY;
        int from = 0;
        for (FrameTrace trace : message.frames()) {
            Bytes part = message.payload().slice(from, from + trace.size());
            again = again.plus(FrameCodec.encode(new Frame(trace.header(), part)));
            from += trace.size();
        }
        assertThat(again).isEqualTo(stream);
    }

    @Test
    void timelessTheSameInputsGiveTheSameEventsAndBytes() {
        for (int round = 0; round < ROUNDS / 3; round++) {
            Setting setting = new Setting(round);
            List<Consumer<Wire>> inputs = setting.inputs();
            Wire first = setting.wire();
            inputs.forEach(input -> input.accept(first));
            Wire again = setting.wire();
            inputs.forEach(input -> input.accept(again));
            same(round, first, again);
            assertThat(again.written()).isEqualTo(first.written());
        }
    }

    @Test
    void observingABrokenRuleIsAnEventAndTheConnectionGoesOn() {
        for (int round = 0; round < ROUNDS; round++) {
            Setting setting = new Setting(round);
            Wire wire = Wire.of(setting.role, Policy.DEFAULT.withStrict(false), setting.negotiated);
            wire.receive(setting.stream());
            boolean closed = wire.events(Event.Close.class).size() > 0;
            assertThat(wire.ended()).as("round " + round).isIn(closed, false);
            assertThat(wire.events(Event.Broken.class)).allMatch(broken -> broken.followed() == 0);
        }
    }

    @Test
    void confinedAMachineMayBeClosedAtAnyTimeAndTwice() {
        for (int round = 0; round < 200; round++) {
            Setting setting = new Setting(round);
            Wire wire = setting.wire().receive(setting.stream());
            wire.machine().close();
            wire.machine().close();
            assertThat(wire.machine().held()).isZero();
        }
    }

    private interface Play {
        void with(Wire wire, int seed);
    }

    private static void everyMachine(Play play) {
        for (int round = 0; round < ROUNDS; round++) {
            play.with(new Setting(round).wire(), round);
        }
    }

    /** What a seed decides. */
    private static final class Setting {

        private final Role role;
        private final Negotiated negotiated;
        private final Policy policy;
        private final long seed;

        Setting(int seed) {
            this.seed = seed;
            this.role = seed % 2 == 0 ? Role.CLIENT : Role.SERVER;
            this.negotiated = seed % 3 == 0 ? Negotiated.NOTHING : DEFLATE;
            this.policy = Policy.DEFAULT
                    .withStrict(seed % 5 != 0)
                    .withAutomatic(true, seed % 7 != 0)
                    .withLimits(seed % 11 == 0 ? new Limits(125, 200, 3) : Limits.DEFAULT);
        }

        Wire wire() {
            return Wire.of(role, policy, negotiated);
        }

        Bytes stream() {
            return new Streams(seed, role.peer(), negotiated.deflate() != null).next();
        }

        /** Bytes, commands and time in some order. */
        List<Consumer<Wire>> inputs() {
            List<Consumer<Wire>> inputs = new ArrayList<>();
            Random random = new Random(seed);
            Streams streams = new Streams(seed, role.peer(), negotiated.deflate() != null);
            for (int i = 0; i < 12; i++) {
                long at = i * 700_000_000L;
                Bytes stream = streams.next();
                switch (random.nextInt(5)) {
                    case 0 -> inputs.add(wire -> wire.perform(new Command.SendText(Bytes.utf8("Hello"))));
                    case 1 -> inputs.add(wire -> wire.perform(new Command.SendPing(stream.slice(0, 1))));
                    case 2 -> inputs.add(wire -> wire.at(at));
                    default -> inputs.add(wire -> wire.receive(stream));
                }
            }
            inputs.add(wire -> wire.perform(new Command.SendClose(1000, "bye")));
            inputs.add(wire -> wire.at(20_000_000_000L));
            return inputs;
        }
    }
}
