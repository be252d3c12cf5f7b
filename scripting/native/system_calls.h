/* The filter of system calls for x86-64, as a program of the kernel's packet filter (seccomp(2)): what is not allowed is refused with EPERM. */
#pragma once
#include <linux/filter.h>

extern const struct sock_fprog allowed_system_calls;
