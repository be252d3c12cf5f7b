package dev.parley.protocol.websocket;

import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import java.util.ArrayList;
import java.util.List;

/** Says which rules of framing a header breaks in a given state: a pure function. */
final class FrameRules {

    private FrameRules() {}

    /**
     * The rules broken, worst first; empty for a lawful frame.
     *
     * @param by the role of who sent it
     * @param negotiated what was agreed
     * @param inMessage whether a message was begun and not ended
     * @param offset place of the frame in the stream
     */
    static List<Violation> broken(
            FrameHeader header, Role by, Negotiated negotiated, boolean inMessage, Flow flow, long offset) {
        boolean deflate = negotiated.deflate() != null;
        if (lawful(header.bits(), header.masked(), header.lengthForm(), header.length(), by, deflate, inMessage)) {
            return List.of();
        }
        Opcode opcode = header.opcode();
        Findings found = new Findings(flow, offset);
        found.addIf(
                header.length() < 0,
                Rule.LENGTH_TOP_BIT_SET,
                2,
                "a length below 2^63",
                Long.toUnsignedString(header.length()));
        boolean declined = by == Role.CLIENT && !negotiated.declined().isEmpty();
        found.addIf(
                opcode.reserved(),
                declined ? Rule.EXTENSION_NOT_AGREED : Rule.RESERVED_OPCODE,
                0,
                "opcode 0–2 or 8–10",
                "opcode 0x" + Integer.toHexString(opcode.code()));
        reservedBits(header, deflate, declined, inMessage, found);
        found.addIf(opcode.control() && !header.fin(), Rule.CONTROL_FRAGMENTED, 0, "FIN = 1", "FIN = 0");
        found.addIf(
                opcode.control() && tooLongForControl(header),
                Rule.CONTROL_TOO_LONG,
                1,
                "at most 125 bytes",
                "length " + Long.toUnsignedString(header.length()) + " in " + words(header.lengthForm()));
        found.addIf(
                opcode == Opcode.CONTINUATION && !inMessage,
                Rule.NOTHING_TO_CONTINUE,
                0,
                "a message begun",
                "continuation without one");
        found.addIf(isData(opcode) && inMessage, Rule.MESSAGES_INTERLEAVED, 0, "a continuation", opcode.name());
        found.addIf(by == Role.CLIENT && !header.masked(), Rule.UNMASKED_BY_CLIENT, 1, "MASK = 1", "MASK = 0");
        found.addIf(
                by == Role.SERVER && header.masked(),
                Rule.MASKED_BY_SERVER,
                1,
                "MASK = 0",
                "MASK = 1, key " + String.format("%08x", header.maskKey()));
        found.addIf(
                !minimal(header),
                Rule.LENGTH_NOT_MINIMAL,
                1,
                words(LengthForm.of(header.length())),
                words(header.lengthForm()) + " for " + header.length());
        return found.violations;
    }

    /** Whether a frame breaks none of them, told quickly. */
    static boolean lawful(
            int bits, boolean masked, LengthForm form, long length, Role by, boolean deflate, boolean inMessage) {
        int opcode = bits & 0xf;
        boolean data = opcode == (inMessage ? 0 : 1) || (!inMessage && opcode == 2);
        boolean control = opcode >= 8 && opcode <= 10 && (bits & 0x80) != 0 && form == LengthForm.BITS_7;
        boolean rsv = (bits & 0x70) == 0 || ((bits & 0x70) == 0x40 && deflate && data && !inMessage);
        return (data || control)
                && rsv
                && masked == (by == Role.CLIENT)
                && length >= 0
                && form == LengthForm.of(length);
    }

    private static void reservedBits(
            FrameHeader header, boolean deflate, boolean declined, boolean inMessage, Findings found) {
        boolean unagreed = header.rsv2() || header.rsv3() || (header.rsv1() && !deflate);
        String seen =
                "RSV = " + Integer.toBinaryString((header.bits() >> 4 & 7) | 8).substring(1);
        found.addIf(
                unagreed,
                declined ? Rule.EXTENSION_NOT_AGREED : Rule.RESERVED_BIT_SET,
                0,
                deflate ? "RSV2 = RSV3 = 0" : "RSV = 000",
                seen);
        if (deflate && header.rsv1()) {
            found.addIf(header.opcode().control(), Rule.COMPRESSED_BIT_ON_CONTROL, 0, "RSV1 = 0", seen);
            found.addIf(
                    header.opcode() == Opcode.CONTINUATION && inMessage,
                    Rule.COMPRESSED_BIT_ON_CONTINUATION,
                    0,
                    "RSV1 = 0",
                    seen);
        }
    }

    private static String words(LengthForm form) {
        return switch (form) {
            case BITS_7 -> "7 bits";
            case BITS_16 -> "16 bits";
            case BITS_64 -> "64 bits";
        };
    }

    private static boolean tooLongForControl(FrameHeader header) {
        return header.lengthForm() != LengthForm.BITS_7;
    }

    private static boolean isData(Opcode opcode) {
        return opcode == Opcode.TEXT || opcode == Opcode.BINARY;
    }

    private static boolean minimal(FrameHeader header) {
        return header.length() < 0 || header.lengthForm() == LengthForm.of(header.length());
    }

    private record Findings(Flow flow, long offset, List<Violation> violations) {

        Findings(Flow flow, long offset) {
            this(flow, offset, new ArrayList<>());
        }

        void addIf(boolean broken, Rule rule, int at, String expected, String seen) {
            if (broken) {
                violations.add(new Violation(rule, flow, offset + at, expected, seen));
            }
        }
    }
}
