/*
 * The load generator of the echo benchmark: keeps messages in flight on many connections, from one thread, by epoll.
 * It counts bytes: an echo's answer has a known size, so nothing is parsed but the first answer of each connection, which is
 * compared byte by byte. What it spends is printed, so that one sees that it is not the limit.
 *
 *   load HOST PORT PATH MODE CONNECTIONS DEPTH SIZE WARMUP SECONDS      MODE: raw, text, binary
 *   load HOST PORT PATH idle CONNECTIONS                                 opens them, says "open", holds until end of input
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { PER_ADDRESS = 20000, READ_SIZE = 1 << 20 };

struct connection {
    int fd;
    int checked;     /* whether the first answer was compared */
    int waiting;     /* whether it waits to write */
    long in;         /* bytes of answers received */
    long answered;   /* messages answered */
    long to_send;    /* bytes still to be written of what is due */
    long at;         /* place in the batch of what is written next */
};

static char *frame, *answer, *batch;
static long frame_size, answer_size, batch_size;
static char input[READ_SIZE];

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

static double cpu(void) {
    struct rusage u;
    getrusage(RUSAGE_SELF, &u);
    return u.ru_utime.tv_sec + u.ru_stime.tv_sec + (u.ru_utime.tv_usec + u.ru_stime.tv_usec) / 1e6;
}

static int open_socket(const char *host, int port, int number) {
    int fd = socket(AF_INET, SOCK_STREAM, 0), one = 1;
    if (fd < 0) fail("socket");
    struct sockaddr_in source = {.sin_family = AF_INET}, target = {.sin_family = AF_INET, .sin_port = htons(port)};
    inet_pton(AF_INET, host, &target.sin_addr);
    source.sin_addr.s_addr = htonl((127u << 24) | (2 + number / PER_ADDRESS));
    setsockopt(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &one, sizeof one);
    if (bind(fd, (struct sockaddr *)&source, sizeof source) < 0) fail("bind");
    if (connect(fd, (struct sockaddr *)&target, sizeof target) < 0) fail("connect");
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    return fd;
}

static void upgrade(int fd, const char *host, int port, const char *path) {
    char head[2048];
    int n = snprintf(head, sizeof head,
        "GET %s HTTP/1.1\r\nHost: %s:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n", path, host, port);
    if (write(fd, head, n) != n) fail("write");
    n = 0;
    while (n < (int)sizeof head - 1) {
        if (read(fd, head + n, 1) != 1) fail("upgrade");
        head[++n] = 0;
        if (n >= 4 && !memcmp(head + n - 4, "\r\n\r\n", 4)) break;
    }
    if (strncmp(head, "HTTP/1.1 101", 12)) {
        fprintf(stderr, "refused: %s\n", head);
        exit(1);
    }
}

static long put_head(char *to, int opcode, int masked, long size) {
    uint8_t mask = masked ? 0x80 : 0;
    to[0] = (char)(0x80 | opcode);
    if (size < 126) { to[1] = (char)(mask | size); return 2; }
    if (size < 65536) { to[1] = (char)(mask | 126); to[2] = (char)(size >> 8); to[3] = (char)size; return 4; }
    to[1] = (char)(mask | 127);
    for (int i = 0; i < 8; i++) to[2 + i] = (char)(size >> (56 - 8 * i));
    return 10;
}

static void make_frames(const char *mode, long size, int depth) {
    static const uint8_t key[4] = {0x37, 0xfa, 0x21, 0x3d};
    int opcode = !strcmp(mode, "text") ? 1 : 2;
    frame = malloc(size + 16);
    answer = malloc(size + 16);
    frame_size = put_head(frame, opcode, 1, size);
    memcpy(frame + frame_size, key, 4);
    frame_size += 4;
    answer_size = put_head(answer, opcode, 0, size);
    srand(1);
    for (long i = 0; i < size; i++) {
        char c = opcode == 1 ? (char)(32 + rand() % 95) : (char)rand();
        answer[answer_size + i] = c;
        frame[frame_size + i] = (char)(c ^ key[i & 3]);
    }
    frame_size += size;
    answer_size += size;
    if (!strcmp(mode, "raw")) {
        free(answer);
        answer = frame;
        answer_size = frame_size;
    }
    batch_size = frame_size * depth;
    batch = malloc(batch_size);
    for (int i = 0; i < depth; i++) memcpy(batch + i * frame_size, frame, frame_size);
}

