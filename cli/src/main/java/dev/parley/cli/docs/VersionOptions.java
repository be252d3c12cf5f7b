package dev.parley.cli.docs;

import dev.parley.description.docs.Edition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import picocli.CommandLine.Option;

/** The earlier versions that are documented beside the files as they are. */
final class VersionOptions {

    static final String NAME = "--version-of";

    @Option(
            names = NAME,
            paramLabel = "NAME=FILE",
            description = {
                "An earlier version, the oldest first: readers choose between them, and the page",
                "Changes tells what each has changed. FILE@REV is a file at a revision of Git.",
                "Repeated with the same name for several files"
            })
    private List<String> given = new ArrayList<>();

    boolean any() {
        return !given.isEmpty();
    }

    /** What is wrong with what was typed, whatever the files say. */
    Optional<String> mistake() {
        Map<String, String> places = new HashMap<>();
        for (String each : given) {
            String name = name(each);
            if (each.indexOf('=') < 1 || each.endsWith("=") || !Edition.isName(name)) {
                return Optional.of(NAME + ": it is written NAME=FILE, such as 1.0=openapi-1.0.yaml");
            }
            String other = places.putIfAbsent(Edition.place(name), name);
            if (other != null && !other.equals(name)) {
                return Optional.of(NAME + ": “" + other + "” and “" + name + "” would be in the same folder");
            }
        }
        return Optional.empty();
    }

    /** The files of each version by its name, the oldest first. */
    SequencedMap<String, List<String>> files() {
        SequencedMap<String, List<String>> all = new LinkedHashMap<>();
        for (String each : given) {
            all.computeIfAbsent(name(each), _ -> new ArrayList<>()).add(each.substring(each.indexOf('=') + 1));
        }
        return all;
    }

    private static String name(String each) {
        return each.substring(0, Math.max(0, each.indexOf('='))).strip();
    }
}
