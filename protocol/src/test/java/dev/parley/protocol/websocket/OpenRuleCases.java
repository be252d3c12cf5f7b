package dev.parley.protocol.websocket;

import static dev.parley.protocol.websocket.Role.CLIENT;
import static dev.parley.protocol.websocket.Role.SERVER;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Consequence;
import dev.parley.protocol.Rule;
import dev.parley.protocol.RuleCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** How each rule of an open connection is broken before a machine. */
public final class OpenRuleCases {

    private static final long SECOND = 1_000_000_000L;
    private static final Negotiated DEFLATE = new Negotiated(null, DeflateParameters.DEFAULT);
    private static final Negotiated NO_TAKEOVER = new Negotiated(null, new DeflateParameters(true, true, 15, 15));
    private static final Negotiated SMALL = new Negotiated(null, new DeflateParameters(false, false, 8, 8));
    private static final Negotiated DECLINED = new Negotiated(null, null, List.of("permessage-deflate"));
    private static final Frame FIRST = new Frame(FrameHeader.of(false, Opcode.TEXT, 1), Bytes.utf8("a"));
    private static final Frame LAST = new Frame(FrameHeader.of(true, Opcode.CONTINUATION, 1), Bytes.utf8("b"));

    private final List<RuleCase> cases = new ArrayList<>();

    private OpenRuleCases() {
        framing();
        fragments();
        control();
        closing();
        reactions();
        compression();
    }

    public static List<RuleCase> all() {
        return new OpenRuleCases().cases;
    }

    private void framing() {
        add(Rule.UNMASKED_BY_CLIENT, SERVER, wire -> wire.receive("8100"));
        add(Rule.MASKED_BY_SERVER, CLIENT, wire -> wire.receive("818537fa213d7f9f4d5158"));
        add(Rule.MASK_KEY_PREDICTABLE, SERVER, wire -> wire.receive("818000000000"));
        add(Rule.MASK_KEY_PREDICTABLE, SERVER, wire -> wire.receive("818012345678 818012345678"));
        add(Rule.MASK_KEY_PREDICTABLE, SERVER, wire -> wire.receive("818012345678 818012345679"));
        for (String bits : new String[] {"c1", "a1", "91"}) {
            add(Rule.RESERVED_BIT_SET, CLIENT, wire -> wire.receive(bits + "00"));
        }
        add(Rule.RESERVED_BIT_SET, CLIENT, DEFLATE, wire -> wire.receive("a100"));
        for (String opcode : new String[] {"83", "84", "85", "86", "87", "8b", "8c", "8d", "8e", "8f"}) {
            add(Rule.RESERVED_OPCODE, CLIENT, wire -> wire.receive(opcode + "00"));
        }
        add(Rule.LENGTH_NOT_MINIMAL, CLIENT, wire -> wire.receive("817e0005 48656c6c6f"));
        add(Rule.LENGTH_NOT_MINIMAL, CLIENT, wire -> wire.receive("827f0000000000000001 00"));
        add(Rule.FRAME_CUT_SHORT, CLIENT, wire -> wire.receive("81054865").endOfStream());
        add(Rule.FRAME_CUT_SHORT, CLIENT, wire -> wire.receive("81").endOfStream());
        add(Rule.EXTENSION_NOT_AGREED, SERVER, DECLINED, wire -> wire.receive("c18037fa213d"));
        add(Rule.EXTENSION_NOT_AGREED, SERVER, DECLINED, wire -> wire.receive("838037fa213d"));
        add(Rule.LENGTH_TOP_BIT_SET, CLIENT, wire -> wire.receive("827f8000000000000000"));
    }

    private void fragments() {
        add(Rule.NOTHING_TO_CONTINUE, CLIENT, wire -> wire.receive("8000"));
        add(Rule.MESSAGES_INTERLEAVED, CLIENT, wire -> wire.receive("010161 810162"));
        add(Rule.MESSAGE_UNFINISHED, CLIENT, wire -> wire.receive("010161").endOfStream());
        add(
                Rule.TOO_MANY_FRAGMENTS,
                CLIENT,
                Negotiated.NOTHING,
                policy -> policy.withLimits(new Limits(1000, 1000, 3)),
                wire -> wire.receive("0100 0000 0000"));
        add(Rule.TEXT_NOT_UTF8, CLIENT, wire -> wire.receive("8105cebaeda080"));
        add(Rule.TEXT_NOT_UTF8, CLIENT, wire -> wire.receive("8101ce"));
        add(
                Rule.TYPE_UNWELCOME,
                CLIENT,
                Negotiated.NOTHING,
                policy -> policy.withWanted(Wanted.TEXT),
                wire -> wire.receive("8200"));
        add(
                Rule.TYPE_UNWELCOME,
                CLIENT,
                Negotiated.NOTHING,
                policy -> policy.withWanted(Wanted.BINARY),
                wire -> wire.receive("8100"));
    }

