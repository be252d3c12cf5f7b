/*
 * What the process gives up before the first script: growing files and opening anything, new privileges, files and TCP (Landlock, landlock(7)), and all
 * system calls but those that computing takes (seccomp(2)). It cannot be taken back.
 */
#pragma once

/* Gives up what can be given up here; puts the names of what could not into lacking, with spaces between them. */
void confinement_enter(char lacking[static 64]);
