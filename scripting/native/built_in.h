/* What lies in this program itself: the engine, and the code of libraries as the engine compiled it when Parley was built. */
#pragma once
#include <stddef.h>
#include <stdint.h>

struct built_in {
    const char *name;
    const uint8_t *code;
    size_t size;
};

extern const uint8_t built_in_engine[];
extern const size_t built_in_engine_size;

/* Ends with one without a name. */
extern const struct built_in built_in_libraries[];
