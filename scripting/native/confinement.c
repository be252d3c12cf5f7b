#define _GNU_SOURCE
#include "confinement.h"

#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "system_calls.h"

/* No file may grow, no core is written, no process starts (where the user is not root), no handle is opened beside the three that there are. */
static bool limits(void) {
    static const struct rlimit none = {0, 0}, three = {3, 3};
    return setrlimit(RLIMIT_CORE, &none) == 0 && setrlimit(RLIMIT_FSIZE, &none) == 0 && setrlimit(RLIMIT_NPROC, &none) == 0
        && setrlimit(RLIMIT_NOFILE, &three) == 0;
}

/* No file may be opened, no TCP port bound or connected to: a set of rules that allows nothing. */
static bool landlock(void) {
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) return false;
    uint64_t rules[] = {
        version >= 5 ? 0xffff : version >= 3 ? 0x7fff : version == 2 ? 0x3fff : 0x1fff,
        version >= 4 ? 3 : 0,
        version >= 6 ? 1 : 0,
    };
    size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
    int handle = (int)syscall(SYS_landlock_create_ruleset, rules, size, 0);
    if (handle < 0) return false;
    bool done = syscall(SYS_landlock_restrict_self, handle, 0) == 0;
    close(handle);
    return done;
}

static bool seccomp(void) {
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &allowed_system_calls) == 0;
}

static void lack(char lacking[static 64], const char *what) {
    if (lacking[0] != 0) strcat(lacking, " ");
    strcat(lacking, what);
}

void confinement_enter(char lacking[static 64]) {
    lacking[0] = 0;
    prctl(PR_SET_DUMPABLE, 0);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) lack(lacking, "no-new-privs");
    if (!landlock()) lack(lacking, "landlock");
    if (!limits()) lack(lacking, "limits");
    if (!seccomp()) lack(lacking, "seccomp");
}
