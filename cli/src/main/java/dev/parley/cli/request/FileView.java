package dev.parley.cli.request;

import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.http.SendingEvent;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.ResponseHead;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The body into a file, with a bar of its progress on a terminal. */
final class FileView implements View {

    private static final int BAR = 30;
    private static final long PERIOD_NANOS = 100_000_000;

    private final Path file;
    private final PrintStream err;
    private final boolean bar;
    private final Clock clock;
    private @Nullable OutputStream out;
    private long began;
    private long shown;
    private long expected = -1;
    private long received;
    private long written;

    FileView(Path file, PrintStream err, boolean bar, Clock clock) {
        this.file = file;
        this.err = err;
        this.bar = bar;
        this.clock = clock;
    }

    @Override
    public void on(SendingEvent event) {
        if (out != null && event instanceof SendingEvent.Exchanged(ExchangeEvent.BodyReceived data)) {
            received += data.content().size();
        }
    }

    @Override
    public void response(ResponseHead head) throws IOException {
        String length = head.fields().first("Content-Length");
        expected = length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
        began = clock.nanos();
        out = new BufferedOutputStream(Files.newOutputStream(file), 64 << 10);
    }

    @Override
    public void content(Bytes bytes) throws IOException {
        OutputStream open = out;
        if (open != null) {
            open.write(bytes.toArray());
            written += bytes.size();
        }
        long now = clock.nanos();
        if (bar && now - shown > PERIOD_NANOS) {
            shown = now;
            err.print("\r" + progress(now));
            err.flush();
        }
    }

    private String progress(long now) {
        double seconds = Math.max(1e-3, (now - began) / 1e9);
        String speed = size((long) (received / seconds)) + "/s";
        if (expected <= 0) {
            return size(received) + ", " + speed + "   ";
        }
        int full = (int) Math.min(BAR, BAR * received / expected);
        long percent = Math.min(100, 100 * received / expected);
        return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + percent + " % of " + size(expected) + ", "
                + speed + "   ";
    }

    @Override
    public boolean isWithinLine() {
        return false;
    }

    @Override
    public void end(Outcome outcome) throws IOException {
        OutputStream open = out;
        if (open == null) {
            return;
        }
        open.close();
        if (bar) {
            err.print("\r" + " ".repeat(BAR + 40) + "\r");
        }
        double seconds = (clock.nanos() - began) / 1e9;
        String state = outcome.problem() == null ? "Saved " : "Saved a part of the body in ";
        err.printf(Locale.ROOT, "%s%s (%s in %.1f s)%n", state, file, size(written), seconds);
    }

    private static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