static void send_due(struct connection *c, int poll) {
    while (c->to_send > 0) {
        long part = c->to_send < batch_size - c->at ? c->to_send : batch_size - c->at;
        long n = write(c->fd, batch + c->at, part);
        if (n < 0 && errno == EAGAIN) break;
        if (n <= 0) fail("write");
        c->to_send -= n;
        c->at = (c->at + n) % batch_size;
    }
    int waiting = c->to_send > 0;
    if (waiting != c->waiting) {
        struct epoll_event e = {.events = EPOLLIN | (waiting ? EPOLLOUT : 0), .data.ptr = c};
        epoll_ctl(poll, EPOLL_CTL_MOD, c->fd, &e);
        c->waiting = waiting;
    }
}

static void check_first(struct connection *c, long n) {
    long begin = c->in, end = c->in + n < answer_size ? c->in + n : answer_size;
    if (end > begin && memcmp(input, answer + begin, end - begin)) {
        fprintf(stderr, "the answer is not what was sent\n");
        exit(1);
    }
    c->checked = c->in + n >= answer_size;
}

static long receive(struct connection *c, int poll) {
    long n = read(c->fd, input, sizeof input);
    if (n < 0 && errno == EAGAIN) return 0;
    if (n <= 0) fail("ended by the server");
    if (!c->checked) check_first(c, n);
    c->in += n;
    long answered = c->in / answer_size, fresh = answered - c->answered;
    c->answered = answered;
    c->to_send += fresh * frame_size;
    if (c->to_send > 0) send_due(c, poll);
    return fresh;
}

static void hold(const char *host, int port, const char *path, int count) {
    struct rlimit limit = {count + 100, count + 100};
    setrlimit(RLIMIT_NOFILE, &limit);
    for (int i = 0; i < count; i++) upgrade(open_socket(host, port, i), host, port, path);
    puts("open");
    fflush(stdout);
    while (getchar() != EOF) {}
}

int main(int argc, char **argv) {
    if (argc == 6 && !strcmp(argv[4], "idle")) {
        hold(argv[1], atoi(argv[2]), argv[3], atoi(argv[5]));
        return 0;
    }
    if (argc != 10) {
        fputs("load HOST PORT PATH raw|text|binary CONNECTIONS DEPTH SIZE WARMUP SECONDS\n", stderr);
        return 1;
    }
    const char *host = argv[1], *mode = argv[4];
    int port = atoi(argv[2]), count = atoi(argv[5]), depth = atoi(argv[6]);
    long size = atol(argv[7]);
    double warmup = atof(argv[8]), seconds = atof(argv[9]);
    make_frames(mode, size, depth);
    int poll = epoll_create1(0);
    struct connection *all = calloc(count, sizeof *all);
    for (int i = 0; i < count; i++) {
        all[i].fd = open_socket(host, port, i);
        if (strcmp(mode, "raw")) upgrade(all[i].fd, host, port, argv[3]);
        fcntl(all[i].fd, F_SETFL, O_NONBLOCK);
        struct epoll_event e = {.events = EPOLLIN, .data.ptr = &all[i]};
        epoll_ctl(poll, EPOLL_CTL_ADD, all[i].fd, &e);
        all[i].to_send = depth * frame_size;
        send_due(&all[i], poll);
    }
    struct epoll_event events[256];
    double begin = now() + warmup, end = begin + seconds, cpu_begin = -1, t;
    long messages = 0;
    while ((t = now()) < end) {
        int n = epoll_wait(poll, events, 256, 100);
        if (t >= begin && cpu_begin < 0) { cpu_begin = cpu(); begin = t; messages = 0; }
        for (int i = 0; i < n; i++) {
            struct connection *c = events[i].data.ptr;
            if (events[i].events & EPOLLOUT) send_due(c, poll);
            if (events[i].events & (EPOLLIN | EPOLLHUP | EPOLLERR)) messages += receive(c, poll);
        }
    }
    double took = t - begin;
    printf("{\"messages\": %ld, \"seconds\": %.3f, \"perSecond\": %.0f, \"cpu\": %.3f}\n", messages, took,
        messages / took, (cpu() - cpu_begin) / took);
    return 0;
}
