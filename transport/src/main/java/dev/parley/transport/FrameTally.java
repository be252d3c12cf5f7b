package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.protocol.Flow;
import dev.parley.protocol.http2.Http2Frame;

/** The frames of an exchange: their bytes are counted, and they are told as long as they are not too many. It belongs to the loop. */
final class FrameTally {

    /** A flood of frames fills no memory. */
    private static final int MOST_TOLD = 100_000;

    private final ExchangeCourse course;
    private long sent;
    private long received;
    private int told;

    FrameTally(ExchangeCourse course) {
        this.course = course;
    }

    /**
     * A frame passes by.
     *
     * @param waits whether the exchange waits for room to send the rest of its body
     */
    void passed(Flow flow, Http2Frame frame, boolean waits) {
        if (flow == Flow.SENT) {
            sent += frame.size();
        } else {
            received += frame.size();
        }
        if (isProgress(flow, frame, waits)) {
            course.moved();
        }
        if (told < MOST_TOLD) {
            course.framed(flow, frame);
        } else if (told == MOST_TOLD) {
            course.remark(Problem.of("frames-left-out", "Only the first " + MOST_TOLD + " frames are kept"));
        }
        told = Math.min(told + 1, MOST_TOLD + 1);
    }

    /** Those of the connection are none, but for a wider window of the peer's that was waited for. */
    static boolean isProgress(Flow flow, Http2Frame frame, boolean waits) {
        return frame.stream() != 0 || (frame.type() == Http2Frame.WINDOW_UPDATE && flow == Flow.RECEIVED && waits);
    }

    long sent() {
        return sent;
    }

    long received() {
        return received;
    }
}
