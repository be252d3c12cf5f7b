package dev.parley.description.imports;

import dev.parley.description.request.FileContent;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A form with files as it is sent (RFC 7578), taken apart. */
final class MultipartText {

    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)[;\\s]filename=\"([^\"]*)\"");

    private MultipartText() {}

    /** The parts, or nothing where the text is not what the content type says. */
    static @Nullable List<FormPart> parts(String text, String contentType) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) return null;
        var mark = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        var line = text.contains("\r\n") ? "\r\n" : "\n";
        if (!text.startsWith(mark + line)) return null;
        var parts = new ArrayList<FormPart>();
        for (var piece : text.substring(mark.length() + line.length()).split(Pattern.quote(line + mark), -1)) {
            if (piece.startsWith("--")) return parts;
            var part = part(parts.isEmpty() || !piece.startsWith(line) ? piece : piece.substring(line.length()), line);
            if (part == null) return null;
            parts.add(part);
        }
        return null;
    }

    private static @Nullable FormPart part(String piece, String line) {
        int end = piece.indexOf(line + line);
        if (end < 0) return null;
        var head = piece.substring(0, end);
        var content = piece.substring(end + 2 * line.length());
        var name = NAME.matcher(head);
        if (!name.find()) return null;
        var type = head.lines()
                .filter(each -> each.regionMatches(true, 0, "content-type:", 0, 13))
                .map(each -> each.substring(13).strip())
                .findFirst()
                .orElse(null);
        var file = FILE.matcher(head);
        FormValue value = file.find()
                ? new FormValue.FileValue(FileSource.of(
                        unescaped(file.group(1)), FileContent.of(content.getBytes(StandardCharsets.UTF_8))))
                : new FormValue.TextValue(content);
        return new FormPart(unescaped(name.group(1)), value, type, true, null);
    }

    private static String unescaped(String quoted) {
        return quoted.replace("%22", "\"").replaceAll("\\\\(.)", "$1");
    }
}
