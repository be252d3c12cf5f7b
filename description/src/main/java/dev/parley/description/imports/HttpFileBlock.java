package dev.parley.description.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One request of such a file, cut into what stands before it, its line, its header and what follows. Confined to one thread. */
final class HttpFileBlock {

    static final Pattern VARIABLE = Pattern.compile("@([\\w.-]+)[ \\t]*=[ \\t]*(.*)");
    private static final Pattern DIRECTIVE = Pattern.compile("(?:#|//)[ \\t]*@([\\w-]+)[ \\t]*=?[ \\t]*(.*)");

    private final List<String> lines;
    private final int first;
    private final FilesBeside beside;
    private final Losses losses;
    private final List<ImportedVariable> variables = new ArrayList<>();
    private final Map<String, String> directives = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final StringBuilder before = new StringBuilder();
    private final List<StringBuilder> header = new ArrayList<>();
    private final StringBuilder requestLine = new StringBuilder();
    private int start;
    private int at;

    /**
     * One of a file.
     *
     * @param first how many lines of the file come before it
     * @param losses of the file
     */
    HttpFileBlock(List<String> lines, int first, FilesBeside beside, Losses losses) {
        this.lines = lines;
        this.first = first;
        this.beside = beside;
        this.losses = losses;
    }

    static boolean isComment(String line) {
        var start = line.stripLeading();
        return start.startsWith("#") || start.startsWith("//");
    }

    void read() {
        while (at < lines.size() && requestLine.isEmpty()) prelude(lines.get(at++));
        start = Math.max(0, at - 1);
        while (at < lines.size() && isContinued(lines.get(at)))
            requestLine.append(lines.get(at++).strip());
        while (at < lines.size() && !lines.get(at).isBlank()) headerLine(lines.get(at++));
        at++;
    }

    private void prelude(String line) {
        var stripped = line.strip();
        var variable = VARIABLE.matcher(stripped);
        if (stripped.isEmpty()) return;
        if (isComment(stripped)) {
            comment(stripped);
        } else if (variable.matches()) {
            variables.add(
                    ImportedVariable.of(variable.group(1), variable.group(2).strip()));
        } else if (stripped.startsWith("<")) {
            script(stripped.substring(1).strip());
        } else if (stripped.matches("(import|run)\\s.*")) {
            others.add(stripped);
        } else {
            requestLine.append(stripped);
        }
    }

    /** {@code {% … %}}, over several lines, or a file. */
    private void script(String begin) {
        before.append(begin.startsWith("{%") ? scriptFrom(begin) : scriptIn("<", begin))
                .append('\n');
    }

    /** What stands in a file of scripts; one that cannot be read is told. */
    String scriptIn(String mark, String file) {
        var text = beside.text(file);
        if (text == null) here().add(mark + " " + file, beside.unread());
        return text == null ? "" : text.strip();
    }

    /** The inside of a script whose first line has been taken. */
    String scriptFrom(String begin) {
        var text = new StringBuilder();
        var line = begin.substring(2);
        while (!line.contains("%}") && at < lines.size()) {
            text.append(line).append('\n');
            line = lines.get(at++);
        }
        int end = line.indexOf("%}");
        return text.append(end < 0 ? line : line.substring(0, end)).toString().strip();
    }

    private void comment(String line) {
        var directive = DIRECTIVE.matcher(line);
        if (directive.matches())
            directives.put(directive.group(1), directive.group(2).strip());
        else comments.add(line.replaceFirst("^(#+|//+)\\s?", ""));
    }

    private static boolean isContinued(String line) {
        return !line.isBlank() && (line.startsWith(" ") || line.startsWith("\t")) && !isComment(line);
    }

    private void headerLine(String line) {
        var stripped = line.strip();
        if (isComment(stripped)) comment(stripped);
        else if (isContinued(line) && !header.isEmpty())
            header.getLast().append(' ').append(stripped);
        else if (header.isEmpty() && (stripped.startsWith("?") || stripped.startsWith("&")))
            requestLine.append(stripped);
        else header.add(new StringBuilder(stripped));
    }

    /** The next line of what follows the header; nothing at the end. */
    String next() {
        return lines.get(at++);
    }

    /** Number of the line in its file that was taken last, from 1. */
    int line() {
        return first + at;
    }

    /** What is not carried over of the line that was taken last. */
    Losses here() {
        return at(line());
    }

    /** The same of a line of the file, by its number from 1. */
    Losses at(int line) {
        return losses.in("line " + line);
    }

    boolean hasNext() {
        return at < lines.size();
    }

    List<String> all() {
        return lines.subList(start, lines.size());
    }

    List<ImportedVariable> variables() {
        return variables;
    }

    Map<String, String> directives() {
        return directives;
    }

    List<String> comments() {
        return comments;
    }

    FilesBeside beside() {
        return beside;
    }

    /** Lines that name other files, or requests to run. */
    List<String> others() {
        return others;
    }

    String scriptBefore() {
        return before.toString().strip();
    }

    List<String> header() {
        return header.stream().map(StringBuilder::toString).toList();
    }

    String requestLine() {
        return requestLine.toString();
    }
}
