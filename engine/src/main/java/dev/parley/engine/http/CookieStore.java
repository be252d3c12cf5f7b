package dev.parley.engine.http;

import dev.parley.description.cookies.CookieJar;

/** Keeps the cookie jars of projects. Thread-safe; its methods block. */
public interface CookieStore {

    /** The jar of a project as it was kept last, or an empty one. */
    CookieJar read(String project);

    /** Keeps the jar of a project as it is now. */
    void save(String project, CookieJar jar);
}
