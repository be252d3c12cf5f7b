package dev.parley.cli.request;

import dev.parley.engine.exchange.OutgoingBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/** A body from standard input: with its length where it is small, in chunks where it is not. */
record StandardInput(InputStream input, boolean terminal) implements Planning.Input {

    private static final int SMALL = 8 << 20;

    @Override
    public @Nullable OutgoingBody body() throws IOException {
        if (terminal) {
            return null;
        }
        byte[] first = input.readNBytes(SMALL);
        if (first.length == 0) {
            return null;
        }
        return first.length < SMALL
                ? OutgoingBody.of(first)
                : OutgoingBody.of(new SequenceInputStream(new ByteArrayInputStream(first), input));
    }
}
