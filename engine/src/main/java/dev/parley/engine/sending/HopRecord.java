package dev.parley.engine.sending;

import dev.parley.description.problem.Problem;
import dev.parley.description.variables.Span;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.http.SendingEvent;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.engine.link.Stage;
import dev.parley.engine.link.TlsDetails;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.StageRecord;
import dev.parley.engine.timeline.State;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts one request and its response into a timeline. Told by one thread. */
final class HopRecord {

    private final Notebook notebook;
    private final SendingEvent.Began began;
    private final Progress progress;
    private final StageRecord stages;
    private final Stretching requestBody;
    private final ResponseRecord response;
    private String remote = "";
    private long ready;
    private long requestSent = -1;
    private long requestEnded = -1;
    private long firstByte = -1;
    private long last;
    private long sent;
    private @Nullable TlsDetails tls;
    private ExchangeEvent.@Nullable Ended ended;
    private boolean over;

    HopRecord(Notebook notebook, SendingEvent.Began began, List<Span> bodySecrets, Progress progress) {
        this.notebook = notebook;
        this.began = began;
        this.progress = progress;
        this.ready = began.at();
        this.last = began.at();
        this.stages = new StageRecord(notebook.sink(), notebook.origin(), notebook.hop());
        this.requestBody = new Stretching(notebook.sink(), Direction.SENT, Kind.BODY, notebook.hop(), bodySecrets);
        this.response = new ResponseRecord(notebook, progress);
        progress.hop(notebook.hop(), began.at());
    }

    ResponseRecord response() {
        return response;
    }

    /** When the newest of what was told happened. */
    long last() {
        return last;
    }

    void on(LinkEvent.OnTheWay event) {
        last = event.at();
        switch (event) {
            case LinkEvent.StageBegan stage -> {
                progress.stage(stage.stage());
                stages.on(notebook.masked(stage));
            }
            case LinkEvent.StageEnded stage -> {
                ready = stage.at();
                if (stage.stage() == Stage.TCP && stage.problem() == null) {
                    remote = stage.detail();
                }
                stages.on(notebook.masked(stage));
            }
            case LinkEvent.Secured secured -> tls = secured.tls();
        }
    }

    void on(ExchangeEvent event) {
        last = event.at();
        switch (event) {
            case ExchangeEvent.RequestSent head -> requestSent(head);
            case ExchangeEvent.BodySent body -> {
                crossed(body.wire().size());
                requestBody.add(body.wire(), body.at() - notebook.origin());
            }
            case ExchangeEvent.RequestEnded end -> requestEnded(end.at());
            case ExchangeEvent.InterimReceived interim -> response.head(interim.at(), interim.head());
            case ExchangeEvent.ResponseBegan head -> {
                firstByte = head.firstByte();
                stage(Stage.WAIT, requestEnded < 0 ? requestSent : requestEnded, firstByte, null);
                response.head(head.at(), head.head());
            }
            case ExchangeEvent.BodyReceived body -> response.wire(body);
            case ExchangeEvent.Framed framed -> response.framed(framed);
            case ExchangeEvent.Remarked remark -> remarked(remark.at(), remark.problem());
            case ExchangeEvent.Ended end -> ended = end;
            case ExchangeEvent.Failed failed -> response.stray(failed.received(), failed.at());
        }
    }

    private void requestSent(ExchangeEvent.RequestSent head) {
        stages.flush();
        requestSent = head.at();
        progress.stage(Stage.REQUEST);
        crossed(head.head().size());
        head(head.at(), head.head(), State.DONE);
    }

    private void head(long at, Bytes bytes, State state) {
        HttpContent.Request request =
                new HttpContent.Request(began.method(), notebook.masked(began.url()), bytes, remote, tls);
        Entry entry = new Entry(
                0,
                at - notebook.origin(),
                Direction.SENT,
                Kind.HEAD,
                bytes.size(),
                bytes.size(),
                notebook.hop(),
                state,
                request);
        notebook.sink().append(entry.marked(request, HeadSecrets.of(notebook.request(), bytes)));
    }

    private void crossed(int bytes) {
        sent += bytes;
        progress.crossed(bytes, 0);
    }

    private void requestEnded(long at) {
        requestBody.flush();
        requestEnded = at;
        stage(Stage.REQUEST, ready, at, null);
        if (firstByte < 0) {
            progress.stage(Stage.WAIT);
        }
    }

    private void stage(Stage stage, long from, long to, @Nullable Problem problem) {
        long took = Math.max(0, to - from);
        Content.StageTime time =
                new Content.StageTime(stage, "", from - notebook.origin(), took, notebook.maskedAny(problem));
        State state = problem == null ? State.DONE : State.FAILED;
        notebook.append(from, Direction.NONE, Kind.STAGE, 0, state, time);
    }

    void remarked(long at, Problem problem) {
        progress.warned();
        notebook.note(at, new Content.Failure(notebook.masked(problem)));
    }

    /** Whether it is over. */
    boolean isOver() {
        return over;
    }

    /** It is over; where the exchange ended well, and there is a problem nevertheless, that is one of its body. */
    void finish(@Nullable Problem problem, List<Reason> reasons) {
        over = true;
        stages.flush();
        requestBody.flush();
        response.flush();
        if (requestSent < 0) {
            head(began.at(), Bytes.EMPTY, State.FAILED);
        } else {
            lastStage(ended == null ? problem : null);
        }
        ExchangeEvent.Ended end = ended;
        HttpContent.Finished finished = new HttpContent.Finished(
                last - began.at(),
                end == null ? sent : end.sent(),
                end == null ? response.received() : end.received(),
                response.size(),
                end == null ? List.of() : lines(end.trailers()),
                notebook.maskedAny(problem),
                notebook.masked(reasons));
        if (problem == null) {
            notebook.note(last, finished);
        } else {
            notebook.failed(last, finished);
        }
    }

    private void lastStage(@Nullable Problem problem) {
        if (requestEnded < 0) {
            stage(Stage.REQUEST, ready, last, firstByte < 0 ? problem : null);
        } else if (firstByte < 0) {
            stage(Stage.WAIT, requestEnded, last, problem);
        }
        if (firstByte >= 0) {
            stage(Stage.DOWNLOAD, firstByte, last, problem);
        }
    }

    private static List<String> lines(HeaderFields trailers) {
        return trailers.lines().stream()
                .map(line -> line.name() + ": " + line.value())
                .toList();
    }
}
