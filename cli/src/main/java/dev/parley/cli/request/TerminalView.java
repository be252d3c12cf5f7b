package dev.parley.cli.request;

import dev.parley.cli.Paint;
import dev.parley.description.json.JsonText;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.http.SendingEvent;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.ResponseHead;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Headers and body for a person at a terminal: JSON set out, bytes that are no text left out. */
final class TerminalView implements View {

    private static final int FORMATTED = 4 << 20;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\\s\";]+)");

    private final PrintStream out;
    private final Paint paint;
    private final boolean stream;
    private final boolean verbose;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private @Nullable ResponseHead head;
    private boolean binary;
    private boolean flowing;
    private boolean withinLine;
    private long left;

    /**
     * A view of a terminal.
     *
     * @param stream whether a body is shown as it comes
     * @param verbose whether the request is shown too
     */
    TerminalView(PrintStream out, Paint paint, boolean stream, boolean verbose) {
        this.out = out;
        this.paint = paint;
        this.stream = stream;
        this.verbose = verbose;
    }

    @Override
    public void on(SendingEvent event) {
        if (verbose && event instanceof SendingEvent.Exchanged(ExchangeEvent.RequestSent sent)) {
            out.print(Paint.sound(sent.head().utf8().replace("\r", "")));
        }
    }

    @Override
    public void response(ResponseHead answer) {
        head = answer;
        flowing = stream || type().contains("event-stream");
        out.print(paint.head(answer));
    }

    @Override
    public void content(Bytes bytes) {
        binary |= bytes.latin1().indexOf(0) >= 0;
        if (binary) {
            left += bytes.size();
            return;
        }
        held.write(bytes.toArray(), 0, bytes.size());
        if (flowing || held.size() > FORMATTED) {
            flowing = true;
            flow();
        }
    }

    /** Shows what is whole: all up to the last line end, so that no character is cut. */
    private void flow() {
        byte[] bytes = held.toByteArray();
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n' && (bytes[end - 1] & 0x80) != 0) {
            end--;
        }
        out.print(Paint.sound(new String(bytes, 0, end, charset())));
        out.flush();
        withinLine = end == 0 ? withinLine : bytes[end - 1] != '\n';
        held.reset();
        held.write(bytes, end, bytes.length - end);
    }

    @Override
    public boolean isWithinLine() {
        return withinLine;
    }

    @Override
    public void end(Outcome outcome) {
        if (binary) {
            out.println("(" + (left + held.size()) + " bytes that are no text; --output FILE saves them)");
            return;
        }
        String text = held.toString(charset());
        boolean json = !flowing
                && !text.isBlank()
                && (type().contains("json") || text.strip().matches("(?s)[\\[{].*"))
                && JsonText.fault(text) == null;
        out.print(json ? paint.json(Paint.sound(JsonLayout.of(text))) : Paint.sound(text));
        if (text.isEmpty() ? withinLine : !text.endsWith("\n")) {
            out.println();
        }
        withinLine = false;
        out.flush();
    }

    private String type() {
        ResponseHead answer = head;
        String type = answer == null ? null : answer.fields().first("Content-Type");
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    private Charset charset() {
        Matcher named = CHARSET.matcher(type());
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException _) {
            return StandardCharsets.UTF_8;
        }
    }
}