    private void control() {
        add(Rule.CONTROL_TOO_LONG, CLIENT, wire -> wire.receive("897e007e" + "00".repeat(126)));
        add(Rule.CONTROL_FRAGMENTED, CLIENT, wire -> wire.receive("0900"));
        add(
                Rule.PING_UNANSWERED,
                CLIENT,
                Negotiated.NOTHING,
                policy -> policy.withPings(SECOND, "", 2 * SECOND),
                wire -> wire.at(SECOND).at(3 * SECOND));
        add(
                Rule.PONG_LATE,
                CLIENT,
                wire -> wire.perform(new Command.SendPing(Bytes.EMPTY))
                        .at(6 * SECOND)
                        .receive("8a00"));
        add(
                Rule.PONG_DIFFERS,
                CLIENT,
                wire -> wire.perform(new Command.SendPing(Bytes.utf8("a"))).receive("8a0162"));
        add(
                Rule.PING_FLOOD,
                CLIENT,
                Negotiated.NOTHING,
                policy -> policy.withLimits(new Limits(1000, 1000, 3, 200, 2)),
                wire -> wire.receive("8900 8900 8900"));
    }

    private void closing() {
        add(Rule.CLOSE_BODY_OF_ONE_BYTE, CLIENT, wire -> wire.receive("880103"));
        for (String code : new String[] {"03ed", "03ee", "03f7"}) {
            add(Rule.CLOSE_CODE_NOT_FOR_WIRE, CLIENT, wire -> wire.receive("8802" + code));
        }
        for (int code : new int[] {0, 999, 1004, 1016, 1100, 2000, 2999, 5000, 65_535}) {
            add(Rule.CLOSE_CODE_UNASSIGNED, CLIENT, wire -> wire.receive("8802%04x".formatted(code)));
        }
        add(Rule.CLOSE_REASON_NOT_UTF8, CLIENT, wire -> wire.receive("880303e8ff"));
        add(Rule.CLOSE_REASON_NOT_UTF8, CLIENT, wire -> wire.receive("880303e8ce"));
        add(Rule.DATA_AFTER_CLOSE, CLIENT, wire -> wire.receive("880203e8 810161"));
        add(Rule.CLOSE_REPEATED, CLIENT, wire -> wire.receive("880203e8 880203e8"));
        add(Rule.CLOSE_UNANSWERED, CLIENT, wire -> close(wire, 1000).at(5 * SECOND));
        add(
                Rule.CLOSE_ANSWERED_LATE,
                CLIENT,
                wire -> close(wire, 1000).at(2 * SECOND).receive("810161"));
        add(Rule.CLOSE_CODE_NOT_ECHOED, CLIENT, wire -> close(wire, 1000).receive("880203e9"));
        add(
                Rule.TCP_NOT_CLOSED_BY_SERVER,
                CLIENT,
                wire -> close(wire, 1000).receive("880203e8").at(5 * SECOND));
        add(
                Rule.TCP_CLOSED_FIRST_BY_CLIENT,
                SERVER,
                Negotiated.NOTHING,
                policy -> policy.withAutomatic(true, false),
                wire -> wire.receive("888037fa213d").endOfStream());
        add(Rule.TCP_ENDED_WITHOUT_CLOSE, CLIENT, Wire::endOfStream);
        add(Rule.TLS_NOT_CLOSED_CLEANLY, CLIENT, wire -> wire.machine().tlsCutOff(0));
        add(Rule.EXTENSION_CODE_BY_SERVER, CLIENT, wire -> wire.receive("880203f2"));
        add(Rule.EXTENSIONS_NEEDED_NOT_LISTED, SERVER, wire -> wire.receive("888237fa213d3408"));
    }

    private void reactions() {
        Frame absurd = new Frame(new FrameHeader(0x82, false, 0, LengthForm.BITS_64, 1L << 62), Bytes.EMPTY);
        add(Rule.LIMITS_UNGUARDED, SERVER, wire -> frames(wire, absurd).at(5 * SECOND));
        add(Rule.FRAGMENTS_UNSUPPORTED, SERVER, wire -> closedBy(frames(wire, FIRST, LAST), 1002));
        add(
                Rule.CONTROL_INSIDE_UNSUPPORTED,
                SERVER,
                wire -> closedBy(frames(wire, FIRST, Frame.of(Opcode.PING, Bytes.EMPTY), LAST), 1002));
        Frame bad = new Frame(FrameHeader.of(false, Opcode.TEXT, 1), Bytes.hex("ff"));
        add(
                Rule.UTF8_TOLD_LATE,
                SERVER,
                wire -> closedBy(frames(frames(wire, bad).at(2 * SECOND), LAST), 1007));
        add(
                Rule.FAILED_WITHOUT_CLOSE,
                SERVER,
                wire -> wire.perform(new Command.SendRaw(Bytes.hex("ffff"))).endOfStream());
        add(Rule.ALIVE_AFTER_FAILING, CLIENT, wire -> wire.receive("880203ea 8a00"));
        add(Rule.DEFLATE_CLIENT_TAKEOVER_UNSUPPORTED, SERVER, NO_TAKEOVER, wire -> closedBy(wire, 1010));
        add(
                Rule.DEFLATE_CONTEXT_LOST,
                SERVER,
                DEFLATE,
                wire -> closedBy(
                        wire.perform(new Command.SendText(Bytes.utf8("Hello")))
                                .perform(new Command.SendText(Bytes.utf8("Hello"))),
                        1007));
    }

