/* One script from its begin to its end, in a realm of its own, or in that of the scripts before it. */
#pragma once
#include "frames.h"
#include "names.h"
#include "realm.h"

/* Named beside libraries where a script speaks of promises: one that is rejected and that nothing handles then ends it with an error. */
#define PROMISES "promises"
/* The library of assertions is evaluated at once, as that takes half of its time. */
#define ASSERTIONS "chai"

struct run {
    struct realm realm;
    struct names loaded;
    JSValue step;
    JSValue standing;
    JSValue another;
    bool tells_rejections;
    int scripts;
};

/* How a script stands behind an input. */
enum standing { WAITING, DONE, FAILED, LACKING };

/* A new run with libraries; nothing where there is no memory for it or a library does not come up. */
struct run *run_open(const struct names *libraries, size_t memory);
void run_close(struct run *run);
/* Loads libraries, or begins to look after promises; says whether all came up. */
bool run_load(struct run *run, const struct names *libraries);
/*
 * Takes an input, and tells the parent how it stands; but where it must be begun anew elsewhere, it puts the names of the libraries that it needs into
 * lacking, which may be none where only what scripts before left is in the way.
 *
 * budget: nanoseconds of computing that are left
 */
enum standing run_take(struct run *run, const char *input, size_t size, int64_t budget, size_t memory, struct names *lacking);
/* Makes ready for another script of the same run of a collection; says whether that went well, and whether those before left something for it. */
bool run_renew(struct run *run, bool *left_something);
