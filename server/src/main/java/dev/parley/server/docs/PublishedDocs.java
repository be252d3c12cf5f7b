package dev.parley.server.docs;

import dev.parley.description.docs.ServedSite;
import dev.parley.description.problem.Problem;
import dev.parley.engine.docs.Publications;
import dev.parley.engine.docs.Published;
import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.InboundHandler;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.RequestHead;
import dev.parley.server.guard.Guard;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Published documentation: {@code /docs/ADDRESS/} is for anyone, or for whoever knows its password; {@code /docs-preview/PROJECT/} is for
 * Parley's own interface, and shows also what is not published.
 */
public final class PublishedDocs implements InboundHandler {

    private static final Logger LOG = System.getLogger(PublishedDocs.class.getName());
    private static final int LONGEST_FORM = 4_096;
    private static final String SIGN_IN = "sign-in";
    private static final String SITEMAP = "sitemap.xml";

    private final Publications publications;
    private final Clock clock;
    private final Tasks tasks;
    private final Tries tries;

    public PublishedDocs(Publications publications, Clock clock, Tasks tasks) {
        this.publications = publications;
        this.clock = clock;
        this.tasks = tasks;
        this.tries = new Tries(clock);
    }

    @Override
    public void handle(InboundExchange exchange) {
        Problem foreign = Guard.host(exchange.head().fields(), exchange.local());
        if (foreign != null) {
            exchange.answer(DocsAnswers.text(403, foreign.message() + ". " + foreign.hint() + "\n"));
            return;
        }
        boolean form = exchange.head().method().equals("POST")
                && exchange.head().path().endsWith("/" + SIGN_IN);
        if (form) {
            exchange.body(LONGEST_FORM, body -> start(exchange, body));
        } else {
            start(exchange, null);
        }
    }

    private void start(InboundExchange exchange, @Nullable Bytes form) {
        tasks.start("documentation", () -> exchange.answer(answered(exchange, form)));
    }

    private Answer answered(InboundExchange exchange, @Nullable Bytes form) {
        try {
            return answer(exchange, form);
        } catch (NotFoundException _) {
            return DocsAnswers.text(404, "There is no documentation at this address\n");
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Documentation cannot be shown", e);
            return DocsAnswers.text(500, "This documentation cannot be shown; the server's log says why\n");
        }
    }

    private Answer answer(InboundExchange exchange, @Nullable Bytes form) {
        var head = exchange.head();
        if (form == null && !head.method().equals("GET") && !head.method().equals("HEAD")) {
            return DocsAnswers.text(405, "There is nothing to change here\n");
        }
        DocsPath path = DocsPath.of(head.path());
        if (path.preview()) {
            return preview(exchange, path);
        }
        Optional<Published> found = publications.at(path.name());
        if (found.isEmpty()) {
            return DocsAnswers.text(404, "There is no documentation at this address\n");
        }
        if (!path.hasRoot()) {
            return DocsAnswers.redirect("/docs/" + path.name() + "/");
        }
        Published published = found.get();
        if (published.locked()) {
            Lock lock = new Lock(published, path.name(), clock, tries);
            if (form != null) {
                return lock.open(exchange, form.utf8());
            }
            if (!lock.admits(head.fields())) {
                return lock.ask(path.file().equals("index.html") ? "" : path.file());
            }
        }
        return published(head, published, path);
    }

    private static Answer published(RequestHead head, Published published, DocsPath path) {
        String version = path.version();
        ServedSite site =
                version.isEmpty() ? published.site() : published.site(version).orElse(null);
        if (site == null) {
            return DocsAnswers.text(404, "There is no such version\n");
        }
        var audience = DocsAnswers.Audience.of(published.locked());
        return path.file().equals(SITEMAP)
                ? DocsAnswers.content(head, site, SITEMAP, site.sitemap(above(head)), audience)
                : DocsAnswers.file(head, site, path.file(), audience);
    }

    /** Where the directory of a sitemap is asked for; what is behind a proxy says its public address. */
    private static String above(RequestHead head) {
        return "http://" + head.fields().first("Host")
                + head.path().substring(0, head.path().lastIndexOf(SITEMAP));
    }

    /** For Parley's own pages only: what is not published is nobody else's. */
    private Answer preview(InboundExchange exchange, DocsPath path) {
        Problem foreign = Guard.origin(exchange.head().fields(), exchange.local());
        if (foreign != null) {
            return DocsAnswers.text(403, foreign.message() + "\n");
        }
        ServedSite site =
                path.version().equals("whole") ? publications.whole(path.name()) : publications.preview(path.name());
        return DocsAnswers.file(exchange.head(), site, path.file(), DocsAnswers.Audience.OURSELVES);
    }
}
