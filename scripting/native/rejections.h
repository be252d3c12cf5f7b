/* Promises that are rejected while nothing handles them, told to the code of the run itself, as the engine tells them. */
#pragma once
#include "realm.h"

/* The engine tells of those of a realm from now on. */
void rejections_track(struct realm *realm);
/* From now on those of this realm are told to its function, and those of no other: what happened, the promise, and the reason. */
void rejections_listen(struct realm *realm, JSValue step);
/* Those of none are told. */
void rejections_forget(void);
