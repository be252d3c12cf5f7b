package dev.parley.server.demo.http;

import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.AnswerStream;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.time.Tasks;
import dev.parley.engine.time.Timers;
import dev.parley.protocol.Bytes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** The writing of bodies that take their time, each on a thread of its own. Thread-safe. */
public record Writing(Timers timers, Tasks tasks) {

    /** Writes a body, piece by piece. */
    @FunctionalInterface
    public interface Body {

        /** Writes all of it, or as much as is wanted. */
        void writeTo(Sink sink) throws InterruptedException;
    }

    /** Takes the pieces of a body. */
    @FunctionalInterface
    public interface Sink {

        /** Takes more; returns whether anyone still wants it. */
        boolean write(Bytes bytes) throws InterruptedException;
    }

    /** How a body ends. */
    public enum End {
        /** As it should. */
        WHOLE,
        /** By the end of TCP in its middle. */
        CUT,
        /** Not at all: the connection is left as it is. */
        NEVER
    }

    /** Answers with a body. */
    public void start(InboundExchange exchange, Answer head, Body body) {
        start(exchange, head, body, End.WHOLE);
    }

    /** Answers with a body that ends as said. */
    public void start(InboundExchange exchange, Answer head, Body body, End end) {
        AnswerStream stream = exchange.stream(head);
        if (exchange.head().method().equals("HEAD")) {
            stream.close();
            return;
        }
        tasks.start("demo " + exchange.head().path(), () -> write(stream, body, end));
    }

    private static void write(AnswerStream stream, Body body, End end) {
        try {
            body.writeTo(stream::write);
        } catch (InterruptedException _) {
            stream.abort();
            return;
        }
        switch (end) {
            case WHOLE -> stream.close();
            case CUT -> stream.abort();
            case NEVER -> {}
        }
    }

    /** Waits. */
    public void pause(Duration time) throws InterruptedException {
        if (!time.isZero()) {
            CountDownLatch over = new CountDownLatch(1);
            timers.after(time, over::countDown);
            over.await();
        }
    }
}
