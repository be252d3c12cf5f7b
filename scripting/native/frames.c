#define _GNU_SOURCE
#include "frames.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

static char buffer[64 << 10];
static size_t from, to;

/* What is told, until more is waited for: the parent is woken once for the end of a script and the word that the next may come. */
static char told[16 << 10];
static size_t untold;

/* Has more in the buffer, which is empty; nothing at the end. */
static bool fill(void) {
    ssize_t got;
    frames_send();
    do {
        got = read(STDIN_FILENO, buffer, sizeof buffer);
    } while (got < 0 && errno == EINTR);
    from = 0;
    to = got > 0 ? (size_t)got : 0;
    return got > 0;
}

static bool take(char *bytes, size_t size) {
    while (size > 0) {
        if (from == to && !fill()) return false;
        size_t more = to - from < size ? to - from : size;
        memcpy(bytes, buffer + from, more);
        bytes += more;
        size -= more;
        from += more;
    }
    return true;
}

bool frame_read(struct frame *frame) {
    unsigned char head[4];
    if (!take((char *)head, sizeof head)) return false;
    frame->size = (size_t)head[0] << 24 | (size_t)head[1] << 16 | (size_t)head[2] << 8 | head[3];
    if (frame->size > MOST) _exit(1);
    /* a zero behind it, so that none is empty */
    frame->bytes = malloc(frame->size + 1);
    if (frame->bytes == NULL) _exit(1);
    frame->bytes[frame->size] = 0;
    if (!take(frame->bytes, frame->size)) _exit(1);
    return true;
}

void frame_free(struct frame *frame) {
    free(frame->bytes);
    frame->bytes = NULL;
    frame->size = 0;
}

bool frame_waits(void) {
    frames_send();
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return from < to || poll(&input, 1, 0) != 0;
}

static bool write_parts(int file, struct iovec *parts, int count) {
    while (count > 0) {
        ssize_t done = writev(file, parts, count);
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) return false;
        while (count > 0 && (size_t)done >= parts->iov_len) {
            done -= (ssize_t)parts->iov_len;
            parts++;
            count--;
        }
        if (count > 0) {
            parts->iov_base = (char *)parts->iov_base + done;
            parts->iov_len -= (size_t)done;
        }
    }
    return true;
}

bool write_fully(int file, const void *bytes, size_t size) {
    struct iovec part = {.iov_base = (void *)bytes, .iov_len = size};
    return write_parts(file, &part, 1);
}

void frames_send(void) {
    size_t size = untold;
    untold = 0;
    if (size > 0 && !write_fully(STDOUT_FILENO, told, size)) _exit(0);
}

static void keep(const void *bytes, size_t size) {
    if (size > 0) memcpy(told + untold, bytes, size);
    untold += size;
}

void frame_write(const char *head, size_t head_size, const char *rest, size_t rest_size) {
    size_t size = head_size + rest_size;
    if (size > MOST) _exit(1);
    unsigned char length[4] = {(unsigned char)(size >> 24), (unsigned char)(size >> 16), (unsigned char)(size >> 8), (unsigned char)size};
    if (sizeof length + size > sizeof told - untold) frames_send();
    if (sizeof length + size <= sizeof told) {
        keep(length, sizeof length);
        keep(head, head_size);
        keep(rest, rest_size);
        return;
    }
    struct iovec parts[] = {
        {.iov_base = length, .iov_len = sizeof length},
        {.iov_base = (void *)head, .iov_len = head_size},
        {.iov_base = (void *)rest, .iov_len = rest_size},
    };
    if (!write_parts(STDOUT_FILENO, parts, 3)) _exit(0);
}
