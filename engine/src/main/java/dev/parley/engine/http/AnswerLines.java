package dev.parley.engine.http;

import dev.parley.protocol.Bytes;
import java.util.List;

/** Header lines of the answer to a handshake. */
public final class AnswerLines {

    private AnswerLines() {}

    /** The values of the lines of a name, in order. */
    public static List<String> of(Bytes head, String name) {
        String begin = name + ":";
        return head.utf8()
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, begin, 0, begin.length()))
                .map(line -> line.substring(begin.length()).strip())
                .toList();
    }
}
