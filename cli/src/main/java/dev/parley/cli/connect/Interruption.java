package dev.parley.cli.connect;

import dev.parley.cli.Exit;
import dev.parley.protocol.websocket.CloseCode;
import java.util.concurrent.TimeUnit;

/** What Ctrl-C does: the connection is closed properly before the program ends with 130. */
final class Interruption {

    private static final int PATIENCE_MILLIS = 1_000;

    private volatile boolean happened;

    Interruption(Talk talk) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!talk.isOver()) {
                happened = true;
                end(talk);
                Runtime.getRuntime().halt(Exit.INTERRUPTED);
            }
        }));
    }

    private static void end(Talk talk) {
        if (talk.isConnected()) {
            talk.close(CloseCode.GOING_AWAY, "");
        } else {
            talk.drop();
        }
        try {
            talk.awaitEnd(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    boolean happened() {
        return happened;
    }
}
