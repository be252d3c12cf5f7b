#define _GNU_SOURCE
#include "supply.h"

#include <string.h>
#include <unistd.h>

enum { STOCK = 2, USUAL_MEMORY = 64 << 20 };

struct stock {
    struct names libraries;
    struct run *ready[STOCK];
    int count;
};

static struct stock bare;
static struct stock asserting = {.libraries = {.count = 1, .name = {ASSERTIONS}}};
static bool for_one;

static void make(struct stock *stock) {
    struct run *run = run_open(&stock->libraries, USUAL_MEMORY);
    if (run == NULL) _exit(1);
    stock->ready[stock->count++] = run;
}

void supply_begin(bool one) {
    for_one = one;
    if (one) make(&asserting);
}

static struct stock *fewer(void) {
    return bare.count <= asserting.count ? &bare : &asserting;
}

bool supply_wants_more(void) {
    return !for_one && fewer()->count < STOCK;
}

void supply_make(void) {
    make(fewer());
}

struct run *supply_take(const struct names *libraries) {
    static const struct names none;
    struct stock *of = for_one || names_have(libraries, ASSERTIONS) ? &asserting : &bare;
    struct run *run = of->count > 0 ? of->ready[--of->count] : run_open(&none, USUAL_MEMORY);
    if (run == NULL || !run_load(run, libraries)) _exit(1);
    return run;
}
