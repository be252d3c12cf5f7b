package dev.parley.description.imports;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into commands as cmd.exe does, and those into words as C programs on Windows do. */
final class CmdReading {

    /**
     * A backslash as browsers copy it: doubled, each behind a caret. Only they write it so, and mean one; the rules of C programs would leave
     * two, where no quote follows.
     */
    private static final String COPIED = "^\\^\\";

    private static final char BACKSLASH = '\uFFFF';

    private final String text;
    private final List<ShellCommand> commands = new ArrayList<>();
    private StringBuilder command = new StringBuilder();
    private int line = 1;
    private int start = 1;

    CmdReading(String text) {
        this.text = text.replace("\r\n", "\n");
    }

    List<ShellCommand> read() {
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                quoted = false;
                end();
            } else if (c == '"') {
                quoted = !quoted;
                command.append(c);
            } else if (!quoted && text.startsWith(COPIED, at)) {
                command.append(BACKSLASH);
                at += COPIED.length() - 1;
            } else if (c == '^' && !quoted) {
                at = caret(at + 1);
            } else if ((c == '&' || c == '|') && !quoted) {
                end();
            } else {
                command.append(c);
            }
        }
        end();
        return List.copyOf(commands);
    }

    /** A caret takes its meaning from the next character; at the end of a line it joins the next one, whose first character is literal. */
    private int caret(int at) {
        int next = at;
        if (next < text.length() && text.charAt(next) == '\n') {
            line++;
            next++;
            if (next < text.length() && text.charAt(next) == '^') return next - 1;
        }
        if (next < text.length()) {
            if (text.charAt(next) == '\n') line++;
            command.append(text.charAt(next));
        }
        return next;
    }

    private void end() {
        var words = words(command.toString());
        if (!words.isEmpty()) commands.add(new ShellCommand(start, words, null, false));
        command = new StringBuilder();
        start = line;
    }

    private static List<String> words(String command) {
        var words = new ArrayList<String>();
        StringBuilder word = null;
        boolean quoted = false;
        for (int at = 0; at < command.length(); at++) {
            char c = command.charAt(at);
            if (!quoted && (c == ' ' || c == '\t' || c == '\n')) {
                if (word != null) words.add(word.toString());
                word = null;
                continue;
            }
            if (word == null) word = new StringBuilder();
            int slashes = slashes(command, at);
            boolean beforeQuote = at + slashes < command.length() && command.charAt(at + slashes) == '"';
            if (slashes > 0 && beforeQuote) {
                word.repeat('\\', slashes / 2);
                at += slashes - 1;
                if (slashes % 2 == 1) word.append(command.charAt(++at));
            } else if (slashes > 0) {
                word.repeat('\\', slashes);
                at += slashes - 1;
            } else if (c == '"' && quoted && command.startsWith("\"\"", at)) {
                word.append('"');
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else {
                word.append(c == BACKSLASH ? '\\' : c);
            }
        }
        if (word != null) words.add(word.toString());
        return words;
    }

    private static int slashes(String command, int at) {
        int count = 0;
        while (at + count < command.length() && command.charAt(at + count) == '\\') count++;
        return count;
    }
}
