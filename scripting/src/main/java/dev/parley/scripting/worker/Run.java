package dev.parley.scripting.worker;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One script from its begin to its end, in a realm of its own, or in that of the scripts before it. One thread at a time. */
final class Run implements AutoCloseable {

    /** The library of assertions is evaluated at once, as that takes half of its time. */
    static final String ASSERTIONS = "chai";

    /** What telling how a script ended may take beyond its limits. */
    private static final long MEMORY_FOR_THE_END = 24L << 20;

    private static final long TIME_FOR_THE_END = 500_000_000;

    private final Libraries libraries;
    private final Set<String> loaded = new LinkedHashSet<>();
    private final Realm realm;
    private final Realm.Value step;
    private final Realm.Value standing;
    private final Realm.Value another;
    private @Nullable Rejections rejections;
    private int scripts;

    Run(Libraries libraries, Collection<String> names, long memory) {
        this.libraries = libraries;
        realm = new Realm(memory);
        step = realm.evaluate(code(Libraries.MAIN));
        standing = realm.text("S");
        another = realm.text("Z");
        names.stream().filter(name -> !name.isEmpty()).forEach(this::load);
    }

    private MemorySegment code(String name) {
        MemorySegment code = libraries.code(name);
        if (code == null) {
            throw new EngineException("No library " + name);
        }
        return code;
    }

    /** Loads a library, or begins to look after promises. */
    void load(String name) {
        if (!loaded.add(name)) {
            return;
        }
        if (name.equals(Worker.PROMISES)) {
            rejections = realm.rejections(step);
        } else {
            Realm.Value function = realm.evaluate(code(name));
            Realm.Value words = realm.text("M" + name);
            realm.drop(realm.call(step, words, function));
            realm.drop(words);
            realm.drop(function);
            if (name.equals(ASSERTIONS)) {
                Realm.Value ready = realm.text("C");
                realm.drop(realm.call(step, ready));
                realm.drop(ready);
            }
        }
    }

    /** Makes ready for another script of the same run of a collection; says whether those before left something for it. */
    boolean renew() {
        realm.runUntil(System.nanoTime() + TIME_FOR_THE_END);
        Realm.Value left = realm.call(step, another);
        realm.drop(left);
        scripts++;
        return left.isTrue();
    }

    /** How many scripts it has run. */
    int scripts() {
        return scripts;
    }

    Set<String> loaded() {
        return loaded;
    }

    /**
     * Takes an input, and tells how it stands: to {@code out}, or where it must be begun anew elsewhere, to {@code lacking} the names of libraries that it
     * needs.
     *
     * @param budget nanoseconds of computing that are left
     */
    void take(MemorySegment input, long budget, long memory, Consumer<MemorySegment> out, List<String> lacking) {
        realm.runUntil(System.nanoTime() + budget);
        realm.limitMemory(memory);
        if (rejections != null) {
            rejections.listen();
        }
        try {
            Realm.Value text = realm.text(input, input.byteSize());
            try {
                realm.drop(realm.call(step, text));
            } finally {
                realm.drop(text);
            }
            realm.settle();
            if (!QuickJs.wasInterrupted()) {
                tell(standing, "", out, lacking);
            } else {
                end("L", memory, out, lacking);
            }
        } catch (EngineException e) {
            end(QuickJs.wasInterrupted() ? "L" : "F" + e.getMessage() + "\n", memory, out, lacking);
        }
    }

    /** Ends a script that failed: what it did until then is told as well, if it can be. */
    private void end(String how, long memory, Consumer<MemorySegment> out, List<String> lacking) {
        realm.runUntil(System.nanoTime() + TIME_FOR_THE_END);
        realm.limitMemory(memory + MEMORY_FOR_THE_END);
        try {
            Realm.Value end = realm.text("X");
            tell(end, how, out, lacking);
            realm.drop(end);
        } catch (EngineException _) {
            send(how, MemorySegment.NULL, out);
        }
    }

    private void tell(Realm.Value word, String before, Consumer<MemorySegment> out, List<String> lacking) {
        Realm.Value told = realm.call(step, word);
        MemorySegment text = realm.utf8(told);
        if (text.byteSize() > 0 && text.get(ValueLayout.JAVA_BYTE, 0) == 'N') {
            lacking.addAll(names(text));
        } else {
            send(before, text, out);
        }
        realm.free(text);
        realm.drop(told);
    }

    private static void send(String before, MemorySegment text, Consumer<MemorySegment> out) {
        if (before.isEmpty()) {
            out.accept(text);
            return;
        }
        byte[] head = before.getBytes(StandardCharsets.UTF_8);
        try (Arena brief = Arena.ofConfined()) {
            MemorySegment whole = brief.allocate(head.length + text.byteSize());
            MemorySegment.copy(head, 0, whole, ValueLayout.JAVA_BYTE, 0, head.length);
            MemorySegment.copy(text, 0, whole, head.length, text.byteSize());
            out.accept(whole);
        }
    }

    /** Libraries that are lacking; an empty name where none is, and only what scripts before left is in the way. */
    private static List<String> names(MemorySegment text) {
        var names = new ArrayList<String>();
        byte[] bytes = text.asSlice(1, Math.min(text.byteSize() - 1, 10_000)).toArray(ValueLayout.JAVA_BYTE);
        for (String name : new String(bytes, StandardCharsets.UTF_8).split(",")) {
            names.add(name);
        }
        return names;
    }

    @Override
    public void close() {
        QuickJs.watch(0, 0);
        realm.drop(standing);
        realm.drop(another);
        realm.drop(step);
        realm.close();
    }
}
