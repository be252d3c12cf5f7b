/* The names of libraries that a run has or lacks, in their order, each once. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

enum { MOST_NAMES = 64, LONGEST_NAME = 64 };

struct names {
    size_t count;
    char name[MOST_NAMES][LONGEST_NAME];
};

/* Whether it was not there yet. The process ends with one too many, and with one that is too long for any library. */
bool names_add(struct names *names, const char *name, size_t size);
/* Adds names with commas between them, but no empty ones. */
void names_add_listed(struct names *names, const char *list, size_t size);
bool names_have(const struct names *names, const char *name);
