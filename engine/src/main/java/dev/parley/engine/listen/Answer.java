package dev.parley.engine.listen;

import dev.parley.engine.link.LinkRequest.HeaderLine;
import dev.parley.protocol.Bytes;
import java.util.List;

/** A response; {@code Content-Length}, {@code Transfer-Encoding}, {@code Date} and {@code Connection} are added by the listener. */
public record Answer(int status, List<HeaderLine> headers, Bytes body) {

    public Answer {
        headers = List.copyOf(headers);
    }
}
