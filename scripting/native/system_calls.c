#define _GNU_SOURCE
#include "system_calls.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/syscall.h>

#define LOAD(FIELD) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, FIELD))
#define RETURN(WHAT) BPF_STMT(BPF_RET | BPF_K, WHAT)
#define REFUSE RETURN(SECCOMP_RET_ERRNO | EPERM)
#define ALLOW(NAME) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##NAME, 0, 1), RETURN(SECCOMP_RET_ALLOW)
/* Memory, but none that code runs in: the low half of the third argument says so. */
#define ALLOW_WITHOUT_CODE(NAME) \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##NAME, 0, 4), LOAD(args[2]), BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 0, 1), REFUSE, \
        RETURN(SECCOMP_RET_ALLOW)

static const struct sock_filter program[] = {
    LOAD(arch),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_X86_64, 1, 0),
    RETURN(SECCOMP_RET_KILL_PROCESS),
    LOAD(nr),
    /* no call by the numbers of x32 */
    BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
    RETURN(SECCOMP_RET_KILL_PROCESS),
    /* what is told and heard */
    ALLOW(read), ALLOW(write), ALLOW(writev), ALLOW(poll),
    /* memory */
    ALLOW_WITHOUT_CODE(mmap), ALLOW_WITHOUT_CODE(mprotect), ALLOW(munmap), ALLOW(mremap), ALLOW(brk), ALLOW(madvise),
    /* time, where the kernel does not tell it without a call */
    ALLOW(clock_gettime), ALLOW(gettimeofday),
    /* going on where it was stopped, and the end */
    ALLOW(restart_syscall), ALLOW(exit), ALLOW(exit_group),
    REFUSE,
};

const struct sock_fprog allowed_system_calls = {.len = sizeof program / sizeof program[0], .filter = (struct sock_filter *)program};
