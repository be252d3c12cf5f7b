package dev.parley.description.docs;

import dev.parley.description.problem.Problem;
import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which places of descriptions have pages of their own, and the paths of those. Confined to one thread until all pages are named; then pages
 * may be made by several at a time.
 */
final class Registry {

    private static final int LONGEST = 60;
    private static final int MANY = 300;

    private final Shown shown;

    private final Map<Located, Page> places = new HashMap<>();
    private final Map<Pointer, Page> pointers = new HashMap<>();
    private final Map<String, Page> operations = new HashMap<>();
    private final Set<String> paths = new HashSet<>();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Kept kept = new Kept();

    Registry(Shown shown) {
        this.shown = shown;
    }

    Shown shown() {
        return shown;
    }

    /** Has nothing lead to a page any more. */
    void forget(Page page) {
        places.values().removeIf(page::equals);
        operations.values().removeIf(page::equals);
    }

    /** Says which page is about what stands at a place. */
    void place(Located at, Page page) {
        places.put(at, page);
    }

    /** Names the page of an operation. */
    void operation(String id, Page page) {
        operations.putIfAbsent(id, page);
    }

    /** The page of the operation of that id. */
    Optional<Page> operation(String id) {
        return Optional.ofNullable(operations.get(id));
    }

    Optional<Page> page(Located at) {
        return Optional.ofNullable(places.get(at));
    }

    /** The page about what stands there in whichever description, such as another version of one that is shown. */
    Optional<Page> page(Pointer pointer) {
        if (pointers.isEmpty()) places.forEach((at, page) -> pointers.putIfAbsent(at.pointer(), page));
        return Optional.ofNullable(pointers.get(pointer));
    }

    /** What is wrong with what was shown so far. */
    List<Problem> problems() {
        synchronized (problems) {
            return List.copyOf(problems);
        }
    }

    void tell(Problem problem) {
        synchronized (problems) {
            if (problems.size() < 1000) problems.add(problem);
        }
    }

    /** Whether there are so many pages that none should say what another one does. */
    boolean hasManyPages() {
        return paths.size() > MANY;
    }

    Kept kept() {
        return kept;
    }

    /**
     * A path that no other page has: of letters, digits and dashes, as descriptions may name things as they like.
     *
     * @param directory with a slash at its end, or empty
     */
    String free(String directory, String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var shorter = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-$", "") : plain;
        var base = directory + (shorter.isEmpty() ? "unnamed" : shorter);
        var path = base;
        for (int i = 2; !paths.add(path); i++) path = base + "-" + i;
        return path;
    }
}
