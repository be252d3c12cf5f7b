package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payload of a Close frame, read leniently: a code of two bytes and a reason in UTF-8, or nothing (RFC 6455 §5.5.1). */
record ClosePayload(Bytes bytes, int code, String reason, Flow flow, long offset) {

    private static final int MAX_REASON = 123;

    static ClosePayload read(Bytes bytes, Flow flow, long offset) {
        if (bytes.size() < 2) {
            return new ClosePayload(bytes, CloseCode.NO_STATUS, "", flow, offset);
        }
        int code = bytes.unsigned(0) << 8 | bytes.unsigned(1);
        return new ClosePayload(bytes, code, bytes.slice(2, bytes.size()).utf8(), flow, offset);
    }

    /** That of a Close with the code, if any, and as much of the reason as fits. */
    static Bytes write(@Nullable Integer code, String reason) {
        if (code == null) {
            return Bytes.EMPTY;
        }
        byte[] text = reason.getBytes(StandardCharsets.UTF_8);
        int size = fitting(text);
        byte[] payload = new byte[2 + size];
        payload[0] = (byte) (code >> 8);
        payload[1] = code.byteValue();
        System.arraycopy(text, 0, payload, 2, size);
        return Bytes.wrap(payload);
    }

    /** How many bytes of a reason fit into a Close frame without cutting a code point. */
    static int fitting(byte[] reason) {
        int size = Math.min(reason.length, MAX_REASON);
        while (size > 0 && size < reason.length && (reason[size] & 0xc0) == 0x80) {
            size--;
        }
        return size;
    }

    /** The rules that it breaks, coming to the role. */
    List<Violation> broken(Role receiver) {
        List<Violation> found = new ArrayList<>(0);
        if (bytes.size() == 1) {
            found.add(violation(Rule.CLOSE_BODY_OF_ONE_BYTE, 0, "no payload, or a code of two bytes", "one byte"));
        }
        if (bytes.size() >= 2) {
            judgeCode(receiver, found);
            judgeReason(found);
        }
        return found;
    }

    private void judgeCode(Role receiver, List<Violation> found) {
        if (CloseCode.localOnly(code)) {
            found.add(violation(Rule.CLOSE_CODE_NOT_FOR_WIRE, 0, "a code that may be sent", String.valueOf(code)));
        } else if (!CloseCode.assigned(code)) {
            found.add(
                    violation(Rule.CLOSE_CODE_UNASSIGNED, 0, "1000–1003, 1007–1014, 3000–4999", String.valueOf(code)));
        }
        if (code == CloseCode.MANDATORY_EXTENSION && receiver == Role.CLIENT) {
            found.add(violation(Rule.EXTENSION_CODE_BY_SERVER, 0, "another code", "1010"));
        }
        if (code == CloseCode.MANDATORY_EXTENSION && receiver == Role.SERVER && bytes.size() == 2) {
            found.add(violation(Rule.EXTENSIONS_NEEDED_NOT_LISTED, 0, "the names of the extensions", "no reason"));
        }
    }

    private void judgeReason(List<Violation> found) {
        byte[] text = bytes.slice(2, bytes.size()).toArray();
        Utf8Check check = new Utf8Check();
        int bad = check.check(text, 0, text.length);
        if (bad >= 0 || !check.complete()) {
            int at = bad >= 0 ? bad : text.length;
            found.add(
                    violation(Rule.CLOSE_REASON_NOT_UTF8, 2 + at, "UTF-8", "a wrong byte at " + at + " of the reason"));
        }
    }

    private Violation violation(Rule rule, int at, String expected, String seen) {
        return new Violation(rule, flow, offset + at, expected, seen);
    }
}
