package dev.parley.engine.listen;

import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.websocket.Policy;
import java.util.List;

/**
 * How an upgrade is answered.
 *
 * @param subprotocols understood, by preference; the first that the client offers is chosen
 * @param deflate whether an offer of permessage-deflate is accepted
 * @param policy of the connection
 * @param headers lines added to the response
 * @param wrongAccept answers with a wrong {@code Sec-WebSocket-Accept}: a deliberate fault
 * @param recorded whether the listener wants the frames' traces of every message; without, echo is fastest
 */
public record Upgrade(
        List<String> subprotocols,
        boolean deflate,
        Policy policy,
        List<HeaderField> headers,
        boolean wrongAccept,
        boolean recorded) {

    public Upgrade {
        subprotocols = List.copyOf(subprotocols);
        headers = List.copyOf(headers);
    }
}
