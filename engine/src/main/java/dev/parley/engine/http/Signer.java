package dev.parley.engine.http;

import dev.parley.description.auth.Credentials;
import dev.parley.description.auth.DigestSession;
import dev.parley.description.auth.Field;
import dev.parley.description.auth.SignableRequest;
import dev.parley.description.auth.Signing;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.exchange.OutgoingBody;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.ResponseHead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes the credentials of a chain of requests that depend on each request, or on what the server asks. Confined to one thread. */
final class Signer {

    private final Auth auth;
    private final Clock clock;
    private final RandomGenerator random;
    private @Nullable DigestSession session;

    Signer(Auth auth, Clock clock, RandomGenerator random) {
        this.auth = auth;
        this.clock = clock;
        this.random = random;
        this.session = auth instanceof Auth.Digest digest && digest.given() != null
                ? DigestSession.begin(digest.given(), random)
                : null;
    }

    /** Whether credentials of the kind can be made. */
    static boolean makes(Auth auth) {
        return auth instanceof Auth.Digest || Signing.applies(auth);
    }

    /** How they are called where they are not sent. */
    String name() {
        return auth instanceof Auth.Digest ? "Digest credentials" : "signature";
    }

    /** The request with its credentials. */
    ExchangeRequest signed(ExchangeRequest request, String url) {
        if (auth instanceof Auth.Digest digest) {
            return answered(request, digest);
        }
        byte[] body = bytes(request.body());
        SignableRequest signable = new SignableRequest(request.method(), url, fields(request.headers()), body);
        Credentials made = Signing.sign(auth, signable, clock.now(), random);
        return made == null ? request : with(request, url, body, made);
    }

    static List<Field> fields(List<HeaderField> lines) {
        return lines.stream().map(line -> new Field(line.name(), line.value())).toList();
    }

    private static ExchangeRequest with(ExchangeRequest request, String url, byte[] body, Credentials made) {
        List<HeaderField> lines = new ArrayList<>();
        made.lines(fields(request.headers())).forEach(line -> lines.add(new HeaderField(line.name(), line.value())));
        String signedUrl = made.url(url);
        int path = signedUrl.indexOf('/', signedUrl.indexOf("://") + 3);
        String target = signedUrl.equals(url) ? request.target() : signedUrl.substring(path);
        if (made.form().isEmpty()) {
            return request.with(target, lines, request.body());
        }
        byte[] form = made.form(new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        lines.replaceAll(
                each -> each.is("Content-Length") ? new HeaderField(each.name(), String.valueOf(form.length)) : each);
        return request.with(target, lines, OutgoingBody.of(form));
    }

    private ExchangeRequest answered(ExchangeRequest request, Auth.Digest digest) {
        DigestSession begun = session;
        if (begun == null) {
            return request;
        }
        DigestSession.Answer answer = begun.answer(digest, request.method(), request.target(), bytes(request.body()));
        session = answer.next();
        List<HeaderField> lines = new ArrayList<>(request.headers());
        lines.removeIf(each -> each.is("Authorization"));
        lines.add(new HeaderField("Authorization", answer.authorization()));
        return request.with(request.target(), lines, request.body());
    }

    /** Whether the server asks for something that another request can answer. */
    boolean challenged(ResponseHead response) {
        return asked(response) != null;
    }

    /** Why a refusal is not answered with credentials that could be made; nothing where it is, or where they were sent. */
    @Nullable
    Problem unanswered(ResponseHead response) {
        if (!(auth instanceof Auth.Digest) || response.status() != 401 || session != null) {
            return null;
        }
        return unanswered(response.fields().all("WWW-Authenticate"));
    }

    /** Why nothing answers a challenge, or nothing. */
    static @Nullable Problem unanswered(List<String> challenges) {
        String obstacle = DigestSession.obstacle(challenges);
        return obstacle == null
                ? null
                : Problem.of("digest-unanswered", "No Digest credentials were sent: " + obstacle)
                        .hint("Choose another kind under Auth, or another algorithm at the server.")
                        .warning();
    }

    /** Takes in what the server asks. */
    void learn(ResponseHead response) {
        session = asked(response);
    }

    private @Nullable DigestSession asked(ResponseHead response) {
        if (!(auth instanceof Auth.Digest) || response.status() != 401) {
            return null;
        }
        DigestSession asked = DigestSession.begin(response.fields().all("WWW-Authenticate"), random);
        DigestSession before = session;
        return asked == null || (before != null && before.isRefusedBy(asked)) ? null : asked;
    }

    private static byte[] bytes(OutgoingBody body) {
        if (!body.repeatable()) {
            throw problem("The body comes from a stream: credentials that are made of it need a file or a text");
        }
        try (InputStream stream = body.open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw problem("The body cannot be read to be signed: " + e.getMessage());
        }
    }

    private static ProblemException problem(String message) {
        return new ProblemException(Problem.of("body-not-repeatable", message));
    }
}
