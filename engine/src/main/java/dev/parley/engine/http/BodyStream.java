package dev.parley.engine.http;

import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The body of a response as a stream, without the framing of chunks; all events are told on the way. */
final class BodyStream extends InputStream {

    private final Intake intake;
    private final Consumer<SendingEvent> heard;
    private Bytes rest = Bytes.EMPTY;
    private @Nullable ExchangeEvent end;

    BodyStream(Intake intake, Consumer<SendingEvent> heard) {
        this.intake = intake;
        this.heard = heard;
    }

    /** The exchange failed within the body. */
    static final class CutOff extends IOException {

        private static final long serialVersionUID = 1;

        private final transient ExchangeEvent.Failed failure;

        CutOff(ExchangeEvent.Failed failure) {
            super(failure.problem().message());
            this.failure = failure;
        }

        ExchangeEvent.Failed failure() {
            return failure;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (rest.isEmpty()) {
            if (end instanceof ExchangeEvent.Failed failed) {
                throw new CutOff(failed);
            }
            if (end != null) {
                return -1;
            }
            next();
        }
        int size = Math.min(length, rest.size());
        rest.copyTo(0, size, target, from);
        rest = rest.slice(size, rest.size());
        return size;
    }

    private void next() throws IOException {
        try {
            SendingEvent event = intake.take();
            heard.accept(event);
            if (event instanceof SendingEvent.Exchanged(ExchangeEvent told)) {
                switch (told) {
                    case ExchangeEvent.BodyReceived data -> rest = data.content();
                    case ExchangeEvent.Ended ended -> end = ended;
                    case ExchangeEvent.Failed failed -> end = failed;
                    case ExchangeEvent.RequestSent _,
                            ExchangeEvent.BodySent _,
                            ExchangeEvent.RequestEnded _,
                            ExchangeEvent.InterimReceived _,
                            ExchangeEvent.ResponseBegan _,
                            ExchangeEvent.Framed _,
                            ExchangeEvent.Remarked _ -> {}
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** What is here already; whoever unpacks several members of gzip asks for it. */
    @Override
    public int available() {
        return rest.size();
    }
}
