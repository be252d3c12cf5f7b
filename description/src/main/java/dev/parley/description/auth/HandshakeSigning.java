package dev.parley.description.auth;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HeaderLine;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.description.request.SigningAuth;
import dev.parley.description.variables.MarkedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Signs the handshake of a WebSocket: a GET without a body (RFC 6455 §4.1) of the URL whose scheme is {@code http} or {@code https}, as servers see it.
 * Of the lines only those of the user, cookies and {@code Host} can be covered: the others are made when it goes out.
 */
public final class HandshakeSigning {

    private static final String METHOD = "GET";

    private HandshakeSigning() {}

    /**
     * The request with what signs it, all of that secret; as it is where nothing does.
     *
     * @param lines those that go out, such as with the cookies of a jar
     * @throws ProblemException when a key is wrong or the like, with pointers into the credentials
     */
    public static ResolvedRequest signed(
            ResolvedRequest request, List<Field> lines, Instant now, RandomGenerator random) {
        SigningAuth signing = request.signing();
        if (signing == null) {
            return request;
        }
        Credentials made = Signing.sign(signing.auth(), signable(request, lines), now, random);
        if (made != null && !made.form().isEmpty()) {
            throw new ProblemException(
                    Problem.of("oauth-body", "A WebSocket handshake has no body for OAuth’s parameters")
                            .at("/part")
                            .hint("Send them in the header or in the query"));
        }
        return made == null ? request : with(request, made);
    }

    /** The request with an answer to what a server asks; as it is where its credentials are no digest. */
    public static ResolvedRequest answered(ResolvedRequest request, DigestSession session) {
        if (request.signing() == null || !(request.signing().auth() instanceof Auth.Digest digest)) {
            return request;
        }
        String answer = session.answer(digest, METHOD, request.target().text(), new byte[0])
                .authorization();
        return with(request, Credentials.headers(List.of(new Field("Authorization", answer))));
    }

    /** The lines of a request. */
    public static List<Field> lines(ResolvedRequest request) {
        return request.headers().stream()
                .map(line -> new Field(line.name().text(), line.value().text()))
                .toList();
    }

    private static SignableRequest signable(ResolvedRequest request, List<Field> lines) {
        String url = "http" + request.url().text().substring("ws".length());
        return SignableRequest.of(METHOD, url, lines, "").withHost();
    }

    private static ResolvedRequest with(ResolvedRequest request, Credentials made) {
        List<HeaderLine> before = request.headers();
        List<HeaderLine> lines = new ArrayList<>();
        for (Field line : made.lines(lines(request))) {
            lines.add(before.stream()
                    .filter(each -> each.name().text().equals(line.name())
                            && each.value().text().equals(line.value()))
                    .findFirst()
                    .orElseGet(() -> new HeaderLine(MarkedText.plain(line.name()), MarkedText.secret(line.value()))));
        }
        return request.with(lines, extended(request.target(), made), extended(request.url(), made));
    }

    private static MarkedText extended(MarkedText url, Credentials made) {
        String more = made.url(url.text()).substring(url.text().length());
        return MarkedText.join(url, MarkedText.secret(more));
    }
}
