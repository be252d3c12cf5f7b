package dev.parley.engine.http;

import dev.parley.description.cookies.Cookie;
import dev.parley.description.cookies.CookieJar;
import dev.parley.description.cookies.CookieOrigin;
import dev.parley.description.cookies.PublicSuffixes;
import dev.parley.description.cookies.Received;
import dev.parley.description.cookies.Sent;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.http.HeaderField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A cookie jar that requests share. Thread-safe. */
public final class Cookies {

    private final Clock clock;
    private final Consumer<CookieJar> changed;
    private CookieJar jar;

    /** One that nobody keeps. */
    public Cookies(Clock clock, CookieJar jar) {
        this(clock, jar, _ -> {});
    }

    /**
     * One that somebody keeps.
     *
     * @param changed told of the jar whenever what is in it is different; it may block, and whoever changes the jar with it
     */
    public Cookies(Clock clock, CookieJar jar, Consumer<CookieJar> changed) {
        this.clock = clock;
        this.jar = jar;
        this.changed = changed;
    }

    /** What is in it now. */
    public synchronized CookieJar jar() {
        return jar;
    }

    /** Changes what is in it; returns what is in it then. */
    public synchronized CookieJar change(UnaryOperator<CookieJar> change) {
        CookieJar before = jar;
        jar = change.apply(before);
        if (!jar.equals(before)) {
            changed.accept(jar);
        }
        return jar;
    }

    /** The cookies that go to a URL. */
    public synchronized List<Cookie> send(String url) {
        CookieOrigin to = jar.cookies().isEmpty() ? null : CookieOrigin.of(url);
        if (to == null) {
            return List.of();
        }
        Sent sent = jar.send(to, clock.now());
        jar = sent.jar();
        return sent.cookies();
    }

    /** Header lines with the cookies that go to a URL. */
    public List<HeaderField> joined(String url, List<HeaderField> lines) {
        return joined(lines, send(url));
    }

    /** Cookies of the jar join those of the user in one line; of two with one name the user's is sent. */
    static List<HeaderField> joined(List<HeaderField> lines, List<Cookie> cookies) {
        if (cookies.isEmpty()) {
            return lines;
        }
        List<String> typed = new ArrayList<>();
        lines.stream()
                .filter(line -> line.is("Cookie"))
                .forEach(line -> typed.addAll(List.of(line.value().split("; *"))));
        List<String> more = cookies.stream()
                .filter(cookie -> typed.stream().noneMatch(each -> each.startsWith(cookie.name() + "=")))
                .map(Cookie::written)
                .toList();
        if (more.isEmpty()) {
            return lines;
        }
        typed.addAll(more);
        List<HeaderField> all = new ArrayList<>(lines);
        all.removeIf(line -> line.is("Cookie"));
        all.add(new HeaderField("Cookie", String.join("; ", typed)));
        return all;
    }

    /** Takes in what a response sets; returns why some of it was not kept. */
    public synchronized List<String> receive(String url, List<String> fields) {
        CookieOrigin from = fields.isEmpty() ? null : CookieOrigin.of(url);
        List<String> refused = new ArrayList<>();
        if (from == null) {
            return refused;
        }
        CookieJar before = jar;
        for (String field : fields) {
            Received received = jar.receive(from, field, clock.now(), PublicSuffixes.bundled());
            jar = received.jar();
            if (received.refused() != null) {
                refused.add(received.refused());
            }
        }
        if (!jar.equals(before)) {
            changed.accept(jar);
        }
        return refused;
    }
}
