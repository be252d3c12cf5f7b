package dev.parley.scripting.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The process in which scripts run, one after the other. It has nothing but its standard input and output, to the parent that started it, and ends with
 * them.
 *
 * <p>The parent sends {@code R} or {@code r millis memory names \n B…} (a script with its limits and the libraries that it speaks of; {@code r}
 * says that it follows the one before, and has its engine), {@code E} (none follows the one before), then {@code A…} (an answer) and
 * {@code T} (a timer is due) as long as the worker answers {@code W…} (it waits). It ends with {@code D…} (done), {@code L…} (its time was over) or
 * {@code F words \n …} (the engine failed), each with the outcome where there is one. Before the first script, and when nothing is left of the one before, it
 * says {@code H}.
 */
public final class Worker {

    /** Named beside libraries where a script speaks of promises: one that is rejected and that nothing handles then ends it with an error. */
    public static final String PROMISES = "promises";

    /** For the code of the engine, which may recurse deeply. */
    private static final long STACK = 16L << 20;

    private static final long USUAL_MEMORY = 64L << 20;
    private static final String REHEARSED =
            "B{\"source\":\"Promise.reject(0); require('punycode')\",\"seed\":[],\"variables\":{},\"info\":{}}";

    private static final byte WAITING = 'W';
    private static final byte DONE = 'D';
    private static final byte FAILED = 'F';

    /** After so many scripts an engine is made anew, unless they left something in it. */
    private static final int MOST_SCRIPTS = 1_000;

    /** What is in front of a script in its frame is shorter. */
    private static final int LONGEST_HEAD = 1_024;

    private final byte[] buffer = new byte[64 << 10];
    private final Libraries libraries = new Libraries();
    private InputStream in = new FileInputStream(FileDescriptor.in);
    private OutputStream out = new FileOutputStream(FileDescriptor.out);
    private final Supply supply;
    private @Nullable Run kept;
    private byte last;

    private Worker(boolean one) {
        supply = new Supply(libraries, USUAL_MEMORY, one);
    }

    /**
     * Begins to take scripts: {@code confined} gives up what can be given up before the first, {@code one} is for the scripts of one run alone;
     * {@code rehearse} does, unconfined, what a worker does for its first scripts, for the start-up cache.
     */
    public static void main(String[] arguments) {
        List<String> how = List.of(arguments);
        Worker worker = new Worker(how.contains("one"));
        Thread thread = new Thread(
                null,
                () -> {
                    if (how.contains("rehearse")) {
                        worker.rehearse();
                    } else {
                        worker.work(how.contains("confined"));
                    }
                },
                "scripts",
                STACK);
        thread.start();
    }

    private void rehearse() {
        try {
            Confinement.rehearse();
            practise();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void work(boolean confined) {
        try {
            // what is in files, or in jars that are not open yet, cannot be read later; what is in the one jar of the
            // program can
            if (!libraries.prepare()) {
                practise();
            }
            // the engine is loaded from a file, too
            supply.load();
            String lacking = "";
            if (confined) {
                leaveDirectory();
                lacking = Confinement.enter();
            }
            supply.start();
            do {
                Frames.write(out, "H".getBytes(StandardCharsets.US_ASCII), lacking.getBytes(StandardCharsets.US_ASCII));
            } while (serve());
        } catch (IOException | UncheckedIOException _) {
            // the parent is gone
        }
        Runtime.getRuntime().halt(0);
    }

    /** Has all classes loaded, which could not be read from files later: by a script that lacks a library and leaves a promise, and one that is broken. */
    private void practise() throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        for (String script : List.of(REHEARSED, "B", "")) {
            Frames.write(
                    told,
                    ("R1000 " + USUAL_MEMORY + " " + PROMISES + "\n").getBytes(StandardCharsets.US_ASCII),
                    script.getBytes(StandardCharsets.US_ASCII));
        }
        InputStream parentIn = in;
        OutputStream parentOut = out;
        in = new ByteArrayInputStream(told.toByteArray());
        out = OutputStream.nullOutputStream();
        while (serve()) {
            // until all are told
        }
        in = parentIn;
        out = parentOut;
        forget();
    }

    /** Takes the working directory away, which is empty: nothing is left of it, however this process ends, and nothing can be put into it. */
    private static void leaveDirectory() throws IOException {
        Files.deleteIfExists(Path.of("").toAbsolutePath());
    }

    /** Runs one script; tells whether there may be another. */
    private boolean serve() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment begin = begin(arena);
            if (begin == null) {
                return false;
            }
            String head = head(begin);
            String[] limits = head.split(" ", -1);
            long left = Long.parseLong(limits[0].substring(1)) * 1_000_000;
            long memory = Long.parseLong(limits[1]);
            Set<String> names = new LinkedHashSet<>();
            for (String name : limits[2].split(",")) {
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
            MemorySegment script = begin.asSlice(head.length() + 1);
            return run(script, names, left, memory, limits[0].charAt(0) == 'r');
        }
    }

