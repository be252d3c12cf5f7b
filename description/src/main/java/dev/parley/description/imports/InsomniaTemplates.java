package dev.parley.description.imports;

import dev.parley.description.variables.BuiltIn;
import dev.parley.description.variables.BuiltIns;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Templates of Insomnia that make values: those that Parley makes as well become its dynamic values, those of texts that are known what they come to.
 */
final class InsomniaTemplates {

    /** A word, and arguments in at most a hundred pieces: a piece ends at each quote, so that what is none is soon left alone. */
    private static final Pattern TEMPLATE =
            Pattern.compile("\\{%-?\\s*+(\\w++)((?:[^%'\"]++|'[^']*+'|\"[^\"]*+\"){0,100}+)%\\}");

    private static final Pattern DASH = Pattern.compile("-\\z");
    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s,'\"]+)");
    private static final Map<String, String> DIGESTS =
            Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512");
    private static final Map<String, String> WHY = Map.of(
            "prompt", "Nobody is asked while a request is sent; make it a variable",
            "cookie", "Cookies of the jar are sent by themselves; a script reads them (pm.cookies)",
            "file", "A file is no part of a text; send it as the body, or make it a variable",
            "os", "What the machine says is not in a project; make it a variable",
            "jsonpath", "Take the value out by a script, into a variable");
    private static final Set<String> MADE =
            BuiltIns.all().stream().map(BuiltIn::name).collect(Collectors.toUnmodifiableSet());

    private InsomniaTemplates() {}

    /** A text with what they come to; others stay. */
    static String in(String text) {
        return TEMPLATE.matcher(text).replaceAll(found -> {
            var value =
                    value(found.group(1), arguments(DASH.matcher(found.group(2)).replaceFirst("")));
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }

    /** Why one stays. */
    static String why(String template) {
        var word = template.replaceFirst("^\\{%-?\\s*", "").replaceFirst("(?s)\\W.*", "");
        return WHY.getOrDefault(word, "Templates only look up variables; it stays as it is written");
    }

    private static List<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(InsomniaTemplates::argument).toList();
    }

    private static String argument(MatchResult found) {
        if (found.group(1) != null) return found.group(1);
        return found.group(2) != null ? found.group(2) : found.group(3);
    }

    private static @Nullable String value(String word, List<String> arguments) {
        var first = arguments.isEmpty() ? "" : arguments.getFirst();
        return switch (word) {
            case "uuid" -> first.isEmpty() || first.equals("v4") ? "{{$guid}}" : null;
            case "timestamp" -> "{{$timestamp}}";
            case "now" -> now(first);
            case "faker" -> MADE.contains("$" + first) ? "{{$" + first + "}}" : null;
            case "base64" -> arguments.size() == 3 && isKnown(arguments.get(2)) ? base64(first, arguments) : null;
            case "hash" -> arguments.size() == 3 && isKnown(arguments.get(2)) ? digest(first, arguments) : null;
            default -> null;
        };
    }

    /** Whether a text has no templates in it. */
    private static boolean isKnown(String text) {
        return !text.contains("{{") && !text.contains("{%");
    }

    private static @Nullable String now(String format) {
        return switch (format) {
            case "", "iso-8601" -> "{{$isoTimestamp}}";
            case "unix" -> "{{$timestamp}}";
            case "millis" -> "{{$timestampMs}}";
            default -> null;
        };
    }

    private static @Nullable String base64(String action, List<String> arguments) {
        if (!arguments.get(1).equals("normal")) return null;
        var text = arguments.get(2);
        try {
            return switch (action) {
                case "encode" -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
                case "decode" -> new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
                default -> null;
            };
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static @Nullable String digest(String name, List<String> arguments) {
        var algorithm = DIGESTS.get(name);
        if (algorithm == null) return null;
        try {
            var digest =
                    MessageDigest.getInstance(algorithm).digest(arguments.get(2).getBytes(StandardCharsets.UTF_8));
            return switch (arguments.get(1)) {
                case "hex" -> HexFormat.of().formatHex(digest);
                case "base64" -> Base64.getEncoder().encodeToString(digest);
                default -> null;
            };
        } catch (NoSuchAlgorithmException _) {
            return null;
        }
    }
}
