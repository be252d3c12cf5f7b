package dev.parley.server.docs;

import dev.parley.description.docs.ServedSite;
import dev.parley.engine.listen.Answer;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.RequestHead;
import dev.parley.server.answer.Headers;
import dev.parley.server.web.MediaTypes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Answers with files of documentation, and what browsers are told of them. */
final class DocsAnswers {

    private DocsAnswers() {}

    /** Who reads. */
    enum Audience {
        /** Anyone; search engines may list it. */
        EVERYBODY("'none'", "public, no-cache", false),
        /** Those who know the password. */
        ADMITTED("'none'", "private, no-cache", true),
        /** Parley's own interface, in a frame. */
        OURSELVES("'self'", "private, no-cache", true);

        private final String frames;
        private final String caching;
        private final boolean unlisted;

        Audience(String frames, String caching, boolean unlisted) {
            this.frames = frames;
            this.caching = caching;
            this.unlisted = unlisted;
        }

        static Audience of(boolean locked) {
            return locked ? ADMITTED : EVERYBODY;
        }
    }

    static Answer file(RequestHead head, ServedSite site, String path, Audience audience) {
        Optional<byte[]> found = site.file(path);
        if (found.isPresent()) return content(head, site, path, found.get(), audience);
        boolean page = path.endsWith(".html") || path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
        if (!page || path.startsWith("assets/")) return text(404, "There is no such file\n");
        List<HeaderField> headers = headers(site, "missing.html", audience);
        return new Answer(404, headers, Bytes.wrap(site.missing(path)));
    }

    /** Answers with a file that is there. */
    static Answer content(RequestHead head, ServedSite site, String path, byte[] content, Audience audience) {
        String tag = tag(content);
        List<HeaderField> headers = headers(site, path, audience);
        headers.add(new HeaderField("ETag", tag));
        boolean same = tag.equals(head.fields().first("If-None-Match"));
        return new Answer(same ? 304 : 200, headers, same ? Bytes.EMPTY : Bytes.wrap(content));
    }

    private static List<HeaderField> headers(ServedSite site, String path, Audience audience) {
        boolean page = path.endsWith(".html") && !path.startsWith("assets/");
        List<HeaderField> headers = new ArrayList<>();
        headers.add(new HeaderField("Content-Type", MediaTypes.of(path)));
        headers.add(new HeaderField("Cache-Control", audience.caching));
        headers.add(new HeaderField("Content-Security-Policy", policy(site, path, page, audience)));
        headers.add(new HeaderField("Cross-Origin-Resource-Policy", "same-origin"));
        headers.add(new HeaderField("Referrer-Policy", "no-referrer"));
        headers.add(new HeaderField("X-Content-Type-Options", "nosniff"));
        if (page) {
            headers.add(new HeaderField("Cross-Origin-Opener-Policy", "same-origin"));
        }
        if (audience.unlisted) {
            headers.add(new HeaderField("X-Robots-Tag", "noindex"));
        }
        return headers;
    }

    /** A frame that draws diagrams says itself what it may do; what is neither that nor a page, a logo among them, does nothing when it is opened. */
    private static String policy(ServedSite site, String path, boolean page, Audience audience) {
        if (page) {
            return site.policy() + "; frame-ancestors " + audience.frames;
        }
        return path.endsWith(".html")
                ? "frame-ancestors 'self'; sandbox allow-scripts"
                : "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    }

    private static String tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hash)
                            .substring(0, 22) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Answer text(int status, String text) {
        return new Answer(status, Headers.data("text/plain; charset=utf-8"), Bytes.utf8(text));
    }

    static Answer redirect(String address, HeaderField... more) {
        List<HeaderField> headers = new ArrayList<>(Headers.data("text/plain; charset=utf-8", more));
        headers.add(new HeaderField("Location", address));
        return new Answer(303, headers, Bytes.EMPTY);
    }
}
