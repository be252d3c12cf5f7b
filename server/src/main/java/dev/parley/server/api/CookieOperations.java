package dev.parley.server.api;

import dev.parley.description.cookies.Cookie;
import dev.parley.description.cookies.CookieJson;
import dev.parley.engine.http.CookieJars;
import dev.parley.engine.project.Projects;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cookie jars of projects. */
final class CookieOperations {

    private final Projects projects;
    private final CookieJars jars;

    CookieOperations(Projects projects, CookieJars jars) {
        this.projects = projects;
        this.jars = jars;
    }

    void addTo(Map<String, Operation> all) {
        all.put("listCookies", call -> {
            projects.read(call.project());
            return Reply.ok(CookieJson.write(jars.of(call.project()).jar()));
        });
        all.put("saveCookie", this::save);
        all.put("deleteCookies", this::delete);
    }

    private Reply save(Call call) {
        projects.read(call.project());
        Instant time = jars.now();
        Cookie cookie = CookieJson.cookie(call.body(), time);
        return Reply.ok(CookieJson.write(jars.of(call.project()).change(jar -> jar.with(cookie, time))));
    }

    private Reply delete(Call call) {
        projects.read(call.project());
        @Nullable String domain = call.parameters().textOrNone("domain");
        @Nullable String path = call.parameters().textOrNone("path");
        @Nullable String name = call.parameters().textOrNone("name");
        jars.of(call.project())
                .change(jar -> jar.without(cookie -> (domain == null || domain.equals(cookie.domain()))
                        && (path == null || path.equals(cookie.path()))
                        && (name == null || name.equals(cookie.name()))));
        return Reply.nothing();
    }
}
