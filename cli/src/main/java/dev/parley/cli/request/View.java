package dev.parley.cli.request;

import dev.parley.engine.http.Outcome;
import dev.parley.engine.http.SendingEvent;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.ResponseHead;
import java.io.IOException;

/** What is shown of a request's course on standard output. */
interface View {

    /** Something happened. */
    void on(SendingEvent event) throws IOException;

    /** The head of the response that counts is there. */
    void response(ResponseHead head) throws IOException;

    /** A stretch of its body, decoded. */
    void content(Bytes bytes) throws IOException;

    /** Whether what was shown last did not end its line. */
    boolean isWithinLine();

    /** It is over. */
    void end(Outcome outcome) throws IOException;
}
