package dev.parley.description.imports;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into commands as a POSIX shell and Bash do. Nothing is run: a variable becomes one of Parley, a substitution of a command
 * stays as it is written.
 */
final class BashReading {

    private static final String ENDS = ";&|\n()";

    private final String text;
    private final Losses losses;
    private final List<ShellCommand> commands = new ArrayList<>();
    private final Deque<HereDocument> awaited = new ArrayDeque<>();
    private List<String> words = new ArrayList<>();
    private @Nullable StringBuilder word;
    private ShellCommand.@Nullable Input input;
    private int start;
    private int counted;
    private int line = 1;
    private int at;

    /** A text that follows the line, up to a line of its mark, for the command that will have a place among all. */
    private record HereDocument(String mark, boolean literal, boolean tabs, int command) {}

    BashReading(String text, Losses losses) {
        this.text = text.replace("\r\n", "\n");
        this.losses = losses;
    }

    /**
     * The commands of the text.
     *
     * @throws ProblemException where a quote is not closed
     */
    List<ShellCommand> read() {
        while (at < text.length()) step();
        endWord();
        endCommand(false);
        return List.copyOf(commands);
    }

    private void step() {
        char c = text.charAt(at);
        if (c == '\\') {
            escape();
        } else if (c == '\'') {
            int end = closing('\'', at + 1);
            word().append(text, at + 1, end);
            at = end + 1;
        } else if (c == '"') {
            doubleQuoted();
        } else if (c == '$' || c == '`') {
            dollar();
        } else if (c == '#' && word == null) {
            at = lineEnd(at);
        } else if (c == '<' || c == '>') {
            redirect(c);
        } else if (ENDS.indexOf(c) >= 0) {
            end(c);
        } else if (Character.isWhitespace(c)) {
            endWord();
            at++;
        } else {
            word().append(c);
            at++;
        }
    }

    private void end(char c) {
        endWord();
        boolean piped = c == '|' && !text.startsWith("||", at);
        at += text.startsWith("||", at) ? 2 : 1;
        if (c == '\n' && !awaited.isEmpty()) hereDocuments();
        endCommand(piped);
    }

    private void escape() {
        if (at + 1 >= text.length()) {
            at++;
        } else if (text.charAt(at + 1) == '\n') {
            at += 2;
        } else {
            word().append(text.charAt(at + 1));
            at += 2;
        }
    }

    private void doubleQuoted() {
        int opened = at++;
        var quoted = word();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            if (c == '\\' && "\\\"$`\n".indexOf(next) >= 0) {
                if (next != '\n') quoted.append(next);
                at += 2;
            } else if (c == '$' || c == '`') {
                at = new Expansion(text, losses).read(at, quoted);
            } else {
                quoted.append(c);
                at++;
            }
        }
        if (at >= text.length()) throw unclosed(opened);
        at++;
    }

    private void dollar() {
        if (text.startsWith("$'", at)) {
            int end = AnsiQuoted.end(text, at + 2);
            if (end < 0) throw unclosed(at);
            word().append(new AnsiQuoted(text.substring(at + 2, end), losses).read());
            at = end + 1;
        } else if (text.startsWith("$\"", at)) {
            at++;
        } else if (text.startsWith("$ ", at) && word == null && words.isEmpty()) {
            at += 2;
        } else {
            at = new Expansion(text, losses).read(at, word());
        }
    }

    /** {@code <<MARK}, {@code <<<word}, {@code <file} and {@code >file}; what a number before them says does not matter here. */
    private void redirect(char c) {
        if (word != null && word.toString().matches("[0-9]")) word = null;
        endWord();
        if (text.startsWith("<<<", at)) {
            at += 3;
            input = new ShellCommand.Input.Text(operand() + "\n");
        } else if (text.startsWith("<<", at)) {
            boolean tabs = text.startsWith("<<-", at);
            at += tabs ? 3 : 2;
            skipBlanks();
            boolean literal = at < text.length() && "'\"\\".indexOf(text.charAt(at)) >= 0;
            awaited.add(new HereDocument(operand(), literal, tabs, commands.size()));
        } else {
            while (at < text.length() && "<>&|".indexOf(text.charAt(at)) >= 0) at++;
            var file = operand();
            if (c == '<') input = new ShellCommand.Input.File(file);
            else losses.add("> " + file, "What is printed is not kept in a file");
        }
    }

    private String operand() {
        skipBlanks();
        var before = words;
        int begun = start;
        words = new ArrayList<>();
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && (ENDS + "<>").indexOf(text.charAt(at)) < 0) step();
        endWord();
        var operand = String.join("", words);
        words = before;
        start = begun;
        return operand;
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) at++;
    }

    private void hereDocuments() {
        while (!awaited.isEmpty()) {
            var document = awaited.remove();
            var lines = new StringBuilder();
            while (at < text.length()) {
                int end = lineEnd(at);
                var line = text.substring(at, end);
                if (document.tabs()) line = line.replaceFirst("^\t+", "");
                at = Math.min(end + 1, text.length());
                if (line.equals(document.mark())) break;
                lines.append(line).append('\n');
            }
            var read = new ShellCommand.Input.Text(document.literal() ? lines.toString() : expanded(lines.toString()));
            if (document.command() == commands.size()) input = read;
            else
                commands.set(
                        document.command(), commands.get(document.command()).reading(read));
        }
    }

    private String expanded(String document) {
        var read = new StringBuilder();
        int place = 0;
        while (place < document.length()) {
            char c = document.charAt(place);
            char next = place + 1 < document.length() ? document.charAt(place + 1) : ' ';
            if (c == '\\' && "\\$`\n".indexOf(next) >= 0) {
                if (next != '\n') read.append(next);
                place += 2;
            } else if (c == '$' || c == '`') {
                place = new Expansion(document, losses).read(place, read);
            } else {
                read.append(c);
                place++;
            }
        }
        return read.toString();
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int closing(char quote, int from) {
        int end = text.indexOf(quote, from);
        if (end < 0) throw unclosed(from - 1);
        return end;
    }

    private ProblemException unclosed(int opened) {
        int column = opened - text.lastIndexOf('\n', opened);
        return new ProblemException(Problem.of("shell-syntax", "The quote that is opened here is never closed")
                .at(new Place.Position(line(opened), column)));
    }

    private int line(int place) {
        for (; counted < place; counted++) if (text.charAt(counted) == '\n') line++;
        return line;
    }

    private StringBuilder word() {
        var current = word;
        if (current == null) {
            current = new StringBuilder();
            word = current;
            if (words.isEmpty()) start = at;
        }
        return current;
    }

    private void endWord() {
        if (word != null) words.add(word.toString());
        word = null;
    }

    private void endCommand(boolean piped) {
        if (!words.isEmpty()) commands.add(new ShellCommand(line(start), words, input, piped));
        words = new ArrayList<>();
        input = null;
    }
}
