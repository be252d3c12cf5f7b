package dev.parley.engine.listen;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import java.util.List;

/** A response; {@code Content-Length}, {@code Transfer-Encoding}, {@code Date} and {@code Connection} are added by the listener. */
public record Answer(int status, List<HeaderField> headers, Bytes body) {

    public Answer {
        headers = List.copyOf(headers);
    }
}