    private void compression() {
        add(Rule.COMPRESSED_BIT_ON_CONTROL, CLIENT, DEFLATE, wire -> wire.receive("c900"));
        add(Rule.COMPRESSED_BIT_ON_CONTINUATION, CLIENT, DEFLATE, wire -> wire.receive("4103f248cd c004c9c90700"));
        add(Rule.DEFLATE_DATA_INVALID, CLIENT, DEFLATE, wire -> wire.receive("c10107"));
        add(Rule.DEFLATE_DATA_INVALID, CLIENT, DEFLATE, wire -> wire.receive("c103f248cd"));
        add(Rule.DEFLATE_PAYLOAD_EMPTY, CLIENT, DEFLATE, wire -> wire.receive("c100"));
        add(Rule.DEFLATE_TAIL_LEFT, CLIENT, DEFLATE, wire -> wire.receive("c10bf248cdc9c90700 0000ffff"));
        add(
                Rule.DEFLATE_TAIL_CUT_EARLY,
                CLIENT,
                DEFLATE,
                wire -> wire.receive("4107f248cdc9c90700 8007f248cdc9c90700"));
        add(Rule.DEFLATE_PADDING_NOT_ZERO, CLIENT, DEFLATE, wire -> wire.receive("c108f348cdc9c9078000"));
        add(Rule.DEFLATE_WINDOW_EXCEEDED, CLIENT, SMALL, wire -> wire.receive(farReference()));
        add(
                Rule.DEFLATE_CONTEXT_TAKEN_OVER,
                CLIENT,
                NO_TAKEOVER,
                wire -> wire.receive("c107f248cdc9c90700 c105f200110000"));
        add(Rule.INFLATED_NOT_UTF8, CLIENT, DEFLATE, wire -> wire.receive("c107 000100feffff00"));
        add(
                Rule.INFLATED_TOO_BIG,
                CLIENT,
                DEFLATE,
                policy -> policy.withLimits(new Limits(1000, 4, 9)),
                wire -> wire.receive("c107f248cdc9c90700"));
    }

    /** A message whose second half refers 300 bytes back. */
    private static Bytes farReference() {
        byte[] half = new byte[300];
        new Random(1).nextBytes(half);
        OutputBuffer buffer = new OutputBuffer(64);
        try (Deflation deflation = new Deflation(15, true)) {
            deflation.compress(Bytes.of(half).plus(Bytes.of(half)), buffer);
        }
        Bytes packed = buffer.bytes();
        return FrameCodec.encode(
                new Frame(FrameHeader.of(true, Opcode.BINARY, packed.size()).compressed(), packed));
    }

    private static Wire close(Wire wire, int code) {
        return wire.perform(new Command.SendClose(code, ""));
    }

    private static Wire frames(Wire wire, Frame... frames) {
        return wire.perform(new Command.SendFrames(List.of(frames)));
    }

    private static void closedBy(Wire wire, int code) {
        Frame close = Frame.of(Opcode.CLOSE, Bytes.hex("%04x".formatted(code)).plus(Bytes.utf8("reason")));
        wire.receive(FrameCodec.encode(new Frame(close.header().masked(Wire.KEY), close.payload())));
    }

    private void add(Rule rule, Role judge, Consumer<Wire> play) {
        add(rule, judge, Negotiated.NOTHING, play);
    }

    private void add(Rule rule, Role judge, Negotiated negotiated, Consumer<Wire> play) {
        add(rule, judge, negotiated, policy -> policy, play);
    }

    private void add(Rule rule, Role judge, Negotiated negotiated, UnaryOperator<Policy> policy, Consumer<Wire> play) {
        cases.add(new RuleCase(rule, strict -> {
            Wire wire = Wire.of(judge, policy.apply(Policy.DEFAULT.withStrict(strict)), negotiated);
            play.accept(wire);
            wire.machine().close();
            return new RuleCase.Seen(wire.broken(), followed(rule, wire));
        }));
    }

    private static String followed(Rule rule, Wire wire) {
        int code = wire.events(Event.Broken.class).stream()
                .filter(event -> event.violation().rule() == rule)
                .mapToInt(Event.Broken::followed)
                .max()
                .orElse(0);
        if (code > 0) {
            boolean told = wire.events(Event.Close.class).stream()
                    .anyMatch(close -> close.flow() == dev.parley.protocol.Flow.SENT && close.code() == code);
            return told && wire.ended() ? "fail " + code : "says it fails, and does not";
        }
        return rule.consequence() instanceof Consequence.Dropped && wire.ended() ? "drop" : "go on";
    }
}
