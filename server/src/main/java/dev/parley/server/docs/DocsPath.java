package dev.parley.server.docs;

import java.util.regex.Pattern;

/**
 * Where in the documentation of whom a request leads.
 *
 * @param preview whether it is for Parley's own interface
 * @param name address of a publication, or id of a project
 * @param version its word in the address, or empty; of a preview, what of the project is shown
 * @param file within the documentation
 * @param hasRoot whether the address goes on behind the name, so that relative links work
 */
record DocsPath(boolean preview, String name, String version, String file, boolean hasRoot) {

    private static final Pattern PUBLISHED = Pattern.compile("/docs/([^/]+)(?:/(?:v/([^/]+)/)?([^?]*))?");
    private static final Pattern PREVIEW = Pattern.compile("/docs-preview/([^/]+)/(published|whole)/([^?]*)");

    static DocsPath of(String path) {
        var preview = PREVIEW.matcher(path);
        if (preview.matches()) {
            return new DocsPath(true, preview.group(1), preview.group(2), file(preview.group(3)), true);
        }
        var published = PUBLISHED.matcher(path);
        if (!published.matches()) {
            return new DocsPath(false, "", "", "", true);
        }
        String version = published.group(2) == null ? "" : published.group(2);
        String file = published.group(3);
        return new DocsPath(false, published.group(1), version, file == null ? "" : file(file), file != null);
    }

    private static String file(String path) {
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }
}
