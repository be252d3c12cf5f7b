package dev.parley.engine.run;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Resolution;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.description.request.Resolver;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.Authorized;
import dev.parley.engine.credential.Renewal;
import dev.parley.engine.http.Delivery;
import dev.parley.engine.http.HandshakeSigner;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.LinkRequests;
import dev.parley.engine.link.TlsOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection of a run that can be opened.
 *
 * @param remarks that do not keep it from that
 * @param renewal what can be done when its credentials are refused
 */
record SocketOpening(ResolvedRequest request, LinkRequest link, List<Problem> remarks, Renewal renewal) {

    /**
     * Fills in the variables and credentials.
     *
     * @throws ProblemException with what keeps it from being opened
     */
    static SocketOpening of(
            RunSurroundings surroundings, PersonalOptions personal, WebSocketRequest edited, VariableSource variables) {
        Authorized authorized = surroundings.authorizing().authorize(RunSender.NOWHERE, edited, personal, variables);
        Resolution resolution = Resolver.resolve((WebSocketRequest) authorized.request(), authorized.variables());
        ResolvedRequest resolved = resolution.request();
        List<Problem> errors =
                resolution.problems().stream().filter(Problem::isError).toList();
        if (resolved == null || !errors.isEmpty()) {
            throw new ProblemException(errors);
        }
        Delivery delivery = RunSender.delivery(surroundings.delivery(), personal);
        ResolvedRequest request = signer(surroundings).signed(resolved, delivery.cookies());
        TlsOptions tls = request.secure()
                ? delivery.certificates().with(delivery.tls(), request.host(), request.port())
                : delivery.tls();
        LinkRequest link = LinkRequests.of(
                request,
                HandshakeSigner.lines(request, delivery.cookies()),
                tls,
                delivery.proxy(),
                delivery.unixSocket());
        return new SocketOpening(request, link, resolution.problems(), authorized.renewal());
    }

    /** The same with an answer to what the server asks; nothing where none can be given. */
    @Nullable
    SocketOpening answering(List<String> challenges, RunSurroundings surroundings) {
        ResolvedRequest answer = signer(surroundings).answered(request, challenges);
        return answer == null
                ? null
                : new SocketOpening(
                        answer,
                        link.with(HandshakeSigner.lines(
                                answer, surroundings.delivery().cookies())),
                        remarks,
                        renewal);
    }

    private static HandshakeSigner signer(RunSurroundings surroundings) {
        return new HandshakeSigner(surroundings.clock(), surroundings.random());
    }
}
