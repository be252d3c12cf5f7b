package dev.parley.description.docs;

import dev.parley.description.problem.Problem;
import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
    private final Set<URI> told = new HashSet<>();
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

    /** Says that what is wrong with the references of a file was told when it was made one with others. */
    void referencesAreTold(URI file) {
        told.add(file);
    }

    /** Tells of a reference at a place, unless it was told of already. */
    void tell(Located at, Problem problem) {
        if (!told.contains(at.file())) tell(AtLine.of(at, problem));
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
        var plain = dashed(Normalizer.normalize(name, Normalizer.Form.NFKD));
        var shorter = plain.length() > LONGEST ? withoutEnd(plain.substring(0, LONGEST)) : plain;
        var base = directory + (shorter.isEmpty() ? "unnamed" : shorter);
        var path = base;
        for (int i = 2; !paths.add(path); i++) path = base + "-" + i;
        return path;
    }

    /** Words in lower case with one dash between them. */
    private static String dashed(String name) {
        var dashed = new StringBuilder();
        boolean apart = true;
        boolean small = false;
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            boolean capital = each >= 'A' && each <= 'Z';
            boolean follows = (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
            boolean begins = capital ? small : !follows;
            if (begins && !apart) dashed.append('-');
            if (capital || follows) dashed.append(Character.toLowerCase(each));
            apart = !capital && !follows;
            small = follows;
        }
        return withoutEnd(dashed.toString());
    }

    private static String withoutEnd(String dashed) {
        return dashed.endsWith("-") ? dashed.substring(0, dashed.length() - 1) : dashed;
    }
}
