package dev.parley.engine.sending;

import dev.parley.description.variables.Span;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.protocol.Bytes;
import java.util.List;

/**
 * A frame of HTTP/2, with the head that it carries.
 *
 * @param number its place among those of its request, from 0
 * @param head written down as one of HTTP/1.1, without a first line where it is that of trailers; empty where the frame carries none
 * @param scheme of the request whose head it is, else empty
 * @param secrets places in the head that came from secrets
 */
public record FrameView(long number, HttpContent.Frame passed, Bytes head, String scheme, List<Span> secrets) {

    public FrameView {
        secrets = List.copyOf(secrets);
    }
}
