package dev.parley.description.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes {@code .} and {@code ..} out of the path of a URL (RFC 3986 §5.2.4), as curl and browsers do before they send. */
final class DotSegments {

    private static final Pattern URL = Pattern.compile("(?s)((?:[A-Za-z][A-Za-z0-9+.-]*://)?[^/?#]*)(/[^?#]*)(.*)");

    private DotSegments() {}

    static String removed(String url) {
        var parts = URL.matcher(url);
        // what a variable stands for may have a path of its own
        if (!url.contains("/.") || !parts.matches() || parts.group(1).contains("{{")) return url;
        var kept = new ArrayList<String>();
        var segments = List.of(parts.group(2).substring(1).split("/", -1));
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            boolean dots = segment.equals(".") || segment.equals("..");
            if (segment.equals("..") && !kept.isEmpty()) kept.removeLast();
            if (!dots) kept.add(segment);
            else if (i == segments.size() - 1) kept.add("");
        }
        return parts.group(1) + "/" + String.join("/", kept) + parts.group(3);
    }
}
