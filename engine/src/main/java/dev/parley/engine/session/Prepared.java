package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.MessageResolution;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.PersonalResolution;
import dev.parley.description.request.ProxyAddress;
import dev.parley.description.request.Resolution;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.description.request.Resolver;
import dev.parley.description.request.SavedMessage;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.Authorized;
import dev.parley.engine.credential.Renewal;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.HandshakeSigner;
import dev.parley.engine.link.HostCertificates;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.LinkRequests;
import dev.parley.engine.link.TlsOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection that can be opened: every variable is filled in, and what is sent by itself can be made.
 *
 * @param renewal what can be done when its credentials are refused
 * @param answered whether it answers what the server asked for when it refused another one
 */
record Prepared(
        ConnectRequest source,
        ResolvedRequest resolved,
        LinkRequest link,
        Cookies cookies,
        Scripting scripting,
        Renewal renewal,
        LateSink notes,
        boolean answered) {

    /**
     * Prepares a connection. Blocks.
     *
     * @param notes takes what its scripts say
     * @throws ProblemException with all that keeps it from being opened
     */
    static Prepared of(ConnectRequest connect, SessionView.Origin origin, Surroundings surroundings, LateSink notes) {
        Scripting scripting =
                new Scripting(surroundings, origin, connect.request(), new ScriptNotes(notes, () -> 0, _ -> {}));
        return orClosed(scripting, () -> of(connect, origin, surroundings, scripting, notes));
    }

    /** What a connection begins with; where it does not begin, no script follows those that ran. */
    SessionView begun(Supplier<SessionView> beginning) {
        return orClosed(scripting, beginning);
    }

    /** Opens it; where that fails, no script follows those that ran. */
    void orClosed(Runnable opening) {
        orClosed(scripting, () -> {
            opening.run();
            return this;
        });
    }

    private static <T> T orClosed(Scripting scripting, Supplier<T> beginning) {
        boolean done = false;
        try {
            T begun = beginning.get();
            done = true;
            return begun;
        } finally {
            if (!done) {
                scripting.close();
            }
        }
    }

    private static Prepared of(
            ConnectRequest connect,
            SessionView.Origin origin,
            Surroundings surroundings,
            Scripting scripting,
            LateSink notes) {
        WebSocketRequest wanted = BeforeConnect.run(connect.request(), scripting);
        Authorized authorized = surroundings.authorized(
                origin, wanted, connect.personal(), scripting.variables().source());
        Cookies cookies = surroundings.http().cookies().apply(origin.project());
        PersonalResolution personal = PersonalResolution.of(connect.personal());
        ResolvedRequest resolved = resolved(connect, authorized, personal);
        ResolvedRequest signed = surroundings.signed(resolved, cookies);
        return new Prepared(
                connect,
                signed,
                link(
                        signed,
                        tls(
                                signed,
                                connect.personal(),
                                surroundings.http().certificates().apply(origin.project())),
                        personal.proxy(),
                        cookies),
                cookies,
                scripting,
                authorized.renewal(),
                notes,
                false);
    }

    /**
     * The request of a connection with its variables filled in, and not signed.
     *
     * @throws ProblemException with all that keeps it from being opened
     */
    static ResolvedRequest resolved(ConnectRequest connect, Authorized authorized) {
        return resolved(connect, authorized, PersonalResolution.of(connect.personal()));
    }

    private static ResolvedRequest resolved(
            ConnectRequest connect, Authorized authorized, PersonalResolution personal) {
        VariableSource variables = authorized.variables();
        Resolution resolution = Resolver.resolve((WebSocketRequest) authorized.request(), variables);
        List<Problem> problems = new ArrayList<>();
        resolution.problems().forEach(problem -> problems.add(problem.under("/request")));
        personal.problems().forEach(problem -> problems.add(problem.under("/personal")));
        List<SavedMessage> messages = connect.request().messages();
        for (int i = 0; i < messages.size(); i++) {
            SavedMessage message = messages.get(i);
            if (message.onOpen() || message.repeatEvery() != null) {
                check(message.content(), variables, "/request/messages/" + i, problems);
            }
        }
        if (connect.send() != null) {
            check(connect.send(), variables, "/send", problems);
        }
        ResolvedRequest resolved = resolution.request();
        if (resolved == null || problems.stream().anyMatch(Problem::isError)) {
            throw new ProblemException(problems);
        }
        return resolved;
    }

    /** The same once more, with an answer to what the server asks; nothing where none can be given, or one was refused. */
    @Nullable
    Prepared answering(List<String> challenges, Surroundings surroundings) {
        ResolvedRequest answer = answered ? null : surroundings.signer().answered(resolved, challenges);
        return answer == null
                ? null
                : new Prepared(
                        source,
                        answer,
                        link.with(HandshakeSigner.lines(answer, cookies)),
                        cookies,
                        scripting,
                        renewal,
                        notes,
                        true);
    }

    private static void check(MessageContent message, VariableSource variables, String place, List<Problem> problems) {
        MessageResolution.of(message, variables).problems().stream()
                .filter(Problem::isError)
                .forEach(problem -> problems.add(problem.under(place)));
    }

    private static TlsOptions tls(ResolvedRequest request, PersonalOptions personal, HostCertificates certificates) {
        TlsOptions own = PersonalDelivery.tls(personal);
        return request.secure() ? certificates.with(own, request.host(), request.port()) : own;
    }

    private static LinkRequest link(
            ResolvedRequest request, TlsOptions tls, @Nullable ProxyAddress proxy, Cookies cookies) {
        return LinkRequests.of(
                request, HandshakeSigner.lines(request, cookies), tls, PersonalDelivery.proxy(proxy), null);
    }
}
