package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.protocol.Violation;
import dev.parley.protocol.websocket.Negotiated;
import org.jspecify.annotations.Nullable;

/**
 * What a link tells of a request, the request's secrets masked in all words: a server may say them back, in a redirect for
 * example. The bytes on the wire stay as they were.
 */
final class MaskedWords {

    private final ResolvedRequest request;

    MaskedWords(ResolvedRequest request) {
        this.request = request;
    }

    LinkEvent of(LinkEvent event) {
        return switch (event) {
            case LinkEvent.StageBegan stage ->
                new LinkEvent.StageBegan(stage.at(), stage.stage(), request.masked(stage.detail()));
            case LinkEvent.StageEnded stage ->
                new LinkEvent.StageEnded(
                        stage.at(),
                        stage.stage(),
                        request.masked(stage.detail()),
                        stage.took(),
                        ofAny(stage.problem()));
            case LinkEvent.HandshakeReceived received ->
                new LinkEvent.HandshakeReceived(
                        received.at(),
                        received.head(),
                        received.body(),
                        received.status(),
                        received.violations().stream().map(this::of).toList());
            case LinkEvent.Opened opened ->
                new LinkEvent.Opened(opened.at(), of(opened.negotiated()), opened.extensions(), opened.remote());
            case LinkEvent.Failed failed ->
                new LinkEvent.Failed(
                        failed.at(),
                        failed.stage(),
                        failed.status(),
                        of(failed.problem()),
                        failed.reasons().stream().map(this::of).toList());
            case LinkEvent.Secured _, LinkEvent.HandshakeSent _, LinkEvent.Ended _ -> event;
        };
    }

    private @Nullable Problem ofAny(@Nullable Problem problem) {
        return problem == null ? null : of(problem);
    }

    private Problem of(Problem problem) {
        return new Problem(
                problem.code(),
                problem.severity(),
                request.masked(problem.message()),
                problem.place(),
                ofAny(problem.hint()));
    }

    private Reason of(Reason reason) {
        return new Reason(request.masked(reason.title()), request.masked(reason.detail()));
    }

    private Negotiated of(Negotiated negotiated) {
        return new Negotiated(ofAny(negotiated.subprotocol()), negotiated.deflate(), negotiated.declined());
    }

    private Violation of(Violation violation) {
        return new Violation(
                violation.rule(),
                violation.flow(),
                violation.offset(),
                request.masked(violation.expected()),
                request.masked(violation.seen()));
    }

    private @Nullable String ofAny(@Nullable String words) {
        return words == null ? null : request.masked(words);
    }
}
