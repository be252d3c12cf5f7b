package dev.parley.scripting.worker;

import java.util.ArrayList;
import java.util.List;

/**
 * The filter of system calls for x86-64, as a program of the kernel's packet filter ({@code seccomp(2)}, {@code linux/filter.h}): allowed is what memory,
 * threads, time and open files take; anything else is refused with {@code EPERM}, and what would start a process as well.
 */
final class SystemCalls {

    private static final long LOAD = 0x20;
    private static final long JUMP_IF_EQUAL = 0x15;
    private static final long JUMP_IF_NOT_BELOW = 0x35;
    private static final long JUMP_IF_ANY_BIT = 0x45;
    private static final long RETURN = 0x06;

    private static final long NUMBER = 0;
    private static final long ARCHITECTURE = 4;
    private static final long FIRST_ARGUMENT = 16;

    private static final long X86_64 = 0xC000003EL;
    private static final long X32 = 0x4000_0000L;
    private static final long KILL = 0x8000_0000L;
    private static final long ALLOW = 0x7fff_0000L;
    private static final long REFUSE = 0x0005_0000L | 1;
    private static final long UNKNOWN = 0x0005_0000L | 38;

    private static final int CLONE = 56;
    private static final int PRCTL = 157;
    private static final int CLONE3 = 435;
    private static final long CLONE_THREAD = 0x10000;
    private static final long PR_SET_NAME = 15;

    /**
     * read, write, close, fstat, poll, lseek, mmap, mprotect, munmap, brk, rt_sigaction, rt_sigprocmask, rt_sigreturn, pread64, readv, writev, sched_yield,
     * mremap, mincore, madvise, nanosleep, getpid, exit, uname, gettimeofday, getrusage, sysinfo, times, sigaltstack, gettid, tkill, futex,
     * sched_getaffinity, set_tid_address, restart_syscall, clock_gettime, clock_getres, clock_nanosleep, exit_group, tgkill, get_mempolicy,
     * set_robust_list, get_robust_list, prlimit64, getcpu, getrandom, membarrier, rseq
     */
    private static final int[] ALLOWED = {
        0, 1, 3, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 19, 20, 24, 25, 27, 28, 35, 39, 60, 63, 96, 98, 99, 100, 131,
        186, 200, 202, 204, 218, 219, 228, 229, 230, 231, 234, 239, 273, 274, 302, 309, 318, 324, 334
    };

    private SystemCalls() {}

    /** Its instructions, eight bytes each. */
    static List<Long> filter() {
        var code = new ArrayList<Long>();
        code.add(instruction(LOAD, 0, 0, ARCHITECTURE));
        code.add(instruction(JUMP_IF_EQUAL, 1, 0, X86_64));
        code.add(result(KILL));
        code.add(instruction(LOAD, 0, 0, NUMBER));
        code.add(instruction(JUMP_IF_NOT_BELOW, 0, 1, X32));
        code.add(result(KILL));
        for (int number : ALLOWED) {
            code.add(instruction(JUMP_IF_EQUAL, 0, 1, number));
            code.add(result(ALLOW));
        }
        // a thread may be started, a process not; what the filter cannot look into is not there, so that the other way
        // is taken
        code.add(instruction(JUMP_IF_EQUAL, 0, 1, CLONE3));
        code.add(result(UNKNOWN));
        allowedIf(code, CLONE, JUMP_IF_ANY_BIT, CLONE_THREAD);
        allowedIf(code, PRCTL, JUMP_IF_EQUAL, PR_SET_NAME);
        code.add(result(REFUSE));
        return code;
    }

    private static void allowedIf(List<Long> code, int number, long test, long argument) {
        code.add(instruction(JUMP_IF_EQUAL, 0, 4, number));
        code.add(instruction(LOAD, 0, 0, FIRST_ARGUMENT));
        code.add(instruction(test, 0, 1, argument));
        code.add(result(ALLOW));
        code.add(result(REFUSE));
    }

    private static long result(long what) {
        return instruction(RETURN, 0, 0, what);
    }

    /** Code, where to jump when true and when false, and an operand, as they lie in memory on a little-endian machine. */
    private static long instruction(long code, long then, long otherwise, long operand) {
        return code | then << 16 | otherwise << 24 | operand << 32;
    }
}
