#define _GNU_SOURCE
#include "run.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "rejections.h"

/* What telling how a script ended may take beyond its limits. */
static const size_t MEMORY_FOR_THE_END = (size_t)24 << 20;
static const int64_t TIME_FOR_THE_END = 500000000;

/* Of a list of libraries no more bytes are looked at. */
enum { LONGEST_LIST = 10000 };

/* Whether code lies under a name: parts of a library have a stroke in theirs, the code a hyphen. */
static bool is_of(const char *code, const char *name) {
    while (*code != 0 && *code == (*name == '/' ? '-' : *name)) {
        code++;
        name++;
    }
    return *code == 0 && *name == 0;
}

/* A library of a name; the process ends where there is none. */
static const struct built_in *library(const char *name) {
    for (const struct built_in *each = built_in_libraries; each->name != NULL; each++) {
        if (is_of(each->name, name)) return each;
    }
    _exit(1);
}

static bool say(struct run *run, const char *word, int more, const JSValue *given) {
    JSValue said[2], result;
    if (!realm_text(&run->realm, word, strlen(word), &said[0])) return false;
    if (more > 0) said[1] = given[0];
    bool well = realm_call(&run->realm, run->step, 1 + more, said, &result);
    if (well) realm_drop(run->realm.context, result);
    realm_drop(run->realm.context, said[0]);
    return well;
}

static bool load_library(struct run *run, const char *name) {
    char word[LONGEST_NAME + 1] = "M";
    JSValue function;
    strncat(word, name, LONGEST_NAME - 1);
    if (!realm_evaluate(&run->realm, library(name), &function)) return false;
    bool well = say(run, word, 1, &function);
    realm_drop(run->realm.context, function);
    return well && (strcmp(name, ASSERTIONS) != 0 || say(run, "C", 0, NULL));
}

bool run_load(struct run *run, const struct names *libraries) {
    for (size_t i = 0; i < libraries->count; i++) {
        const char *name = libraries->name[i];
        if (!names_add(&run->loaded, name, strlen(name))) continue;
        if (strcmp(name, PROMISES) == 0) {
            rejections_track(&run->realm);
            run->tells_rejections = true;
        } else if (!load_library(run, name)) {
            return false;
        }
    }
    return true;
}

struct run *run_open(const struct names *libraries, size_t memory) {
    struct run *run = calloc(1, sizeof *run);
    if (run == NULL) _exit(1);
    if (!realm_open(&run->realm, memory)) {
        free(run);
        return NULL;
    }
    run->step = run->standing = run->another = (JSValue){.tag = TAG_UNDEFINED};
    if (realm_evaluate(&run->realm, library("main"), &run->step) && realm_text(&run->realm, "S", 1, &run->standing)
        && realm_text(&run->realm, "Z", 1, &run->another) && run_load(run, libraries)) {
        return run;
    }
    run_close(run);
    return NULL;
}

void run_close(struct run *run) {
    realm_unwatch();
    rejections_forget();
    realm_drop(run->realm.context, run->standing);
    realm_drop(run->realm.context, run->another);
    realm_drop(run->realm.context, run->step);
    realm_close(&run->realm);
    free(run);
}

/* Where a script lacks libraries, their names. */
static enum standing told(const char *how, const struct text *text, struct names *lacking) {
    if (text->size > 0 && text->utf8[0] == 'N') {
        size_t size = text->size - 1 < LONGEST_LIST ? text->size - 1 : LONGEST_LIST;
        names_add_listed(lacking, text->utf8 + 1, size);
        return LACKING;
    }
    size_t before = strlen(how);
    if (before + text->size > MOST) {
        static const char TOO_MUCH[] = "FError: The script tells more than Parley takes\n";
        frame_write(TOO_MUCH, sizeof TOO_MUCH - 1, NULL, 0);
        return FAILED;
    }
    frame_write(how, before, text->utf8, text->size);
    char first = before > 0 ? how[0] : text->size > 0 ? text->utf8[0] : 'F';
    return first == 'W' ? WAITING : first == 'D' ? DONE : FAILED;
}

static bool tell(struct run *run, JSValue word, const char *how, struct names *lacking, enum standing *standing) {
    JSValue said;
    struct text text;
    if (!realm_call(&run->realm, run->step, 1, &word, &said)) return false;
    bool well = realm_utf8(&run->realm, said, &text);
    if (well) {
        *standing = told(how, &text, lacking);
        realm_free_text(&run->realm, &text);
    }
    realm_drop(run->realm.context, said);
    return well;
}

/* Ends a script that failed: what it did until then is told as well, if it can be. */
static enum standing end(struct run *run, const char *how, size_t memory, struct names *lacking) {
    JSValue word;
    enum standing standing = FAILED;
    realm_run_for(&run->realm, TIME_FOR_THE_END);
    realm_limit_memory(&run->realm, memory + MEMORY_FOR_THE_END);
    bool well = realm_text(&run->realm, "X", 1, &word);
    if (well) {
        well = tell(run, word, how, lacking, &standing);
        realm_drop(run->realm.context, word);
    }
    if (!well) frame_write(how, strlen(how), NULL, 0);
    return standing;
}

static enum standing failed(struct run *run, size_t memory, struct names *lacking) {
    char how[sizeof run->realm.words + 2] = "L";
    if (!realm_was_interrupted()) {
        how[0] = 'F';
        strcpy(how + 1, run->realm.words);
        strcat(how, "\n");
    }
    return end(run, how, memory, lacking);
}

static bool give(struct run *run, const char *input, size_t size) {
    JSValue text, result;
    if (!realm_text(&run->realm, input, size, &text)) return false;
    bool well = realm_call(&run->realm, run->step, 1, &text, &result);
    if (well) realm_drop(run->realm.context, result);
    realm_drop(run->realm.context, text);
    return well;
}

enum standing run_take(struct run *run, const char *input, size_t size, int64_t budget, size_t memory, struct names *lacking) {
    enum standing standing = FAILED;
    realm_run_for(&run->realm, budget);
    realm_limit_memory(&run->realm, memory);
    if (run->tells_rejections) rejections_listen(&run->realm, run->step);
    if (!give(run, input, size)) return failed(run, memory, lacking);
    realm_settle(&run->realm);
    if (realm_was_interrupted()) return end(run, "L", memory, lacking);
    if (!tell(run, run->standing, "", lacking, &standing)) return failed(run, memory, lacking);
    return standing;
}

bool run_renew(struct run *run, bool *left_something) {
    JSValue left;
    realm_run_for(&run->realm, TIME_FOR_THE_END);
    if (!realm_call(&run->realm, run->step, 1, &run->another, &left)) return false;
    realm_drop(run->realm.context, left);
    run->scripts++;
    *left_something = left.tag == TAG_BOOLEAN && left.bits != 0;
    return true;
}
