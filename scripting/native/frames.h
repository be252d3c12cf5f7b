/* What parent and worker tell each other: stretches of bytes, each behind its length in four bytes. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The longest there is. */
#define MOST ((size_t)48 << 20)

struct frame {
    char *bytes;
    size_t size;
};

/* The next one, to be freed; nothing at the end of the input. */
bool frame_read(struct frame *frame);
/* Tells two stretches as one frame, at the latest when more is waited for; the process ends where nobody takes it. */
void frame_write(const char *head, size_t head_size, const char *rest, size_t rest_size);
/* Tells at once what was written. */
void frames_send(void);
void frame_free(struct frame *frame);
/* Whether something waits to be read; what was written is told before. */
bool frame_waits(void);

/* Writes all of it; says whether that went well. */
bool write_fully(int file, const void *bytes, size_t size);
