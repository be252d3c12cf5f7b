package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.engine.link.TlsDetails;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.StageRecord;
import dev.parley.engine.timeline.State;
import dev.parley.engine.timeline.TimelineSink;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the stages of opening into a timeline, and then the handshake. */
final class HandshakeRecord {

    private final TimelineSink sink;
    private final long origin;
    private final int connection;
    private final StageRecord stages;
    private final List<Violation> violations = new ArrayList<>();
    private long sentAt = -1;
    private Bytes request = Bytes.EMPTY;
    private Bytes response = Bytes.EMPTY;
    private Bytes body = Bytes.EMPTY;
    private int status;
    private @Nullable TlsDetails tls;

    HandshakeRecord(TimelineSink sink, long origin, int connection) {
        this.sink = sink;
        this.origin = origin;
        this.connection = connection;
        this.stages = new StageRecord(sink, origin, connection);
    }

    void on(LinkEvent event) {
        switch (event) {
            case LinkEvent.StageBegan stage -> stages.on(stage);
            case LinkEvent.StageEnded stage -> stages.on(stage);
            case LinkEvent.Secured secured -> tls = secured.tls();
            case LinkEvent.HandshakeSent sent -> {
                request = sent.request();
                sentAt = sent.at();
            }
            case LinkEvent.HandshakeReceived received -> {
                response = received.head();
                body = received.body();
                status = received.status();
                violations.addAll(received.violations());
            }
            case LinkEvent.Opened opened ->
                finish(
                        opened.at(),
                        State.DONE,
                        opened.remote(),
                        opened.negotiated().subprotocol(),
                        opened.extensions(),
                        null,
                        List.of());
            case LinkEvent.Failed failed ->
                finish(failed.at(), State.FAILED, "", null, "", failed.problem(), failed.reasons());
            case LinkEvent.Ended _ -> {}
        }
    }

    private void finish(
            long at,
            State state,
            String remote,
            @Nullable String subprotocol,
            String extensions,
            @Nullable Problem problem,
            List<Reason> reasons) {
        stages.flush();
        Content.Handshake handshake = new Content.Handshake(
                request,
                response,
                body,
                status,
                at - stages.beganOr(at),
                remote,
                subprotocol,
                extensions,
                stages.stages(),
                tls,
                problem,
                reasons);
        long place = (sentAt < 0 ? at : sentAt) - origin;
        int wire = request.size() + response.size();
        sink.append(
                new Entry(0, place, Direction.NONE, Kind.HANDSHAKE, body.size(), wire, connection, state, handshake));
        for (Violation violation : violations) {
            Content rule = new Content.BrokenRule(violation, 0, null);
            sink.append(new Entry(0, at - origin, Direction.RECEIVED, Kind.RULE, 0, 0, connection, State.FAILED, rule));
        }
    }
}
