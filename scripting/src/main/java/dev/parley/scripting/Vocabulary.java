package dev.parley.scripting;

import dev.parley.scripting.worker.Worker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** The words by which a script tells what it will ask for. A guess: a library that is missed is loaded when it is asked for. Thread-safe. */
final class Vocabulary {

    private static final List<String> OF_PROMISES = List.of("async", "Promise", ".then", "sendRequest", "import");

    private record Entry(List<String> needs, List<String> words) {}

    /** Scripts of a run repeat: so many are remembered, if they are not long. */
    private static final int REMEMBERED = 32;

    private static final int LONG = 16 << 10;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, SequencedSet<String>> known = new HashMap<>();

    Vocabulary() {
        try (InputStream file = Vocabulary.class.getResourceAsStream("modules.txt")) {
            if (file == null) {
                throw new IllegalStateException("modules.txt is not there");
            }
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("|") && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .forEach(cells -> entries.put(cells[0].strip(), new Entry(items(cells[2]), items(cells[3]))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> items(String cell) {
        return Stream.of(cell.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** The libraries that a script speaks of, those first that others need; before them {@link Worker#PROMISES}, if it does. */
    synchronized SequencedSet<String> in(String source) {
        SequencedSet<String> before = known.get(source);
        if (before != null) {
            return before;
        }
        SequencedSet<String> found = Collections.unmodifiableSequencedSet(read(source));
        if (source.length() < LONG) {
            if (known.size() == REMEMBERED) {
                known.clear();
            }
            known.put(source, found);
        }
        return found;
    }

    private SequencedSet<String> read(String source) {
        var found = new LinkedHashSet<String>();
        if (OF_PROMISES.stream().anyMatch(source::contains)) {
            found.add(Worker.PROMISES);
        }
        entries.forEach((name, entry) -> {
            if (entry.words().stream().anyMatch(source::contains)) {
                add(name, found);
            }
        });
        return found;
    }

    private void add(String name, SequencedSet<String> found) {
        Entry entry = entries.get(name);
        if (entry != null && !found.contains(name)) {
            entry.needs().forEach(each -> add(each, found));
            found.add(name);
        }
    }
}
