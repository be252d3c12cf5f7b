package dev.parley.engine.timeline;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import dev.parley.protocol.websocket.Ending;
import dev.parley.protocol.websocket.FrameTrace;
import java.util.List;

/** The form in which contents stand in a record: a tag that never changes its meaning, then the content's parts. */
final class ContentRecords {

    static final int MESSAGE = 0;
    private static final int CONTROL = 1;
    private static final int CLOSE = 2;
    private static final int HANDSHAKE = 3;
    private static final int STAGE = 4;
    private static final int RULE = 5;
    private static final int STRAY = 6;
    private static final int ENDED = 7;
    private static final int FAILURE = 8;
    private static final int NOTE = 9;
    private static final int PENDING = 10;
    private static final int HTTP = 11;

    private static final Ending.By[] PARTIES = Ending.By.values();
    private static final int RESET = 1;
    private static final int FAILED = 2;

    private ContentRecords() {}

    static int tag(Content content) {
        return switch (content) {
            case Content.Message _ -> MESSAGE;
            case Content.Control _ -> CONTROL;
            case Content.Close _ -> CLOSE;
            case Content.Handshake _ -> HANDSHAKE;
            case Content.StageTime _ -> STAGE;
            case Content.BrokenRule _ -> RULE;
            case Content.Stray _ -> STRAY;
            case Content.Ended _ -> ENDED;
            case Content.Failure _ -> FAILURE;
            case Content.Note _ -> NOTE;
            case Content.Pending _ -> PENDING;
            case HttpContent _ -> HTTP;
        };
    }

    static void write(RecordWriter out, Content content, long at) {
        switch (content) {
            case Content.Message message ->
                message(out, message.compressed(), message.frameCount(), message.payload(), message.frames(), at);
            case Content.Control control -> {
                out.signed(control.roundTrip());
                out.bytes(control.payload());
                out.maybe(control.frame(), frame -> FrameRecords.write(out, at, frame));
            }
            case Content.Close close -> {
                out.number(close.code());
                out.text(close.reason());
                out.maybe(close.frame(), frame -> FrameRecords.write(out, at, frame));
            }
            case Content.Handshake handshake -> HandshakeRecords.write(out, handshake);
            case Content.StageTime stage -> HandshakeRecords.stage(out, stage);
            case Content.BrokenRule broken -> {
                violation(out, broken.violation());
                out.number(broken.followed());
                out.maybe(broken.frame(), frame -> FrameRecords.write(out, at, frame));
            }
            case Content.Stray stray -> {
                out.bytes(stray.wire());
                out.maybe(stray.frame(), frame -> FrameRecords.write(out, at, frame));
            }
            case Content.Ended(Ending ending, String summary) -> {
                out.text(summary);
                ending(out, ending);
            }
            case Content.Failure failure -> ProblemRecords.write(out, failure.problem());
            case Content.Note note -> out.text(note.text());
            case Content.Pending _ -> {}
            case HttpContent http -> HttpRecords.write(out, http);
        }
    }

    /** Adds a message; its frames' times are counted from the same moment as its own. */
    static void message(
            RecordWriter out, boolean compressed, int frameCount, Bytes payload, List<FrameTrace> frames, long at) {
        out.flag(compressed);
        out.number(frameCount);
        out.bytes(payload);
        FrameRecords.write(out, at, frames);
    }

    static Content read(RecordReader in, int tag, long at) {
        return switch (tag) {
            case MESSAGE -> message(in, at);
            case CONTROL -> {
                long roundTrip = in.signed();
                yield new Content.Control(in.bytes(), roundTrip, in.maybe(() -> FrameRecords.read(in, at)));
            }
            case CLOSE -> new Content.Close(in.count(), in.text(), in.maybe(() -> FrameRecords.read(in, at)));
            case HANDSHAKE -> HandshakeRecords.read(in);
            case STAGE -> HandshakeRecords.stage(in);
            case RULE -> new Content.BrokenRule(violation(in), in.count(), in.maybe(() -> FrameRecords.read(in, at)));
            case STRAY -> new Content.Stray(in.bytes(), in.maybe(() -> FrameRecords.read(in, at)));
            case ENDED -> {
                String summary = in.text();
                yield new Content.Ended(ending(in), summary);
            }
            case FAILURE -> new Content.Failure(ProblemRecords.read(in));
            case NOTE -> new Content.Note(in.text());
            case PENDING -> new Content.Pending();
            case HTTP -> HttpRecords.read(in);
            default -> throw new CorruptRecordException("content of an unknown kind " + tag);
        };
    }

    private static Content.Message message(RecordReader in, long at) {
        boolean compressed = in.flag();
        int frameCount = in.count();
        var payload = in.bytes();
        return new Content.Message(payload, compressed, frameCount, FrameRecords.readAll(in, at));
    }

    private static void violation(RecordWriter out, Violation violation) {
        out.text(violation.rule().name());
        out.flag(violation.flow() == Flow.SENT);
        out.signed(violation.offset());
        out.text(violation.expected());
        out.text(violation.seen());
    }

    private static Violation violation(RecordReader in) {
        Rule rule;
        String name = in.text();
        try {
            rule = Rule.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new CorruptRecordException("an unknown rule " + name);
        }
        Flow flow = in.flag() ? Flow.SENT : Flow.RECEIVED;
        return new Violation(rule, flow, in.signed(), in.text(), in.text());
    }

    private static void ending(RecordWriter out, Ending ending) {
        out.flag(ending.clean());
        out.number(ending.code());
        out.text(ending.reason());
        out.octet(Codes.of(ending.by()));
        out.maybe(ending.sent(), code -> out.number(code));
        out.octet((ending.reset() ? RESET : 0) | (ending.failed() ? FAILED : 0));
    }

    private static Ending ending(RecordReader in) {
        boolean clean = in.flag();
        int code = in.count();
        String reason = in.text();
        Ending.By by = in.constant(PARTIES, in.octet());
        Integer sent = in.maybe(in::count);
        int how = in.octet();
        return new Ending(clean, code, reason, by, sent, (how & FAILED) != 0, (how & RESET) != 0);
    }
}
