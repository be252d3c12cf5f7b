package dev.parley.engine.sending;

import dev.parley.engine.link.Stage;
import dev.parley.engine.sending.HttpSummary.TestCounts;
import dev.parley.engine.timeline.HttpContent.Verdict;
import dev.parley.protocol.http.ResponseHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the sending of a request is. Thread-safe. */
public final class Progress {

    private final String method;
    private Stage stage;
    private int hop;
    private int status;
    private String reason = "";
    private String version = "";
    private String contentType = "";
    private String coding = "";
    private long began = -1;
    private long ended = -1;
    private long sent;
    private long received;
    private long size;
    private long events;
    private int warnings;
    private @Nullable Integer mismatches;
    private @Nullable TestCounts tests;

    /** That of a request which was not sent yet; it is in a {@code first} stage. */
    public Progress(String method, Stage first) {
        this.method = method;
        this.stage = first;
    }

    /** The stage that it is in. */
    public synchronized Stage stage() {
        return stage;
    }

    /** The status of the newest response, 0 before there is one. */
    public synchronized int status() {
        return status;
    }

    /**
     * What there is to say of it.
     *
     * @param now the clock's nanoseconds
     */
    public synchronized HttpSummary summary(long now) {
        long took = began < 0 ? -1 : (ended < 0 ? now : ended) - began;
        return new HttpSummary(
                method,
                status,
                reason,
                version,
                took,
                hop,
                sent,
                received,
                size,
                contentType,
                coding,
                events,
                warnings,
                mismatches,
                tests);
    }

    synchronized void hop(int number, long at) {
        began = began < 0 ? at : began;
        hop = number;
        stage = Stage.LOOKUP;
    }

    synchronized void stage(Stage now) {
        stage = now;
    }

    synchronized void response(ResponseHead head, List<String> codings) {
        stage = Stage.DOWNLOAD;
        status = head.status();
        reason = head.reason();
        version = head.version();
        String type = head.fields().first("Content-Type");
        contentType = type == null ? "" : type;
        coding = String.join(", ", codings);
        size = 0;
    }

    synchronized void crossed(long moreSent, long moreReceived) {
        sent += moreSent;
        received += moreReceived;
    }

    synchronized void content(long bytes) {
        size += bytes;
    }

    synchronized void events(int more) {
        events += more;
    }

    synchronized void warned() {
        warnings++;
    }

    /** A response was compared with its description. */
    public synchronized void checked(int differences) {
        mismatches = differences;
    }

    /** A script's test has a verdict. */
    public synchronized void tested(Verdict verdict) {
        TestCounts before = tests == null ? new TestCounts(0, 0, 0) : tests;
        tests = switch (verdict) {
            case PASSED -> new TestCounts(before.passed() + 1, before.failed(), before.skipped());
            case FAILED -> new TestCounts(before.passed(), before.failed() + 1, before.skipped());
            case SKIPPED -> new TestCounts(before.passed(), before.failed(), before.skipped() + 1);
        };
    }

    synchronized void ended(long at) {
        ended = at;
    }
}
