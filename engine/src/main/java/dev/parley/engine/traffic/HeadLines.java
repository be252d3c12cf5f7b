package dev.parley.engine.traffic;

import dev.parley.description.auth.Field;
import dev.parley.protocol.Bytes;
import java.util.List;

/** The header lines of a head as it was on the wire. */
final class HeadLines {

    private HeadLines() {}

    static List<Field> of(Bytes head) {
        return head.utf8()
                .lines()
                .skip(1)
                .filter(line -> line.indexOf(':') > 0)
                .map(line -> new Field(
                        line.substring(0, line.indexOf(':')).strip(),
                        line.substring(line.indexOf(':') + 1).strip()))
                .toList();
    }
}
