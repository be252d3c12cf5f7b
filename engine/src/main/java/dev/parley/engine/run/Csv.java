package dev.parley.engine.run;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Comma-separated values (RFC 4180). What stands without quotes and reads as a number is one; blanks around it are no part of it. Used once, by one thread.
 */
final class Csv {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,15})?");

    private final String text;
    private int at;

    Csv(String text) {
        this.text = text;
    }

    /** The rows that are not empty. */
    List<List<JsonNode>> lines() {
        List<List<JsonNode>> lines = new ArrayList<>();
        while (at < text.length()) {
            List<JsonNode> line = line();
            boolean empty = line.size() == 1
                    && line.getFirst().isString()
                    && line.getFirst().stringValue().isEmpty();
            if (!empty) {
                lines.add(line);
            }
        }
        return lines;
    }

    private List<JsonNode> line() {
        List<JsonNode> line = new ArrayList<>();
        while (true) {
            line.add(value());
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
            } else {
                break;
            }
        }
        if (at < text.length()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
        }
        return line;
    }

    private JsonNode value() {
        int begin = at;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return plain(text.substring(begin, at).strip());
    }

    private static JsonNode plain(String value) {
        return NUMBER.matcher(value).matches() ? JsonMapper.shared().readTree(value) : StringNode.valueOf(value);
    }

    private JsonNode quoted() {
        int begin = at;
        StringBuilder value = new StringBuilder();
        at++;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                throw new ProblemException(Problem.of("data-malformed", "A quotation mark is not closed")
                        .at(place(begin)));
            }
            value.append(text, at, quote);
            at = quote + 1;
            if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else {
                break;
            }
        }
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++; // blanks, or what a sloppy program wrote behind
        }
        return StringNode.valueOf(value.toString());
    }

    private Place place(int offset) {
        int line = (int) text.substring(0, offset).lines().count();
        return new Place.Position(Math.max(1, line), offset - text.lastIndexOf('\n', offset - 1));
    }
}
