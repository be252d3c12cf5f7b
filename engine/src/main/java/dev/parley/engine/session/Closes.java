package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.CloseCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges what a person wants to close a connection with. */
final class Closes {

    /** A control frame's 125 bytes without the code (RFC 6455 §5.5.1). */
    private static final int REASON = 123;

    private Closes() {}

    static List<Problem> problems(@Nullable Integer code, String reason, boolean onPurpose) {
        List<Problem> problems = new ArrayList<>();
        if (code != null && !onPurpose && !CloseCode.onWire(code)) {
            problems.add(Problem.of(
                            "close-code",
                            "Close code " + code + " (" + CloseCode.nameOf(code) + ") must not be sent (RFC 6455 §7.4)")
                    .at("/code")
                    .hint("1000, 1001, 1002, 1003, 1007 to 1014, or 3000 to 4999; another one only on purpose"));
        }
        if (code == null && !reason.isEmpty()) {
            problems.add(Problem.of("close-reason", "A reason needs a code before it (RFC 6455 §5.5.1)")
                    .at("/reason"));
        }
        int size = Bytes.utf8(reason).size();
        if (size > REASON) {
            problems.add(Problem.of("close-reason", "A reason has at most " + REASON + " bytes, this one has " + size)
                    .at("/reason"));
        }
        return problems;
    }
}
