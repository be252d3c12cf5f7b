package dev.parley.engine.http;

import dev.parley.description.cookies.CookieJar;
import dev.parley.engine.store.StoreException;
import dev.parley.engine.time.Clock;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cookie jars of all projects, each read when it is first needed and kept whenever what is in it changes. Thread-safe; may block.
 */
public final class CookieJars {

    private static final Logger LOG = System.getLogger(CookieJars.class.getName());

    private final Clock clock;
    private final CookieStore store;
    private final Map<String, Cookies> jars = new ConcurrentHashMap<>();

    public CookieJars(Clock clock, CookieStore store) {
        this.clock = clock;
        this.store = store;
    }

    /** The jar of a project. */
    public Cookies of(String project) {
        return jars.computeIfAbsent(project, name -> new Cookies(clock, store.read(name), jar -> keep(name, jar)));
    }

    /** The time that cookies are kept by. */
    public Instant now() {
        return clock.now();
    }

    /** A project is no more. */
    public void forget(String project) {
        jars.remove(project);
    }

    /** A jar that cannot be kept now is used all the same; it is kept with its next change. */
    private void keep(String project, CookieJar jar) {
        try {
            store.save(project, jar);
        } catch (StoreException e) {
            LOG.log(
                    Level.WARNING,
                    "The cookies of project " + project + " cannot be kept now: "
                            + e.problem().message());
        }
    }
}
