package dev.parley.description.lint.schema;

import dev.parley.description.pattern.Regex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The formats of JSON Schema and OpenAPI that can be checked. */
final class ValueFormats {

    private static final Pattern TIME = Pattern.compile(
            "([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(?:[zZ]|[+-]([01]\\d|2[0-3]):?([0-5]\\d)?)");
    private static final Pattern DURATION =
            Pattern.compile("P(?!$)((\\d+Y)?(\\d+M)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?|(\\d+W)?)");
    private static final Pattern URI = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*");
    private static final Pattern REFERENCE = Pattern.compile("[^\\s<>\"{}|\\\\^`]*");
    private static final Pattern EMAIL =
            Pattern.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?\\.)+[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?");
    private static final Pattern HOST = Pattern.compile(
            "(?=.{1,253}\\.?$)[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\\.?");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 =
            Pattern.compile("(?!(.*::.*::))(?=(.*:){2})(([0-9a-fA-F]{1,4}|(?<=:)|(?=::|$)):?){1,8}"
                    + "|(([0-9a-fA-F]{0,4}:){2,6})(\\d{1,3}\\.){3}\\d{1,3}");
    private static final Pattern UUID =
            Pattern.compile("(urn:uuid:)?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern POINTER = Pattern.compile("(/([^~/]|~0|~1)*)*");
    private static final Pattern BASE64 = Pattern.compile("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

    private static final Map<String, Predicate<JsonNode>> KNOWN = Map.ofEntries(
            text("date", ValueFormats::isDate),
            text("time", TIME.asMatchPredicate()),
            text("date-time", ValueFormats::isDateTime),
            text("duration", DURATION.asMatchPredicate()),
            text("uri", URI.asMatchPredicate()),
            text(
                    "url",
                    text -> text.matches("(?i)(https?|ftp)://.+")
                            && URI.matcher(text).matches()),
            text("uri-reference", REFERENCE.asMatchPredicate()),
            text("email", EMAIL.asMatchPredicate()),
            text("hostname", HOST.asMatchPredicate()),
            text("ipv4", IPV4.asMatchPredicate()),
            text("ipv6", IPV6.asMatchPredicate()),
            text("uuid", UUID.asMatchPredicate()),
            text("json-pointer", POINTER.asMatchPredicate()),
            text("byte", text -> BASE64.matcher(text.replaceAll("\\s", "")).matches()),
            text("regex", text -> Regex.fault(text).isEmpty()),
            number("int32", value -> value == Math.rint(value) && Math.abs(value) <= 2_147_483_648.0),
            number("int64", value -> value == Math.rint(value)));

    private ValueFormats() {}

    /** What a value has to be; none when the format is not known, or everything is of it. */
    static @Nullable Predicate<JsonNode> named(String format) {
        return KNOWN.get(format);
    }

    private static Map.Entry<String, Predicate<JsonNode>> text(String name, Predicate<String> format) {
        return Map.entry(name, value -> !value.isString() || format.test(value.stringValue()));
    }

    private static Map.Entry<String, Predicate<JsonNode>> number(String name, Predicate<Double> format) {
        return Map.entry(name, value -> !value.isNumber() || format.test(value.doubleValue()));
    }

    private static boolean isDate(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isDateTime(String text) {
        return text.length() > 11
                && "tT ".indexOf(text.charAt(10)) >= 0
                && isDate(text.substring(0, 10))
                && TIME.matcher(text.substring(11)).matches();
    }
}
