package dev.parley.engine.http;

import dev.parley.description.problem.Problem;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.link.LinkEvent;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.ResponseHead;
import java.util.List;

/** What happens while a request is sent: its exchanges, one behind the other where the server redirects or asks for more. */
public sealed interface SendingEvent {

    /** An exchange begins. */
    record Began(long at, String method, String url) implements SendingEvent {}

    /** The peer is being reached. */
    record Reaching(LinkEvent.OnTheWay event) implements SendingEvent {}

    /** The exchange came further. */
    record Exchanged(ExchangeEvent event) implements SendingEvent {}

    /** The head of a response is there; {@code last} tells that no other request follows it. */
    record Answered(ResponseHead head, boolean last) implements SendingEvent {}

    /** A stretch of the response's body, without its content codings. */
    record Content(Bytes bytes) implements SendingEvent {}

    /**
     * The response leads elsewhere, and is followed.
     *
     * @param method of the next request
     * @param dropped what is not sent there, as another scheme, host or port must not learn it
     */
    record Redirected(int status, String from, String to, String method, List<String> dropped) implements SendingEvent {
        public Redirected {
            dropped = List.copyOf(dropped);
        }
    }

    /** Something worth knowing that does no harm. */
    record Remarked(Problem problem) implements SendingEvent {}
}
