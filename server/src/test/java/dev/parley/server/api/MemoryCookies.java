package dev.parley.server.api;

import dev.parley.description.cookies.CookieJar;
import dev.parley.engine.http.CookieStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cookie jars in memory. */
final class MemoryCookies implements CookieStore {

    private final Map<String, CookieJar> jars = new ConcurrentHashMap<>();

    @Override
    public CookieJar read(String project) {
        return jars.getOrDefault(project, CookieJar.EMPTY);
    }

    @Override
    public void save(String project, CookieJar jar) {
        jars.put(project, jar);
    }
}
