#include "rejections.h"

static const JSContext *listening;
static JSValue told;

static void on_rejection(JSContext *context, JSValue promise, JSValue reason, bool handled, void *given) {
    (void)given;
    if (context != listening) return;
    JSValue said[] = {JS_NewStringLen(context, handled ? "H" : "P", 1), promise, reason};
    JSValue result = JS_Call(context, told, (JSValue){.tag = TAG_UNDEFINED}, 3, said);
    realm_drop(context, (int32_t)result.tag == TAG_EXCEPTION ? JS_GetException(context) : result);
    realm_drop(context, said[0]);
}

void rejections_track(struct realm *realm) {
    JS_SetHostPromiseRejectionTracker(realm->runtime, on_rejection, NULL);
}

void rejections_listen(struct realm *realm, JSValue step) {
    listening = realm->context;
    told = step;
}

void rejections_forget(void) {
    listening = NULL;
}
