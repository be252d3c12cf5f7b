package dev.parley.engine.sending;

import dev.parley.description.problem.Problem;
import dev.parley.description.variables.Span;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Content.StageTime;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.protocol.Bytes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One hop, read out of its entries in their order. */
final class HopReading {

    private final int number;
    private final List<StageTime> stages = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();
    private final List<Bytes> interim = new ArrayList<>();
    private HttpContent.@Nullable Request request;
    private HttpContent.@Nullable Response response;
    private HttpContent.@Nullable Redirect redirect;
    private HttpContent.@Nullable Finished finished;
    private List<Span> secrets = List.of();
    private long at = Long.MAX_VALUE;

    HopReading(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    void take(Entry entry) {
        switch (entry.content()) {
            case StageTime stage -> {
                stages.add(stage);
                beganAt(stage.at());
            }
            case HttpContent.Request head -> {
                request = head;
                secrets = entry.secrets();
                beganAt(entry.at());
            }
            case HttpContent.Response head
            when head.status() >= 100 && head.status() < 200 && head.status() != 101 -> interim.add(head.head());
            case HttpContent.Response head -> response = head;
            case HttpContent.Redirect led -> redirect = led;
            case HttpContent.Finished end -> finished = end;
            case Content.Failure(Problem remark) -> remarks.add(remark);
            case Content _ -> {} // what scripts say, or nothing of a hop
        }
    }

    private void beganAt(long time) {
        at = Math.min(at, time);
    }

    /** Whether there is more of it than remarks. */
    boolean begun() {
        return at < Long.MAX_VALUE;
    }

    boolean finished() {
        return finished != null;
    }

    /** What there is; the sizes are used as far as no end says them. */
    HopView view(long sentBody, long receivedBody, long receivedWire) {
        HttpContent.Request sent = request;
        HttpContent.Finished end = finished;
        return new HopView(
                number,
                sent == null ? "" : sent.method(),
                sent == null ? "" : sent.url(),
                at,
                end == null ? -1 : end.took(),
                sent == null ? "" : sent.remote(),
                stages,
                sent == null ? null : sent.tls(),
                sent == null || sent.head().isEmpty() ? null : requestHead(sent, sentBody),
                interim,
                responseHead(receivedBody, receivedWire),
                redirect,
                remarks,
                end == null ? null : end.problem(),
                end == null ? List.<Reason>of() : end.reasons());
    }

    private HopView.Head requestHead(HttpContent.Request sent, long bodySize) {
        HttpContent.Finished end = finished;
        long wire = end == null ? sent.head().size() + bodySize : end.sent();
        return new HopView.Head(0, sent.head(), secrets, bodySize, wire, List.of(), end != null);
    }

    private HopView.@Nullable Head responseHead(long bodySize, long wireSize) {
        HttpContent.Response came = response;
        HttpContent.Finished end = finished;
        if (came == null) {
            return null;
        }
        int heads = came.head().size() + interim.stream().mapToInt(Bytes::size).sum();
        return new HopView.Head(
                came.status(),
                came.head(),
                List.of(),
                end == null ? bodySize : end.size(),
                end == null ? heads + wireSize : end.received(),
                end == null ? List.of() : end.trailers(),
                end != null && end.problem() == null);
    }
}
