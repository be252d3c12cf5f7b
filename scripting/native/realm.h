/* An engine of its own for one script: its memory, its globals, its limits. Nothing of it is seen by another. */
#pragma once
#include "engine.h"
#include "built_in.h"

struct realm {
    JSRuntime *runtime;
    JSContext *context;
    size_t limit;
    /* What went wrong last, in words. */
    char words[2001];
};

/* A text of the engine's, until it is let go of. */
struct text {
    const char *utf8;
    size_t size;
};

/* Nothing of it is left where it says no; so for each below: words says why. */
bool realm_open(struct realm *realm, size_t memory);
void realm_close(struct realm *realm);

void realm_limit_memory(struct realm *realm, size_t bytes);
/* Lets code of it run for so many nanoseconds; that of any other runs as long as it likes. */
void realm_run_for(struct realm *realm, int64_t nanoseconds);
/* Whether code ran for too long. */
bool realm_was_interrupted(void);
/* That of no realm is watched. */
void realm_unwatch(void);

bool realm_evaluate(struct realm *realm, const struct built_in *library, JSValue *value);
bool realm_text(struct realm *realm, const char *utf8, size_t size, JSValue *value);
bool realm_call(struct realm *realm, JSValue function, int count, const JSValue *given, JSValue *result);
/* Runs what promises have left to do, until there is nothing or time is over. */
void realm_settle(struct realm *realm);
bool realm_utf8(struct realm *realm, JSValue value, struct text *text);
void realm_free_text(struct realm *realm, struct text *text);
/* Lets go of a value. */
void realm_drop(JSContext *context, JSValue value);
/* Nanoseconds of a clock that only goes forward. */
int64_t nanoseconds(void);
