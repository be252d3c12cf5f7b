package dev.parley.description.imports;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Commands of curl as Bash or cmd.exe read them, also those that browsers copy. */
final class CurlImport {

    private static final int MAX_REQUESTS = 1000;

    /** Words of a shell that stand before a command, or alone. */
    private static final Set<String> BEFORE = Set.of(
            "sudo", "time", "env", "nohup", "command", "exec", "if", "then", "else", "elif", "while", "until", "do",
            "!", "{");

    private static final Set<String> ALONE = Set.of("fi", "done", "}", "then", "else", "do");

    private static final Pattern ASSIGNMENT = Pattern.compile("(?s)([A-Za-z_][A-Za-z0-9_]*)=(.*)");

    private final CurlFiles files;
    private final Losses losses = new Losses();
    private final List<ImportedItem> items = new ArrayList<>();
    private final List<ImportedVariable> variables = new ArrayList<>();

    /**
     * One import.
     *
     * @param beside files that options may name
     * @param now cookies whose time is over by then are left out
     */
    CurlImport(FilesBeside beside, Instant now) {
        this.files = new CurlFiles(beside, now);
    }

    /** Whether a text holds such a command. */
    static boolean fits(String text) {
        return CurlMark.isIn(text);
    }

    Imported read(String text) {
        ShellCommand.Input printed = null;
        for (var command : commands(text)) {
            var fed = printed == null || command.input() != null ? command : command.reading(printed);
            printed = command.piped() ? PrintedInput.of(fed) : null;
            if (printed == null) command(fed);
        }
        if (items.isEmpty()) {
            throw new ProblemException(
                    Problem.of("curl-no-url", "The command names no URL").hint("Write it as curl https://example.org"));
        }
        var root = ImportedFolder.of("", items);
        return new Imported(
                new ImportedFolder("", null, root.auth(), root.scripts(), variables, items), List.of(), losses.list());
    }

    private List<ShellCommand> commands(String text) {
        if (isCmd(text)) return new CmdReading(text.replaceFirst("^\\s*[A-Za-z]:\\\\[^>\n]*>", "")).read();
        return new BashReading(text, losses).read();
    }

    /** A caret before a quote or at the end of a line, outside of quotes, is what only cmd.exe understands. */
    private static boolean isCmd(String text) {
        boolean single = false;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
            if (c == '\\' && !single) i++;
            else if (c == '\'' && !quoted) single = !single;
            else if (c == '"' && !single) quoted = !quoted;
            else if (c == '^' && !single && !quoted && "\"\r\n%&".indexOf(next) >= 0) return true;
        }
        return false;
    }

    private void command(ShellCommand command) {
        var words = new ArrayList<>(command.words());
        var here = losses.in("line " + command.line());
        if (words.size() == 1 && ALONE.contains(words.getFirst())) return;
        while (!words.isEmpty()) {
            var assignment = ASSIGNMENT.matcher(words.getFirst());
            if (assignment.matches()) variables.add(ImportedVariable.of(assignment.group(1), assignment.group(2)));
            else if (!isBefore(words)) break;
            words.removeFirst();
        }
        if (words.isEmpty()) return;
        if (!CurlArguments.isCurl(words.getFirst())) {
            here.add(words.getFirst() + (words.size() > 1 ? " …" : ""), "Only commands of curl are requests");
            return;
        }
        curl(new CurlArguments(words.subList(1, words.size()), files, here).read(), command, here);
    }

    private static boolean isBefore(List<String> words) {
        return words.size() > 1
                && (BEFORE.contains(words.getFirst()) || words.getFirst().equals("export"));
    }

    private void curl(List<CurlArguments.Transfers> all, ShellCommand command, Losses here) {
        for (var transfers : all) {
            if (transfers.urls().isEmpty()) here.add("curl", "The command names no URL");
            for (var url : transfers.urls()) {
                if (items.size() == MAX_REQUESTS) {
                    throw new ProblemException(
                            Problem.of("too-many-requests", "The text has more than " + MAX_REQUESTS + " requests"));
                }
                var draft = new CurlRequest(transfers, command.input(), files, here).read(url);
                items.add(draft.item(RequestName.of(draft.method, draft.url), List.of(), here));
            }
        }
    }
}
