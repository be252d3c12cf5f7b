package dev.parley.server.live;

import dev.parley.engine.link.Link;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.Command;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;

/**
 * The way to one page: one message at a time, each written when the page has read enough of those before. Who has to wait here
 * finds newer news afterwards, so a slow page costs no memory.
 */
final class Voice {

    private final Link link;
    private final ReentrantLock turn = new ReentrantLock();

    Voice(Link link) {
        this.link = link;
    }

    /** Says something, unless the subscription that it belongs to has ended meanwhile. */
    void say(Subscription subscription, JsonNode message) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            if (!subscription.ended()) {
                link.perform(new Command.SendText(Bytes.utf8(message.toString())));
            }
        } finally {
            turn.unlock();
        }
    }

    /** Says something that belongs to no subscription. */
    void say(JsonNode message) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            link.perform(new Command.SendText(Bytes.utf8(message.toString())));
        } finally {
            turn.unlock();
        }
    }

    /** Ends a subscription between two messages: none of it follows. */
    void end(Subscription subscription) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            subscription.end();
        } finally {
            turn.unlock();
        }
    }

    /** Reads no more from the page for now, or again. */
    void listen(boolean now) {
        if (now) {
            link.resume();
        } else {
            link.pause();
        }
    }
}
