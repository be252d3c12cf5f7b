/*
 * The process in which scripts run, one after the other: does what dev.parley.scripting.worker.Worker does, whose frames it takes and tells, without a
 * JVM. It has nothing but its standard input and output, to the parent that started it, and ends with them.
 */
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "confinement.h"
#include "supply.h"

/* For the code of the engine, which may recurse deeply. */
static const rlim_t STACK = 16 << 20;

/* After so many scripts an engine is made anew, unless they left something in it. */
enum { MOST_SCRIPTS = 1000 };

/* What is in front of a script in its frame is shorter. */
enum { LONGEST_HEAD = 1024 };

/* A hundred years, so that no sum of times is too large. */
static const int64_t LONGEST_MILLIS = INT64_C(3155760000000);

/* What a script begins with. */
struct begin {
    bool follows;
    int64_t budget;
    size_t memory;
    struct names libraries;
    const char *script;
    size_t size;
};

static struct run *kept;

static void forget(void) {
    if (kept != NULL) run_close(kept);
    kept = NULL;
}

/* Reads "R" or "r", then "millis memory names \n script"; the process ends with what is none. */
static void read_begin(const struct frame *frame, struct begin *begin) {
    const char *line = memchr(frame->bytes, '\n', frame->size < LONGEST_HEAD ? frame->size : LONGEST_HEAD);
    char *rest;
    if (line == NULL || (frame->bytes[0] != 'R' && frame->bytes[0] != 'r')) _exit(1);
    begin->follows = frame->bytes[0] == 'r';
    long long millis = strtoll(frame->bytes + 1, &rest, 10);
    if (*rest != ' ' || millis < 0) _exit(1);
    begin->budget = (millis < LONGEST_MILLIS ? millis : LONGEST_MILLIS) * 1000000;
    begin->memory = strtoull(rest + 1, &rest, 10);
    if (*rest != ' ') _exit(1);
    begin->libraries.count = 0;
    names_add_listed(&begin->libraries, rest + 1, (size_t)(line - rest - 1));
    begin->script = line + 1;
    begin->size = frame->size - (size_t)(line + 1 - frame->bytes);
}

/* The next script; nothing at the end. */
static bool next(struct frame *frame) {
    while (true) {
        while (supply_wants_more() && !frame_waits()) supply_make();
        if (!frame_read(frame)) return false;
        if (frame->bytes[0] != 'E') return true;
        forget();
        frame_free(frame);
    }
}

static struct run *begun(const struct begin *begin) {
    if (!begin->follows) forget();
    struct run *before = kept;
    kept = NULL;
    if (before != NULL) {
        if (run_load(before, &begin->libraries)) return before;
        /* what scripts before left is in the way of a library */
        run_close(before);
    }
    return supply_take(&begin->libraries);
}

/* The run anew, with the libraries that it lacks. */
static struct run *anew(struct run *run, const struct names *lacking, size_t memory) {
    struct names all = run->loaded;
    for (size_t i = 0; i < lacking->count; i++) names_add(&all, lacking->name[i], strlen(lacking->name[i]));
    run_close(run);
    struct run *again = run_open(&all, memory);
    if (again == NULL) _exit(1);
    return again;
}

/* Closes a run, or keeps it for a script that may follow where nothing went wrong. */
static void end(struct run *run, bool well) {
    bool left_something = false;
    if (well && run_renew(run, &left_something) && (left_something || run->scripts < MOST_SCRIPTS)) {
        kept = run;
    } else {
        /* (which takes longer) */
        frames_send();
        run_close(run);
    }
}

/* Runs one script; says whether there may be another. */
static bool run_script(const struct begin *begin) {
    struct run *run = begun(begin);
    struct frame answer = {0};
    struct names lacking;
    int64_t left = begin->budget;
    const char *input = begin->script;
    size_t size = begin->size;
    while (true) {
        lacking.count = 0;
        int64_t from = nanoseconds();
        enum standing standing = run_take(run, input, size, left, begin->memory, &lacking);
        left -= nanoseconds() - from;
        frame_free(&answer);
        if (standing == LACKING) {
            run = anew(run, &lacking, begin->memory);
            input = begin->script;
            size = begin->size;
        } else if (standing == WAITING) {
            if (!frame_read(&answer)) return false;
            input = answer.bytes;
            size = answer.size;
        } else {
            end(run, standing == DONE);
            return true;
        }
    }
}

static bool serve(void) {
    struct frame frame;
    struct begin begin;
    if (!next(&frame)) return false;
    read_begin(&frame, &begin);
    bool more = run_script(&begin);
    frame_free(&frame);
    return more;
}

/* The stack of the first thread grows as far as that says. */
static bool allow_stack(void) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_max < STACK) return false;
    limit.rlim_cur = STACK;
    return setrlimit(RLIMIT_STACK, &limit) == 0;
}

/* parley-scripts BUILD [one] */
int main(int count, char **words) {
    char lacking[64];
    /* one that a program of another build starts would not understand it */
    if (count < 2 || strcmp(words[1], BUILD) != 0) return 3;
    if (!allow_stack() || chdir("/") != 0 || !engine_load()) return 1;
    /* the time zone of the machine is in a file */
    tzset();
    supply_begin(count > 2 && strcmp(words[2], "one") == 0);
    confinement_enter(lacking);
    do {
        frame_write("H", 1, lacking, strlen(lacking));
    } while (serve());
    return 0;
}
