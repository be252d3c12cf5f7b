package dev.parley.cli.connect;

import dev.parley.cli.Amounts;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.EntryJson;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.State;
import dev.parley.engine.timeline.TimelineSink;
import dev.parley.protocol.websocket.CloseCode;
import dev.parley.protocol.websocket.FrameHeader;
import dev.parley.protocol.websocket.FrameTrace;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Shows the entries of a timeline as they become complete: messages on the one stream, all else on the other. */
final class Printer implements TimelineSink {

    private volatile Screen screen;
    private final @Nullable EntryJson json;
    private final boolean messages;
    private long last;
    private final AtomicInteger pings = new AtomicInteger();
    private volatile boolean frames;

    /**
     * A printer.
     *
     * @param json whether each entry goes out as an object on a line
     * @param messages whether messages are shown at all
     */
    Printer(Screen screen, boolean json, boolean messages, Instant started) {
        this.screen = screen;
        this.json = json ? new EntryJson(started) : null;
        this.messages = messages;
    }

    /** Shows everything elsewhere from now on. */
    void show(Screen other) {
        screen = other;
    }

    /** Shows frames of messages too, or not. */
    void frames(boolean shown) {
        frames = shown;
    }

    /** Whether nobody reads what is printed. */
    boolean broken() {
        return screen.closed();
    }

    @Override
    public synchronized long reserve(long at, Direction direction, Kind kind, int connection) {
        return ++last;
    }

    @Override
    public synchronized long append(Entry entry) {
        last++;
        show(new Entry(
                last,
                entry.at(),
                entry.direction(),
                entry.kind(),
                entry.size(),
                entry.wireSize(),
                entry.connection(),
                entry.state(),
                entry.content()));
        return last;
    }

    @Override
    public synchronized void complete(Entry entry) {
        show(entry);
    }

    private void show(Entry entry) {
        if (json != null) {
            screen.message(json.of(entry).toString());
        } else {
            plain(entry);
        }
    }

    private void plain(Entry entry) {
        switch (entry.content()) {
            case Content.Message message when entry.state() == State.DONE -> message(entry, message);
            case Content.Control control when frames || answersAPerson(entry) -> screen.remark(control(entry, control));
            case Content.Close(int code, String reason, var _) ->
                screen.remark(arrow(entry) + "close "
                        + (code == CloseCode.NO_STATUS ? "without a code" : code + " " + CloseCode.nameOf(code))
                        + (reason.isEmpty() ? "" : ", “" + reason + "”"));
            case Content.Handshake handshake -> handshake(handshake);
            case Content.BrokenRule(var violation, int followed, var _) ->
                screen.remark("! " + violation.rule().demand() + " ("
                        + violation.rule().source() + "): expected " + violation.expected() + ", seen "
                        + violation.seen() + (followed > 0 ? "; failed with " + followed : ""));
            case Content.Ended ended -> screen.remark(ended.summary());
            case Content.Failure(var problem) -> screen.remark(problem.message());
            case Content.Note(String text) -> screen.remark(text);
            case Content.Message _,
                    Content.Control _,
                    Content.StageTime _,
                    Content.Stray _,
                    Content.Pending _,
                    HttpContent _ -> {}
        }
    }

    private void message(Entry entry, Content.Message message) {
        boolean received = entry.direction() == Direction.RECEIVED;
        if (received && messages) {
            screen.message(
                    entry.kind() == Kind.TEXT
                            ? message.payload().utf8()
                            : message.payload().hex());
        }
        if (frames && (messages || !received)) {
            message.frames().forEach(frame -> screen.remark(arrow(entry) + shown(frame)));
        }
    }

    /** Counts a ping that a person asked for: the next pong is shown. */
    void pinged() {
        pings.incrementAndGet();
    }

    private boolean answersAPerson(Entry entry) {
        return entry.kind() == Kind.PONG
                && entry.direction() == Direction.RECEIVED
                && pings.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private static String control(Entry entry, Content.Control control) {
        String text = control.payload().utf8();
        return arrow(entry)
                + entry.kind().label()
                + (text.isEmpty() ? "" : " " + text)
                + (control.roundTrip() < 0 ? "" : " after " + Amounts.took(control.roundTrip()));
    }

    private void handshake(Content.Handshake handshake) {
        var problem = handshake.problem();
        if (problem == null) {
            String subprotocol = handshake.subprotocol() == null ? "" : ", subprotocol " + handshake.subprotocol();
            String extensions = handshake.extensions().isEmpty() ? "" : ", " + handshake.extensions();
            screen.remark(String.format(
                    Locale.ROOT, "Connected in %s%s%s", Amounts.took(handshake.took()), subprotocol, extensions));
            return;
        }
        screen.remark(problem.message());
        if (problem.hint() != null) {
            screen.remark("  " + problem.hint());
        }
        if (handshake.status() > 0 && !handshake.response().isEmpty()) {
            screen.remark(handshake.response().utf8().strip().indent(2).stripTrailing());
            if (!handshake.body().isEmpty()) {
                screen.remark("");
                screen.remark(handshake.body().utf8().strip().indent(2).stripTrailing());
            }
        }
    }

    private static String arrow(Entry entry) {
        return entry.direction() == Direction.SENT ? "> " : "< ";
    }

    /** A frame in the RFC's words, such as {@code FIN RSV1 text, 7 bytes}. */
    private static String shown(FrameTrace frame) {
        FrameHeader header = frame.header();
        return (header.fin() ? "FIN " : "") + (header.rsv1() ? "RSV1 " : "")
                + header.opcode().name().toLowerCase(Locale.ROOT) + ", " + header.length() + " bytes"
                + (header.masked() ? ", masked" : "");
    }
}
