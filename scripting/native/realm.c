#define _GNU_SOURCE
#include "realm.h"

#include <string.h>
#include <time.h>

enum { STACK = 1 << 20, COLLECT_FROM = 8 << 20 /* short scripts end before they have that much */ };

static const JSRuntime *watched;
static int64_t deadline;
static bool interrupted;

int64_t nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static int on_interrupt(JSRuntime *runtime, void *given) {
    (void)given;
    if (runtime != watched) return 0;
    if (nanoseconds() >= deadline) interrupted = true;
    return interrupted;
}

bool realm_open(struct realm *realm, size_t memory) {
    strcpy(realm->words, "out of memory");
    realm->runtime = JS_NewRuntime();
    if (realm->runtime == NULL) return false;
    realm->limit = memory;
    JS_SetMemoryLimit(realm->runtime, memory);
    JS_SetGCThreshold(realm->runtime, COLLECT_FROM);
    JS_SetMaxStackSize(realm->runtime, STACK);
    JS_SetInterruptHandler(realm->runtime, on_interrupt, NULL);
    realm->context = JS_NewContext(realm->runtime);
    if (realm->context != NULL) return true;
    JS_FreeRuntime(realm->runtime);
    return false;
}

void realm_close(struct realm *realm) {
    JS_FreeContext(realm->context);
    JS_FreeRuntime(realm->runtime);
}

void realm_limit_memory(struct realm *realm, size_t bytes) {
    if (realm->limit == bytes) return;
    realm->limit = bytes;
    JS_SetMemoryLimit(realm->runtime, bytes);
}

void realm_run_for(struct realm *realm, int64_t longest) {
    deadline = nanoseconds() + longest;
    interrupted = false;
    watched = realm->runtime;
}

bool realm_was_interrupted(void) {
    return interrupted;
}

void realm_unwatch(void) {
    watched = NULL;
}

/* The engine's own function for it is no function but a macro, so that the value is put in place of the pending exception, and that one taken away. */
void realm_drop(JSContext *context, JSValue value) {
    if (value.tag >= 0) return;
    JS_Throw(context, value);
    JS_Throw(context, (JSValue){.tag = TAG_UNINITIALIZED});
}

static void note_exception(struct realm *realm) {
    strcpy(realm->words, "InternalError: out of memory");
    JSValue exception = JS_GetException(realm->context);
    struct text text;
    text.utf8 = JS_ToCStringLen2(realm->context, &text.size, exception, 0);
    if (text.utf8 != NULL) {
        size_t size = text.size < sizeof realm->words - 1 ? text.size : sizeof realm->words - 1;
        memcpy(realm->words, text.utf8, size);
        realm->words[size] = 0;
        realm_free_text(realm, &text);
    }
    realm_drop(realm->context, exception);
}

static bool is_value(struct realm *realm, JSValue value) {
    value.tag = (int32_t)value.tag;
    if (value.tag != TAG_EXCEPTION) return true;
    note_exception(realm);
    return false;
}

bool realm_evaluate(struct realm *realm, const struct built_in *library, JSValue *value) {
    JS_UpdateStackTop(realm->runtime);
    *value = JS_ReadObject(realm->context, library->code, library->size, READ_BYTECODE);
    if (!is_value(realm, *value)) return false;
    *value = JS_EvalFunction(realm->context, *value);
    return is_value(realm, *value);
}

bool realm_text(struct realm *realm, const char *utf8, size_t size, JSValue *value) {
    *value = JS_NewStringLen(realm->context, utf8, size);
    return is_value(realm, *value);
}

bool realm_call(struct realm *realm, JSValue function, int count, const JSValue *given, JSValue *result) {
    JS_UpdateStackTop(realm->runtime);
    *result = JS_Call(realm->context, function, (JSValue){.tag = TAG_UNDEFINED}, count, given);
    return is_value(realm, *result);
}

void realm_settle(struct realm *realm) {
    JSContext *of;
    while (!interrupted) {
        int done = JS_ExecutePendingJob(realm->runtime, &of);
        if (done == 0) return;
        if (done < 0) realm_drop(realm->context, JS_GetException(realm->context));
    }
}

bool realm_utf8(struct realm *realm, JSValue value, struct text *text) {
    text->utf8 = JS_ToCStringLen2(realm->context, &text->size, value, 0);
    if (text->utf8 == NULL) note_exception(realm);
    return text->utf8 != NULL;
}

void realm_free_text(struct realm *realm, struct text *text) {
    JS_FreeCString(realm->context, text->utf8);
}
