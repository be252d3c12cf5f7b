package dev.parley.engine.sending;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.State;
import dev.parley.engine.timeline.TimelineSink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as one request of a session writes into it: the request's secrets are masked in all words, and times are counted from when
 * the session began.
 *
 * @param origin the clock's nanoseconds at which the session began
 * @param hop number of the request within its session, from 1
 */
record Notebook(TimelineSink sink, long origin, int hop, ResolvedHttpRequest request) {

    void append(long at, Direction direction, Kind kind, long size, State state, Content content) {
        sink.append(new Entry(0, at - origin, direction, kind, size, size, hop, state, content));
    }

    void note(long at, Content content) {
        append(at, Direction.NONE, Kind.NOTE, 0, State.DONE, content);
    }

    void failed(long at, Content content) {
        append(at, Direction.NONE, Kind.ERROR, 0, State.FAILED, content);
    }

    String masked(String words) {
        return request.masked(words);
    }

    @Nullable
    Problem maskedAny(@Nullable Problem problem) {
        return problem == null ? null : masked(problem);
    }

    Problem masked(Problem problem) {
        String hint = problem.hint();
        return new Problem(
                problem.code(),
                problem.severity(),
                masked(problem.message()),
                problem.place(),
                hint == null ? null : masked(hint));
    }

    List<Reason> masked(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new Reason(masked(reason.title()), masked(reason.detail())))
                .toList();
    }

    LinkEvent.StageBegan masked(LinkEvent.StageBegan stage) {
        return new LinkEvent.StageBegan(stage.at(), stage.stage(), masked(stage.detail()));
    }

    LinkEvent.StageEnded masked(LinkEvent.StageEnded stage) {
        return new LinkEvent.StageEnded(
                stage.at(), stage.stage(), masked(stage.detail()), stage.took(), maskedAny(stage.problem()));
    }
}
