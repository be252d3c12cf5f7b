package dev.parley.description.document;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.regex.Pattern;

/** A standard that documents are written by. */
public enum Standard {
    ASYNCAPI(
            "AsyncAPI",
            "asyncapi",
            "3\\.[01]\\.[0-9]+.*",
            "AsyncAPI 3.0 and 3.1 are understood, and 2.x at import, which upgrades it.",
            "asyncapi: 3.0.0\ninfo:\n  title: \"\"\n  version: 1.0.0\nservers: {}\nchannels: {}\n"),
    OPENAPI(
            "OpenAPI",
            "openapi",
            "3\\.[012]\\.[0-9]+.*",
            "OpenAPI 3.0, 3.1 and 3.2 are understood, and 2.0 at import, which upgrades it.",
            "openapi: 3.1.1\ninfo:\n  title: \"\"\n  version: 1.0.0\npaths: {}\n");

    private static final String NOT_UNDERSTOOD = " is none of the versions that are understood";

    private final String name;
    private final String key;
    private final Pattern versions;
    private final String understood;
    private final String empty;

    Standard(String name, String key, String versions, String understood, String empty) {
        this.name = name;
        this.key = key;
        this.versions = Pattern.compile(versions);
        this.understood = understood;
        this.empty = empty;
    }

    /** The text of a document that describes nothing yet and has no title. */
    String empty() {
        return empty;
    }

    /** What people call it. */
    public String title() {
        return name;
    }

    /** The field of a document that says its version. */
    public String key() {
        return key;
    }

    /** The version that a document says it is written by. */
    public String version(Source source) {
        return Nodes.scalar(source.tree().path(key));
    }

    /**
     * Checks that a text is a document of the standard.
     *
     * @throws ProblemException when it is not
     */
    public void checkVersion(Source source) {
        var version = version(source);
        if (versions.matcher(version).matches()) return;
        var swagger = Nodes.scalar(source.tree().path("swagger"));
        if (this == OPENAPI && version.isEmpty() && !swagger.isEmpty())
            throw refused(source, "Swagger " + swagger + NOT_UNDERSTOOD, understood);
        var message = version.isEmpty()
                ? "The text is no " + name + " document: it has no `" + key + "` with its version"
                : name + " " + version + NOT_UNDERSTOOD;
        boolean cut = versions.matcher(version + ".0").matches();
        throw refused(source, message, cut ? "Write all of its numbers: " + key + ": " + version + ".0" : understood);
    }

    private ProblemException refused(Source source, String message, String hint) {
        return new ProblemException(Problem.of(key + "-version", message)
                .at(source.place(Pointer.of(key)))
                .hint(hint));
    }
}
