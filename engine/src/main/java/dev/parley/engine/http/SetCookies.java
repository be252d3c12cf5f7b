package dev.parley.engine.http;

import dev.parley.protocol.Bytes;
import java.util.List;

/** The cookies that a response to a handshake sets. */
public final class SetCookies {

    private static final String NAME = "set-cookie:";

    private SetCookies() {}

    /** The values of its fields, in order. */
    public static List<String> in(Bytes head) {
        return head.utf8()
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, NAME, 0, NAME.length()))
                .map(line -> line.substring(NAME.length()).strip())
                .toList();
    }
}
