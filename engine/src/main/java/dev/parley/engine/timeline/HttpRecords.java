package dev.parley.engine.timeline;

import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.engine.timeline.HttpContent.Mismatch;
import dev.parley.engine.timeline.HttpContent.Verdict;
import dev.parley.protocol.Flow;
import dev.parley.protocol.http2.Http2Frame;

/** The form in which contents of HTTP exchanges stand in a record: a number that never changes its meaning, then the content's parts. */
final class HttpRecords {

    private static final int REQUEST = 0;
    private static final int RESPONSE = 1;
    private static final int STRETCH = 2;
    private static final int EVENT = 3;
    private static final int REDIRECT = 4;
    private static final int FINISHED = 5;
    private static final int TEST = 6;
    private static final int CHECKS = 7;
    private static final int PRINTED = 8;
    private static final int FRAMES = 9;
    private static final int ASKED = 10;

    private static final Flow[] FLOWS = Flow.values();
    private static final Verdict[] VERDICTS = Verdict.values();

    private HttpRecords() {}

    static void write(RecordWriter out, HttpContent content) {
        switch (content) {
            case HttpContent.Request request -> {
                out.octet(REQUEST);
                out.text(request.method());
                out.text(request.url());
                out.bytes(request.head());
                out.text(request.remote());
                out.maybe(request.tls(), tls -> HandshakeRecords.tls(out, tls));
            }
            case HttpContent.Response response -> {
                out.octet(RESPONSE);
                out.number(response.status());
                out.bytes(response.head());
            }
            case HttpContent.Stretch stretch -> {
                out.octet(STRETCH);
                out.number(stretch.offset());
                out.bytes(stretch.bytes());
            }
            case HttpContent.Event event -> {
                out.octet(EVENT);
                out.text(event.name());
                out.text(event.id());
                out.signed(event.retry());
                out.text(event.data());
            }
            case HttpContent.Redirect redirect -> {
                out.octet(REDIRECT);
                out.number(redirect.status());
                out.text(redirect.to());
                out.text(redirect.method());
                out.list(redirect.dropped(), out::text);
            }
            case HttpContent.Finished finished -> finished(out, finished);
            case HttpContent.Test test -> {
                out.octet(TEST);
                out.text(test.name());
                out.octet(Codes.of(test.verdict()));
                out.text(test.error());
            }
            case HttpContent.Printed(String level, String text, var session) -> {
                out.octet(session == null ? PRINTED : ASKED);
                out.text(level);
                out.text(text);
                if (session != null) {
                    out.text(session);
                }
            }
            case HttpContent.Checks checks -> checks(out, checks);
            case HttpContent.Frames(long first, var frames) -> {
                out.octet(FRAMES);
                out.number(first);
                out.list(frames, frame -> frame(out, frame));
            }
        }
    }

    private static void frame(RecordWriter out, HttpContent.Frame passed) {
        out.signed(passed.at());
        out.octet(Codes.of(passed.flow()));
        out.number(passed.frame().length());
        out.octet(passed.frame().type());
        out.octet(passed.frame().flags());
        out.number(passed.frame().stream());
        out.bytes(passed.frame().payload());
    }

    private static HttpContent.Frame frame(RecordReader in) {
        return new HttpContent.Frame(
                in.signed(),
                in.constant(FLOWS, in.octet()),
                new Http2Frame(in.count(), in.octet(), in.octet(), in.count(), in.bytes()));
    }

    private static void finished(RecordWriter out, HttpContent.Finished finished) {
        out.octet(FINISHED);
        out.signed(finished.took());
        out.number(finished.sent());
        out.number(finished.received());
        out.number(finished.size());
        out.list(finished.trailers(), out::text);
        out.maybe(finished.problem(), problem -> ProblemRecords.write(out, problem));
        out.list(finished.reasons(), reason -> {
            out.text(reason.title());
            out.text(reason.detail());
        });
    }

    private static void checks(RecordWriter out, HttpContent.Checks checks) {
        out.octet(CHECKS);
        out.text(checks.operation());
        out.list(checks.skipped(), out::text);
        out.list(checks.mismatches(), mismatch -> {
            out.text(mismatch.part());
            out.text(mismatch.pointer());
            out.text(mismatch.schema());
            out.text(mismatch.message());
        });
    }

    static HttpContent read(RecordReader in) {
        int form = in.octet();
        return switch (form) {
            case REQUEST ->
                new HttpContent.Request(
                        in.text(), in.text(), in.bytes(), in.text(), in.maybe(() -> HandshakeRecords.tls(in)));
            case RESPONSE -> new HttpContent.Response(in.count(), in.bytes());
            case STRETCH -> new HttpContent.Stretch(in.number(), in.bytes());
            case EVENT -> new HttpContent.Event(in.text(), in.text(), in.signed(), in.text());
            case REDIRECT -> new HttpContent.Redirect(in.count(), in.text(), in.text(), in.list(in::text));
            case FINISHED ->
                new HttpContent.Finished(
                        in.signed(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.list(in::text),
                        in.maybe(() -> ProblemRecords.read(in)),
                        in.list(() -> new Reason(in.text(), in.text())));
            case TEST -> new HttpContent.Test(in.text(), in.constant(VERDICTS, in.octet()), in.text());
            case FRAMES -> new HttpContent.Frames(in.number(), in.list(() -> frame(in)));
            case PRINTED -> new HttpContent.Printed(in.text(), in.text());
            case ASKED -> new HttpContent.Printed(in.text(), in.text(), in.text());
            case CHECKS ->
                new HttpContent.Checks(
                        in.text(),
                        in.list(in::text),
                        in.list(() -> new Mismatch(in.text(), in.text(), in.text(), in.text())));
            default -> throw new CorruptRecordException("content of an HTTP exchange of an unknown form " + form);
        };
    }
}
