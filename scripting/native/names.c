#define _GNU_SOURCE
#include "names.h"

#include <string.h>
#include <unistd.h>

bool names_have(const struct names *names, const char *name) {
    for (size_t i = 0; i < names->count; i++) {
        if (strcmp(names->name[i], name) == 0) return true;
    }
    return false;
}

bool names_add(struct names *names, const char *name, size_t size) {
    char whole[LONGEST_NAME];
    if (size >= sizeof whole) _exit(1);
    memcpy(whole, name, size);
    whole[size] = 0;
    if (names_have(names, whole)) return false;
    if (names->count == MOST_NAMES) _exit(1);
    memcpy(names->name[names->count++], whole, sizeof whole);
    return true;
}

void names_add_listed(struct names *names, const char *list, size_t size) {
    const char *end = list + size;
    while (list < end) {
        const char *comma = memchr(list, ',', (size_t)(end - list));
        const char *until = comma == NULL ? end : comma;
        if (until > list) names_add(names, list, (size_t)(until - list));
        list = until + 1;
    }
}
