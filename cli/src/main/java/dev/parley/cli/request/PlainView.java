package dev.parley.cli.request;

import dev.parley.engine.http.Outcome;
import dev.parley.engine.http.SendingEvent;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.ResponseHead;
import java.io.IOException;
import java.io.OutputStream;

/** The body alone, as it comes: for pipes. */
record PlainView(OutputStream out) implements View {

    @Override
    public void on(SendingEvent event) {}

    @Override
    public void response(ResponseHead head) {}

    @Override
    public void content(Bytes bytes) throws IOException {
        out.write(bytes.toArray());
        out.flush();
    }

    @Override
    public void end(Outcome outcome) {}
}
