package dev.parley.description.imports;

import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.Parameter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A body as text, told apart by its content type. */
final class BodyText {

    private BodyText() {}

    /**
     * Sets body and header of a request so that the text goes out as it is, in the form that can be edited best.
     *
     * @param implied the content type where no header line has one, as the other program sends it
     */
    static void set(RequestDraft draft, String text, @Nullable String implied) {
        var stated = draft.header("Content-Type");
        var type = stated == null ? implied : stated;
        var media = media(type);
        var rows = media.equals("application/x-www-form-urlencoded") ? form(text) : null;
        var parts = media.equals("multipart/form-data") ? MultipartText.parts(text, type == null ? "" : type) : null;
        if (rows != null) {
            draft.body = new HttpBody.Form(rows);
            if (media.equals(stated)) draft.removeHeader("Content-Type");
        } else if (parts != null) {
            draft.body = new HttpBody.Multipart(parts);
            draft.removeHeader("Content-Type");
        } else {
            var format = format(media);
            draft.body = new HttpBody.Text(format, text);
            if (stated == null && type != null && !type.equals(format.contentType()))
                draft.header("Content-Type", type);
            if (stated == null && type == null) draft.omitted.add("Content-Type");
        }
    }

    static String media(@Nullable String type) {
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    static BodyFormat format(String media) {
        return media.equals("application/json") || media.endsWith("+json") || media.equals("text/json")
                ? BodyFormat.JSON
                : media.endsWith("/xml") || media.endsWith("+xml") ? BodyFormat.XML : BodyFormat.TEXT;
    }

    /** Whether it has pairs as forms have them, and does not begin as JSON or XML does. */
    static boolean isPairs(String text) {
        return text.contains("=") && !text.matches("(?s)\\s*[\\[<].*|\\s*\\{(?!\\{).*");
    }

    /** The rows of a form; nothing where the text is something else under that name. */
    static @Nullable List<Parameter> form(String text) {
        if (!isPairs(text)) return null;
        var rows = new ArrayList<Parameter>();
        for (var pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0 || pair.chars().anyMatch(c -> c < ' ')) return null;
            try {
                var value = decoded(pair.substring(equals + 1));
                rows.add(Parameter.pair(decoded(pair.substring(0, equals)), value, true, null));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        return rows;
    }

    private static String decoded(String text) {
        var decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
        if (decoded.indexOf('\uFFFD') >= 0) throw new IllegalArgumentException("no UTF-8");
        return decoded;
    }
}
