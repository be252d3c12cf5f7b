package dev.parley.engine.project;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The rules for names of projects and endpoints, and for paths of folders. */
final class Names {

    static final String BETWEEN_FOLDERS = " / ";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PATH = 1_000;

    private Names() {}

    /** The name without blanks around it. */
    static String name(String given, String pointer) {
        String name = given.strip();
        if (name.isEmpty()) {
            throw problem("name-missing", "A name is needed", pointer);
        }
        if (name.length() > LONGEST_NAME) {
            throw problem("name-too-long", "A name has at most " + LONGEST_NAME + " characters", pointer);
        }
        return printable(name, pointer);
    }

    /** The path with its names joined as usual; empty for the root. */
    static String path(String given, String pointer) {
        if (given.isBlank()) {
            return "";
        }
        String path = Arrays.stream(given.strip().split("\\s+/\\s+", -1))
                .map(String::strip)
                .collect(Collectors.joining(BETWEEN_FOLDERS));
        if (path.startsWith("/ ") || path.endsWith(" /") || path.contains(" /  / ")) {
            throw problem("folder-name-missing", "A folder of the path has no name", pointer);
        }
        if (path.length() > LONGEST_PATH) {
            throw problem("path-too-long", "A path has at most " + LONGEST_PATH + " characters", pointer);
        }
        return printable(path, pointer);
    }

    /** Paths of the folders that a path leads through, the outermost first, itself the last; none of the root. */
    static List<String> pathsTo(String path) {
        List<String> paths = new ArrayList<>();
        int end = path.isEmpty() ? -1 : path.indexOf(BETWEEN_FOLDERS);
        while (end >= 0) {
            paths.add(path.substring(0, end));
            end = path.indexOf(BETWEEN_FOLDERS, end + BETWEEN_FOLDERS.length());
        }
        if (!path.isEmpty()) {
            paths.add(path);
        }
        return paths;
    }

    /** The last name of a path. */
    static String last(String path) {
        int at = path.lastIndexOf(BETWEEN_FOLDERS);
        return at < 0 ? path : path.substring(at + BETWEEN_FOLDERS.length());
    }

    /** Whether the path is the folder or lies in it. */
    static boolean isWithin(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + BETWEEN_FOLDERS);
    }

    private static String printable(String text, String pointer) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw problem("control-character", "A name holds no line breaks or other control characters", pointer);
        }
        return text;
    }

    static ProblemException problem(String code, String message, String pointer) {
        return new ProblemException(Problem.of(code, message).at(pointer));
    }
}
