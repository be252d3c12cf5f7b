package dev.parley.engine.exchange;

/** The way out for HTTP: sends a request and hears the response. Thread-safe. */
public interface Exchanges {

    /**
     * Begins an exchange and returns at once. Whatever happens is told to the listener, by one thread at a time; the last event is
     * {@link ExchangeEvent.Ended} or {@link ExchangeEvent.Failed}.
     */
    Exchange begin(ExchangeRequest request, ExchangeListener listener);
}
