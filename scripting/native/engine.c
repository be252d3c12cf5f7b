#define _GNU_SOURCE
#include "engine.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "built_in.h"
#include "frames.h"

#define DEFINE(RESULT, NAME, GIVEN) RESULT(*NAME) GIVEN;
ENGINE_FUNCTIONS(DEFINE)
#undef DEFINE

static bool find(void *library, const char *name, void *function) {
    void *found = dlsym(library, name);
    memcpy(function, &found, sizeof found);
    return found != NULL;
}

/* A library can only be loaded from a file: from one in memory that has no name. */
static void *loaded(void) {
    int file = memfd_create("quickjs", MFD_CLOEXEC);
    if (file < 0) return NULL;
    void *library = NULL;
    if (write_fully(file, built_in_engine, built_in_engine_size)) {
        char name[32];
        snprintf(name, sizeof name, "/proc/self/fd/%d", file);
        library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    }
    close(file);
    return library;
}

bool engine_load(void) {
    void *library = loaded();
    if (library == NULL) return false;
#define FIND(RESULT, NAME, GIVEN) \
    if (!find(library, #NAME, &NAME)) return false;
    ENGINE_FUNCTIONS(FIND)
#undef FIND
    return true;
}
