package dev.parley.engine.listen;

/** Answers the requests of a listener. Called on the connection's loop, when the head is there: it must not block. */
public interface InboundHandler {

    /** Answers, now or later, by exactly one of the exchange's answers. */
    void handle(InboundExchange exchange);
}
