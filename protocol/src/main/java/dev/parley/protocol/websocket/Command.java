package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the owner of a machine asks it to do. */
public sealed interface Command {

    /** Sends a text message. The bytes are UTF-8, or deliberately not. */
    record SendText(Bytes payload) implements Command {}

    /** Sends a binary message. */
    record SendBinary(Bytes payload) implements Command {}

    /** Sends a ping with up to 125 bytes. */
    record SendPing(Bytes payload) implements Command {}

    /** Sends an unasked pong with up to 125 bytes. */
    record SendPong(Bytes payload) implements Command {}

    /** Begins the closing handshake; without a code the Close frame is empty (RFC 6455 §5.5.1). */
    record SendClose(@Nullable Integer code, String reason) implements Command {}

    /** Sends frames as they are, lawful or not, in one write. */
    record SendFrames(List<Frame> frames) implements Command {
        public SendFrames {
            frames = List.copyOf(frames);
        }
    }

    /** Sends bytes that need not be frames. */
    record SendRaw(Bytes bytes) implements Command {}

    /** Ends TCP at once without a Close frame, by RST or FIN. */
    record Drop(boolean reset) implements Command {}
}
