package dev.parley.description.imports;

import dev.parley.description.variables.BuiltIn;
import dev.parley.description.variables.BuiltIns;
import dev.parley.description.variables.Template;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values that such files have made while they run: {@code {{$randomInt 1 100}}}, and those taken out of earlier answers. */
final class HttpFileValues {

    private static final Set<String> KNOWN =
            BuiltIns.all().stream().map(BuiltIn::name).collect(Collectors.toUnmodifiableSet());
    private static final Pattern RANGE = Pattern.compile("\\$randomInt\\s+(-?\\d{1,9})\\s+(-?\\d{1,9})");
    private static final Pattern NUMBER =
            Pattern.compile("\\$random\\.(integer|float)(?:\\(\\s*(-?[\\d.]{1,9})\\s*,\\s*(-?[\\d.]{1,9})\\s*\\))?");
    private static final Pattern LETTERS =
            Pattern.compile("\\$random\\.(alphabetic|alphanumeric|hexadecimal)\\(\\s*(\\d{1,4})\\s*\\)");
    private static final Pattern TIME = Pattern.compile("\\$timestamp\\s+(-?\\d{1,9})\\s+(ms|[yMwdhms])");
    private static final Pattern DATE = Pattern.compile(
            "\\$(datetime|localDatetime)\\s+(rfc1123|iso8601|\"[^\"]*\"|'[^']*')(?:\\s+(-?\\d{1,9})\\s+(ms|[yQMwdhms]))?");
    private static final Pattern ANSWER = Pattern.compile("([\\w-]+)\\.(request|response)\\.(body|headers)\\.(.+)");
    private static final Pattern PATH =
            Pattern.compile("\\$((?:\\.[A-Za-z_][\\w-]*|\\[\\d{1,9}\\]|\\['[^'\\\\]*'\\]|\\[\"[^\"\\\\]*\"\\])*)");

    /** Stands for a brace that is no part of a variable. */
    private static final String BRACE = "$openingBrace";

    private HttpFileValues() {}

    /** A template of a text that goes out as it stands, whatever braces it has. */
    static String literal(String text) {
        return Template.parse(text).pieces().stream()
                .map(piece -> switch (piece) {
                    case Template.Literal(var written, int _) -> written;
                    case Template.Variable(var _, var written, int _) -> "{{" + BRACE + "}}" + written.substring(1);
                })
                .collect(Collectors.joining());
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    /** What makes a value, in JavaScript, or nothing where Parley cannot. */
    static @Nullable String made(String name) {
        var range = RANGE.matcher(name);
        var number = NUMBER.matcher(name);
        var letters = LETTERS.matcher(name);
        var time = TIME.matcher(name);
        var date = DATE.matcher(name);
        if (name.matches("%[\\w.-]+"))
            return "encodeURIComponent(pm.variables.replaceIn('{{" + name.substring(1) + "}}'))";
        if (name.equals("$uuid") || name.equals("$random.uuid")) return "pm.variables.replaceIn('{{$guid}}')";
        if (name.equals(BRACE)) return "'{'";
        if (name.equals("$random.email")) return "pm.variables.replaceIn('{{$randomEmail}}')";
        if (range.matches()) return whole(range.group(1), range.group(2));
        if (number.matches()) return number(number);
        if (letters.matches()) return letters(letters.group(1), letters.group(2));
        if (time.matches()) return "require('moment')().add(" + time.group(1) + ", '" + time.group(2) + "').unix()";
        return date.matches() ? date(date) : null;
    }

    private static String whole(String from, String to) {
        return "Math.floor(" + from + " + Math.random() * (" + to + " - " + from + "))";
    }

    private static String number(Matcher number) {
        var from = number.group(2) == null ? "0" : number.group(2);
        var to = number.group(3) == null ? "1000" : number.group(3);
        return number.group(1).equals("integer")
                ? whole(from, to)
                : "(" + from + " + Math.random() * (" + to + " - " + from + "))";
    }

    private static String letters(String kind, String length) {
        var all = switch (kind) {
            case "alphabetic" -> "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
            case "hexadecimal" -> "0123456789abcdef";
            default -> "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
        };
        return "Array.from({ length: " + length + " }, () => '" + all + "'[Math.floor(Math.random() * " + all.length()
                + ")]).join('')";
    }

    private static String date(Matcher date) {
        var moment = "require('moment')" + (date.group(1).equals("datetime") ? ".utc()" : "()");
        var moved = date.group(3) == null ? moment : moment + ".add(" + date.group(3) + ", '" + date.group(4) + "')";
        return switch (date.group(2)) {
            case "rfc1123" -> moved + ".format('ddd, DD MMM YYYY HH:mm:ss [GMT]')";
            case "iso8601" ->
                moved + (date.group(1).equals("datetime") ? ".toISOString()" : ".format('YYYY-MM-DDTHH:mm:ss.SSSZ')");
            case String format -> moved + ".format(" + quoted(format.substring(1, format.length() - 1)) + ")";
        };
    }

    /** The named request whose answer a value is taken from, or nothing where it is no such value. */
    static @Nullable String request(String name) {
        var answer = ANSWER.matcher(name);
        return answer.matches() ? answer.group(1) : null;
    }

    /** What keeps a value of the request or its answer for later requests, in JavaScript with {@code jsonPath}; nothing where it is taken out of XML. */
    static @Nullable String kept(String name) {
        var answer = ANSWER.matcher(name);
        if (!answer.matches()) return null;
        var rest = answer.group(4);
        boolean response = answer.group(2).equals("response");
        var holder = "pm." + answer.group(2);
        var text = response ? "pm.response.text()" : "pm.variables.replaceIn(String(pm.request.body))";
        var value = answer.group(3).equals("headers")
                ? holder + ".headers.get(" + quoted(rest) + ")"
                : rest.equals("*") ? text : rest.startsWith("/") ? null : found(text, rest);
        return value == null ? null : "pm.globals.set(" + quoted(name) + ", " + value + ");";
    }

    /** A value of a JSON text, of several the first one, as such files have it. */
    private static String found(String text, String rest) {
        var path = PATH.matcher(rest.startsWith("$") ? rest : "$." + rest);
        return path.matches()
                ? "_.get({ $: JSON.parse(" + text + ") }, " + quoted(path.group()) + ")"
                : "[jsonPath(" + text + ", " + quoted(rest) + ")].flat()[0]";
    }

    /** What sends messages when others come, in JavaScript: those of the first list behind the first one, and so on. */
    static String answering(List<List<String>> answers) {
        var lists = answers.stream()
                .map(texts -> texts.stream().map(HttpFileValues::quoted).collect(Collectors.joining(", ", "[", "]")))
                .collect(Collectors.joining(", ", "[", "]"));
        var brace = lists.contains("{{" + BRACE + "}}") ? ".replaceAll('{{" + BRACE + "}}', '{')" : "";
        return "pm.variables.set('$came', Number(pm.variables.get('$came') ?? 0) + 1);\n" + lists
                + "[pm.variables.get('$came') - 1]?.forEach((text) => pm.socket.send(pm.variables.replaceIn(text)"
                + brace
                + "));";
    }

    static String quoted(String text) {
        return JsonNodeFactory.instance.stringNode(text).toString();
    }
}
