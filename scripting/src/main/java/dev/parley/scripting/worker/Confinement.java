package dev.parley.scripting.worker;

import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * What the process gives up before the first script, on Linux: new privileges, files and TCP (Landlock, {@code landlock(7)}), and all system calls but
 * those that computing takes ({@code seccomp(2)}, on x86-64). It cannot be taken back.
 */
final class Confinement {

    private static final int PR_SET_DUMPABLE = 4;
    private static final int PR_SET_NO_NEW_PRIVS = 38;
    private static final int LANDLOCK_CREATE_RULESET = 444;
    private static final int LANDLOCK_RESTRICT_SELF = 446;
    private static final int LANDLOCK_CREATE_RULESET_VERSION = 1;
    private static final int SECCOMP = 317;
    private static final int SECCOMP_SET_MODE_FILTER = 1;
    private static final int SECCOMP_FILTER_FLAG_TSYNC = 1;
    private static final int CLOSE = 3;

    private final MemorySegment prctl = Linker.nativeLinker().defaultLookup().findOrThrow("prctl");
    private final MemorySegment syscall = Linker.nativeLinker().defaultLookup().findOrThrow("syscall");

    /** Made before anything is given up: classes are files, too. */
    private final MemorySegment filter = filter();

    private Confinement() {}

    /** Gives up what can be given up here; returns the names of what could not. */
    static String enter() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return "landlock seccomp";
        }
        var lacking = new ArrayList<String>();
        Confinement confinement = new Confinement();
        confinement.call(confinement.prctl, PR_SET_DUMPABLE, 0);
        if (confinement.call(confinement.prctl, PR_SET_NO_NEW_PRIVS, 1) != 0) {
            lacking.add("no-new-privs");
        }
        if (!confinement.landlock()) {
            lacking.add("landlock");
        }
        if (!System.getProperty("os.arch").equals("amd64") || !confinement.seccomp()) {
            lacking.add("seccomp");
        }
        return String.join(" ", lacking);
    }

    /** Makes what entering takes, and gives nothing up. */
    static void rehearse() {
        new Confinement();
    }

    private long call(MemorySegment function, long... given) {
        return (int) NativeCode.call(function, given);
    }

    /** No file may be opened, no TCP port bound or connected to: a set of rules that allows nothing. */
    private boolean landlock() {
        long version = call(syscall, LANDLOCK_CREATE_RULESET, 0, 0, LANDLOCK_CREATE_RULESET_VERSION);
        if (version < 1) {
            return false;
        }
        MemorySegment rules = NativeCode.forever(24);
        rules.set(
                ValueLayout.JAVA_LONG,
                0,
                version >= 5 ? 0xffff : version >= 3 ? 0x7fff : version == 2 ? 0x3fff : 0x1fff);
        rules.set(ValueLayout.JAVA_LONG, 8, version >= 4 ? 3 : 0);
        rules.set(ValueLayout.JAVA_LONG, 16, version >= 6 ? 1 : 0);
        long size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
        long handle = call(syscall, LANDLOCK_CREATE_RULESET, rules.address(), size, 0);
        if (handle < 0) {
            return false;
        }
        boolean done = call(syscall, LANDLOCK_RESTRICT_SELF, handle, 0) == 0;
        call(syscall, CLOSE, handle);
        return done;
    }

    private static MemorySegment filter() {
        List<Long> filter = SystemCalls.filter();
        MemorySegment instructions = NativeCode.forever(8L * filter.size());
        for (int i = 0; i < filter.size(); i++) {
            instructions.set(ValueLayout.JAVA_LONG, 8L * i, filter.get(i));
        }
        MemorySegment program = NativeCode.forever(16);
        program.set(ValueLayout.JAVA_SHORT, 0, (short) filter.size());
        program.set(ValueLayout.JAVA_LONG, 8, instructions.address());
        return program;
    }

    private boolean seccomp() {
        return call(syscall, SECCOMP, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, filter.address()) == 0;
    }
}