    /** The next script; nothing at the end. */
    private @Nullable MemorySegment begin(Arena arena) throws IOException {
        MemorySegment begin = Frames.read(in, buffer, arena);
        while (begin != null && begin.get(ValueLayout.JAVA_BYTE, 0) == 'E') {
            forget();
            begin = Frames.read(in, buffer, arena);
        }
        return begin;
    }

    private void forget() {
        Run before = kept;
        kept = null;
        if (before != null) {
            before.close();
        }
    }

    private boolean run(MemorySegment script, Set<String> names, long budget, long memory, boolean follows)
            throws IOException {
        long left = budget;
        last = 0;
        Run run = begun(names, follows);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment input = script;
            while (true) {
                List<String> lacking = new ArrayList<>();
                long begun = System.nanoTime();
                run.take(input, left, memory, this::send, lacking);
                left -= System.nanoTime() - begun;
                if (!lacking.isEmpty()) {
                    Set<String> all = new LinkedHashSet<>(run.loaded());
                    all.addAll(lacking);
                    run.close();
                    run = new Run(libraries, all, memory);
                    input = script;
                } else if (last == WAITING) {
                    MemorySegment next = Frames.read(in, buffer, arena);
                    if (next == null) {
                        return false;
                    }
                    input = next;
                } else {
                    return true;
                }
            }
        } finally {
            end(run);
        }
    }

    private Run begun(Set<String> names, boolean follows) {
        if (!follows) {
            forget();
        }
        Run before = kept;
        kept = null;
        if (before != null) {
            try {
                names.forEach(before::load);
                return before;
            } catch (EngineException _) {
                // what scripts before left is in the way of a library
                before.close();
            }
        }
        return supply.take(names);
    }

    /** Closes a run, or keeps it for a script that may follow where nothing went wrong. */
    private void end(Run run) {
        if (last == DONE) {
            try {
                boolean leavesSomething = run.renew();
                if (leavesSomething || run.scripts() < MOST_SCRIPTS) {
                    kept = run;
                    return;
                }
            } catch (EngineException _) {
                // the script broke what it ran in
            }
        }
        run.close();
    }

    private void send(MemorySegment frame) {
        last = frame.byteSize() == 0 ? FAILED : frame.get(ValueLayout.JAVA_BYTE, 0);
        try {
            if (frame.byteSize() > Frames.MOST) {
                last = FAILED;
                Frames.write(
                        out,
                        "FError: The script tells more than Parley takes\n".getBytes(StandardCharsets.US_ASCII),
                        new byte[0]);
            } else {
                Frames.write(out, frame, buffer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(MemorySegment frame) {
        byte[] begin =
                frame.asSlice(0, Math.min(LONGEST_HEAD, frame.byteSize())).toArray(ValueLayout.JAVA_BYTE);
        int end = 0;
        while (begin[end] != '\n') {
            end++;
        }
        return new String(begin, 0, end, StandardCharsets.US_ASCII);
    }
}
