package dev.parley.server.web;

import dev.parley.description.problem.Problem;
import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.InboundHandler;
import dev.parley.engine.time.Tasks;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.RequestHead;
import dev.parley.server.answer.Headers;
import dev.parley.server.guard.Guard;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The user interface as it was built, from the class path. Its page is at {@code /}; where in the interface a user is stands in
 * the fragment, which never gets here. Files whose names hold a hash of their content are kept by browsers for good.
 */
public final class Interface implements InboundHandler {

    /** Where the page is; authorization servers send browsers back to the last one. */
    private static final Set<String> PAGES = Set.of("/", "/index.html", "/oauth2/callback");

    private static final String NONCE_PLACE = "<meta name=\"csp-nonce\" content=\"\"";
    private static final String NOT_BUILT = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="csp-nonce" content="">
        <title>Parley</title>
        <p>Parley is running, but its interface was not built in. <code>make build</code> builds the whole program.</p>
        <p>The REST API is at <a href="/api/v1/openapi.yaml">/api/v1/</a>, the demo services are at
        <a href="/demo/about">/demo/about</a>.</p>
        </html>
        """;

    private static final String UNREADABLE =
            "The files of the interface cannot be read. A program that was built again or"
                    + " replaced while it ran must be started again.\n";
    private static final Logger LOG = System.getLogger(Interface.class.getName());

    private final WebFiles files;
    private final SecureRandom random;
    private final Tasks tasks;

    public Interface(WebFiles files, SecureRandom random, Tasks tasks) {
        this.files = files;
        this.random = random;
        this.tasks = tasks;
    }

    @Override
    public void handle(InboundExchange exchange) {
        tasks.start("interface", () -> exchange.answer(answered(exchange)));
    }

    /** An answer in any case: browsers wait for it, and have few connections to one server. */
    private Answer answered(InboundExchange exchange) {
        try {
            return answer(exchange);
        } catch (UncheckedIOException e) {
            LOG.log(Level.ERROR, "A file of the interface cannot be read", e);
            return text(500, UNREADABLE);
        }
    }

    private Answer answer(InboundExchange exchange) {
        RequestHead head = exchange.head();
        Problem foreign = Guard.host(head.fields(), exchange.local());
        if (foreign != null) {
            return text(403, foreign.message() + ". " + foreign.hint() + "\n");
        }
        if (!head.method().equals("GET") && !head.method().equals("HEAD")) {
            return text(405, "There is nothing to change here\n", new HeaderField("Allow", "GET, HEAD"));
        }
        return PAGES.contains(head.path()) ? page(head) : file(head);
    }

    private Answer page(RequestHead head) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        WebFiles.File index = files.find("index.html");
        String html = index == null ? NOT_BUILT : index.content().utf8();
        List<HeaderField> headers = new ArrayList<>();
        headers.add(new HeaderField("Content-Type", "text/html; charset=utf-8"));
        headers.add(new HeaderField("Cache-Control", "no-store"));
        headers.addAll(
                PageSecurity.headers(nonce, Objects.requireNonNull(head.fields().first("Host"))));
        String filled = html.replace(NONCE_PLACE, NONCE_PLACE.replace("\"\"", "\"" + nonce + "\""));
        return new Answer(200, headers, Bytes.utf8(filled));
    }

    private Answer file(RequestHead head) {
        String path = head.path().substring(1);
        WebFiles.File file = files.find(path);
        if (file == null) {
            return text(404, "There is nothing at this address. Parley is at /\n");
        }
        boolean same = file.tag().equals(head.fields().first("If-None-Match"));
        List<HeaderField> headers = List.of(
                new HeaderField("Content-Type", MediaTypes.of(path)),
                new HeaderField(
                        "Cache-Control",
                        path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache"),
                new HeaderField("ETag", file.tag()),
                new HeaderField("Cross-Origin-Resource-Policy", "same-origin"),
                new HeaderField("X-Content-Type-Options", "nosniff"));
        return new Answer(same ? 304 : 200, headers, same ? Bytes.EMPTY : file.content());
    }

    private static Answer text(int status, String text, HeaderField... more) {
        return new Answer(status, Headers.data("text/plain; charset=utf-8", more), Bytes.utf8(text));
    }
}
