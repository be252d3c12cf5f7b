package dev.parley.description.source;

import dev.parley.description.problem.Place;
import java.util.Arrays;

/** Lines and columns of a text. */
record Lines(String text) {

    /** A byte order mark, which belongs to no line. */
    private static final char MARK = '\uFEFF';

    /** Where the line of the offset begins. */
    int start(int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        return start == 0 && offset > 0 ? first() : start;
    }

    /** Where the line of the offset ends, before its line break. */
    int end(int offset) {
        int end = text.indexOf('\n', offset);
        if (end < 0) return text.length();
        return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Where the line after that of the offset begins, or the end of the text. */
    int next(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    int column(int offset) {
        return offset - start(offset);
    }

    boolean sameLine(int one, int other) {
        return start(one) == start(other);
    }

    /** How far the line of the offset is set in. */
    int indent(int offset) {
        int start = start(offset);
        int at = start;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) at++;
        return at - start;
    }

    /** Whether nothing but spaces stands before the offset in its line. */
    boolean leads(int offset) {
        for (int at = offset - 1; at >= 0; at--) {
            char each = text.charAt(at);
            if (each == '\n') return true;
            if (!Character.isWhitespace(each)) return at == 0 && each == MARK;
        }
        return true;
    }

    boolean isBlank(int lineStart) {
        return text.substring(lineStart, end(lineStart)).isBlank();
    }

    /** The column of a line that holds nothing but a comment, or -1. */
    int comment(int lineStart) {
        int end = end(lineStart);
        int at = lineStart;
        while (at < end && text.charAt(at) == ' ') at++;
        return at < end && text.charAt(at) == '#' ? at - lineStart : -1;
    }

    /** Where the lines that belong to a block end which ends at the offset: its last line, and comments deeper than the column. */
    int closing(int offset, int column) {
        int closed = next(offset);
        for (int at = closed; at < text.length(); at = next(at)) {
            if (comment(at) > column) closed = next(at);
            else if (!isBlank(at)) break;
        }
        return closed;
    }

    /** Where the comments begin that stand right above the line of the offset at its column. */
    int opening(int offset) {
        int line = start(offset);
        int column = offset - line;
        while (line > 0 && comment(start(line - 1)) == column) line = start(line - 1);
        return line;
    }

    /** Where the first line begins. */
    int first() {
        return !text.isEmpty() && text.charAt(0) == MARK ? 1 : 0;
    }

    /** Where each line begins. */
    int[] starts() {
        int[] starts = new int[16];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    Place.Position place(int offset) {
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
        return new Place.Position(line, column(offset) + 1);
    }
}
