/* The functions of the JavaScript engine QuickJS that are used here, by its C interface quickjs.h for machines of 64 bits. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct JSRuntime JSRuntime;
typedef struct JSContext JSContext;

/* A value of the language: its bits, and what they are. */
typedef struct {
    uint64_t bits;
    int64_t tag;
} JSValue;

enum { TAG_BOOLEAN = 1, TAG_UNDEFINED = 3, TAG_UNINITIALIZED = 4, TAG_EXCEPTION = 6, READ_BYTECODE = 1 };

typedef int interrupt_handler(JSRuntime *runtime, void *given);
typedef void rejection_tracker(JSContext *context, JSValue promise, JSValue reason, bool handled, void *given);

#define ENGINE_FUNCTIONS(FUNCTION) \
    FUNCTION(JSRuntime *, JS_NewRuntime, (void)) \
    FUNCTION(void, JS_FreeRuntime, (JSRuntime *)) \
    FUNCTION(JSContext *, JS_NewContext, (JSRuntime *)) \
    FUNCTION(void, JS_FreeContext, (JSContext *)) \
    FUNCTION(void, JS_SetMemoryLimit, (JSRuntime *, size_t)) \
    FUNCTION(void, JS_SetGCThreshold, (JSRuntime *, size_t)) \
    FUNCTION(void, JS_SetMaxStackSize, (JSRuntime *, size_t)) \
    FUNCTION(void, JS_UpdateStackTop, (JSRuntime *)) \
    FUNCTION(void, JS_SetInterruptHandler, (JSRuntime *, interrupt_handler *, void *)) \
    FUNCTION(void, JS_SetHostPromiseRejectionTracker, (JSRuntime *, rejection_tracker *, void *)) \
    FUNCTION(JSValue, JS_ReadObject, (JSContext *, const uint8_t *, size_t, int)) \
    FUNCTION(JSValue, JS_EvalFunction, (JSContext *, JSValue)) \
    FUNCTION(JSValue, JS_Call, (JSContext *, JSValue, JSValue, int, const JSValue *)) \
    FUNCTION(JSValue, JS_NewStringLen, (JSContext *, const char *, size_t)) \
    FUNCTION(const char *, JS_ToCStringLen2, (JSContext *, size_t *, JSValue, int)) \
    FUNCTION(void, JS_FreeCString, (JSContext *, const char *)) \
    FUNCTION(JSValue, JS_Throw, (JSContext *, JSValue)) \
    FUNCTION(JSValue, JS_GetException, (JSContext *)) \
    FUNCTION(int, JS_ExecutePendingJob, (JSRuntime *, JSContext **))

#define DECLARE(RESULT, NAME, GIVEN) extern RESULT(*NAME) GIVEN;
ENGINE_FUNCTIONS(DECLARE)
#undef DECLARE

/* Loads the engine; says whether it is there. */
bool engine_load(void);
