package dev.parley.engine.http;

import dev.parley.description.cookies.Cookie;
import dev.parley.description.cookies.CookieJar;
import dev.parley.description.cookies.CookieOrigin;
import dev.parley.description.cookies.PublicSuffixes;
import dev.parley.description.cookies.Received;
import dev.parley.description.cookies.Sent;
import dev.parley.engine.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A cookie jar that requests share. Thread-safe. */
public final class Cookies {

    private final Clock clock;
    private CookieJar jar;

    public Cookies(Clock clock, CookieJar jar) {
        this.clock = clock;
        this.jar = jar;
    }

    /** What is in it now. */
    public synchronized CookieJar jar() {
        return jar;
    }

    /** The cookies that go to a URL. */
    synchronized List<Cookie> send(String url) {
        CookieOrigin to = CookieOrigin.of(url);
        if (to == null) {
            return List.of();
        }
        Sent sent = jar.send(to, clock.now());
        jar = sent.jar();
        return sent.cookies();
    }

    /** Takes in what a response sets; returns why some of it was not kept. */
    synchronized List<String> receive(String url, List<String> fields) {
        CookieOrigin from = CookieOrigin.of(url);
        List<String> refused = new ArrayList<>();
        if (from == null) {
            return refused;
        }
        for (String field : fields) {
            Received received = jar.receive(from, field, clock.now(), PublicSuffixes.bundled());
            jar = received.jar();
            if (received.refused() != null) {
                refused.add(received.refused());
            }
        }
        return refused;
    }
}
