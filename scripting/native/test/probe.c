/* Gives up what a worker gives up, and tells what it could do before, and what it still can: probe FILE PORT. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "confinement.h"

static const char *file;
static int port;

static bool opened(int handle) {
    if (handle >= 0) close(handle);
    return handle >= 0;
}

static bool can_read(void) {
    return opened(open(file, O_RDONLY));
}

static bool can_write(void) {
    return opened(open(file, O_WRONLY | O_APPEND));
}

static bool can_list(void) {
    return opened(open("/", O_RDONLY | O_DIRECTORY));
}

static bool can_connect(void) {
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int made = socket(AF_INET, SOCK_STREAM, 0);
    bool could = made >= 0 && connect(made, (struct sockaddr *)&to, sizeof to) == 0;
    opened(made);
    return could;
}

static bool can_make_a_pair(void) {
    int pair[2];
    return socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0 && opened(pair[0]) && opened(pair[1]);
}

static bool can_duplicate(void) {
    return opened(dup(STDOUT_FILENO));
}

static bool can_fork(void) {
    pid_t child = fork();
    if (child == 0) _exit(0);
    return child > 0 && waitpid(child, NULL, 0) == child;
}

static void *nothing(void *given) {
    return given;
}

static bool can_start_a_thread(void) {
    pthread_t thread;
    return pthread_create(&thread, NULL, nothing, NULL) == 0 && pthread_join(thread, NULL) == 0;
}

static bool can_run_another(void) {
    char *none[] = {NULL};
    /* what is no program is told apart from what may not be run */
    return execve(file, none, none) != 0 && errno == ENOEXEC;
}

static bool can_signal(void) {
    return kill(getppid(), 0) == 0;
}

static bool can_make_code(void) {
    void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    bool could = page != MAP_FAILED && mprotect(page, 4096, PROT_READ | PROT_EXEC) == 0;
    if (page != MAP_FAILED) munmap(page, 4096);
    return could;
}

static bool can_map_code(void) {
    void *page = mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page != MAP_FAILED) munmap(page, 4096);
    return page != MAP_FAILED;
}

static bool can_take_memory(void) {
    char *memory = malloc(20 << 20);
    if (memory == NULL) return false;
    memset(memory, 1, 20 << 20);
    free(memory);
    return true;
}

static const struct {
    const char *name;
    bool (*could)(void);
} attempts[] = {
    {"read", can_read}, {"write", can_write}, {"list", can_list}, {"connect", can_connect}, {"pair", can_make_a_pair},
    {"duplicate", can_duplicate}, {"fork", can_fork}, {"thread", can_start_a_thread}, {"run", can_run_another}, {"signal", can_signal},
    {"make-code", can_make_code}, {"map-code", can_map_code}, {"memory", can_take_memory},
};

/* Kept until the end: what is told is given out at once, as it is by a worker. */
static char told[1024];

static void tell(const char *words) {
    strncat(told, words, sizeof told - strlen(told) - 1);
}

static void attempt_all(const char *when) {
    tell(when);
    for (size_t i = 0; i < sizeof attempts / sizeof attempts[0]; i++) {
        if (!attempts[i].could()) continue;
        tell(" ");
        tell(attempts[i].name);
    }
    tell("\n");
}

int main(int count, char **words) {
    char lacking[64];
    if (count != 3) return 2;
    file = words[1];
    port = atoi(words[2]);
    attempt_all("before:");
    confinement_enter(lacking);
    tell("lacking: ");
    tell(lacking);
    tell("\n");
    attempt_all("after:");
    return write(STDOUT_FILENO, told, strlen(told)) < 0;
}
