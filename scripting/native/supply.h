/*
 * Runs that are ready for the next scripts, without and with assertions, made while nothing waits to be read; or, for the scripts of one run of a
 * collection, which follow one another in the same engine, the one that they need.
 */
#pragma once
#include "run.h"

/* Makes the first where it is for one run of a collection. */
void supply_begin(bool one);
/* Whether another one is wanted. */
bool supply_wants_more(void);
void supply_make(void);
/* A run with libraries; the process ends where there is none. */
struct run *supply_take(const struct names *libraries);
