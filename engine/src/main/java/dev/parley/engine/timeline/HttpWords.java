package dev.parley.engine.timeline;

import dev.parley.protocol.http2.Http2Words;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is said of the contents of an HTTP exchange in a line, and what can be searched in them. */
final class HttpWords {

    private HttpWords() {}

    /** What a row shows. */
    static String line(HttpContent content) {
        return switch (content) {
            case HttpContent.Request request -> request.method() + " " + request.url();
            case HttpContent.Response response -> statusLine(response);
            case HttpContent.Stretch stretch ->
                stretch.bytes()
                        .slice(0, Math.min(stretch.bytes().size(), 1_000))
                        .utf8();
            case HttpContent.Frames frames -> frames(frames);
            case HttpContent.Event event -> event.name().isEmpty() ? event.data() : event.name() + " · " + event.data();
            case HttpContent.Redirect redirect -> redirect(redirect);
            case HttpContent.Finished finished -> finished(finished);
            case HttpContent.Test test -> test.error().isEmpty() ? test.name() : test.name() + " · " + test.error();
            case HttpContent.Printed printed -> printed.text();
            case HttpContent.Checks checks ->
                checks.mismatches().isEmpty()
                        ? "As described by " + checks.operation()
                        : mismatches(checks.mismatches().size()) + " with the description of " + checks.operation();
        };
    }

    /** All words, for searching. */
    static String all(HttpContent content) {
        return switch (content) {
            case HttpContent.Request request -> request.head().utf8();
            case HttpContent.Response response -> response.head().utf8();
            case HttpContent.Stretch stretch -> stretch.bytes().utf8();
            case HttpContent.Frames frames -> frames(frames);
            case HttpContent.Event event -> String.join("\n", event.name(), event.id(), event.data());
            case HttpContent.Redirect redirect -> redirect(redirect);
            case HttpContent.Finished finished ->
                finished.problem() == null ? "" : finished.problem().message();
            case HttpContent.Test test -> test.name() + "\n" + test.error();
            case HttpContent.Printed printed -> printed.text();
            case HttpContent.Checks checks -> {
                StringBuilder words = new StringBuilder(checks.operation());
                checks.mismatches()
                        .forEach(each -> words.append('\n')
                                .append(each.pointer())
                                .append(": ")
                                .append(each.message()));
                yield words.toString();
            }
        };
    }

    private static String frames(HttpContent.Frames frames) {
        return frames.frames().stream()
                .map(each -> Http2Words.type(each.frame()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String statusLine(HttpContent.Response response) {
        String line = response.head().utf8().lines().findFirst().orElse("");
        int blank = line.indexOf(' ');
        return blank < 0
                ? Integer.toString(response.status())
                : line.substring(blank + 1).strip();
    }

    private static String redirect(HttpContent.Redirect redirect) {
        String dropped = redirect.dropped().isEmpty() ? "" : ", without " + String.join(", ", redirect.dropped());
        return redirect.status() + " leads to " + redirect.to() + dropped;
    }

    private static String finished(HttpContent.Finished finished) {
        if (finished.problem() != null) {
            return finished.problem().message();
        }
        return String.format(
                Locale.ROOT,
                "Done in %.1f ms · %,d bytes received, %,d decoded",
                finished.took() / 1e6,
                finished.received(),
                finished.size());
    }

    private static String mismatches(int count) {
        return count == 1 ? "1 mismatch" : count + " mismatches";
    }
}
