package dev.parley.cli.connect;

import dev.parley.protocol.websocket.CloseCode;

/** What Ctrl-C does: the connection is closed properly before the program ends with 130. */
final class Interruption {

    private static final int PATIENCE_MILLIS = 1_000;

    private volatile boolean happened;

    Interruption(Talk talk) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!talk.isOver()) {
                happened = true;
                close(talk);
                Runtime.getRuntime().halt(dev.parley.cli.Exit.INTERRUPTED);
            }
        }));
    }

    private static void close(Talk talk) {
        talk.close(CloseCode.GOING_AWAY);
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                talk.awaitEnd();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            waiting.join(PATIENCE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    boolean happened() {
        return happened;
    }
}
