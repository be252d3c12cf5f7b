package dev.parley.transport;

import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Frame;
import java.util.List;

/** What commands weigh while they wait for the event loop. */
final class Commands {

    private static final int EACH = 128;

    private Commands() {}

    /** Bytes of memory, roughly. */
    static long size(Command command) {
        return EACH
                + switch (command) {
                    case Command.SendText(var payload) -> payload.size();
                    case Command.SendBinary(var payload) -> payload.size();
                    case Command.SendRaw(var bytes) -> bytes.size();
                    case Command.SendFrames(List<Frame> frames) ->
                        frames.stream()
                                .mapToLong(frame -> frame.payload().size())
                                .sum();
                    case Command.SendPing _, Command.SendPong _, Command.SendClose _, Command.Drop _ -> 0;
                };
    }
}
