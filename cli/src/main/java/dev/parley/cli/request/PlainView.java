package dev.parley.cli.request;

import dev.parley.engine.http.Outcome;
import dev.parley.engine.http.SendingEvent;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.ResponseHead;
import java.io.IOException;
import java.io.OutputStream;

/** The body alone, as it comes: for pipes. */
final class PlainView implements View {

    private final OutputStream out;
    private boolean withinLine;

    PlainView(OutputStream out) {
        this.out = out;
    }

    @Override
    public void on(SendingEvent event) {}

    @Override
    public void response(ResponseHead head) {}

    @Override
    public void content(Bytes bytes) throws IOException {
        out.write(bytes.toArray());
        withinLine = bytes.isEmpty() ? withinLine : bytes.at(bytes.size() - 1) != '\n';
        out.flush();
    }

    @Override
    public boolean isWithinLine() {
        return withinLine;
    }

    @Override
    public void end(Outcome outcome) {}
}
