/*
 * A person at a terminal, with a stopwatch: starts a program on a pseudo-terminal, waits for a text, types, waits again.
 * usage: typist WAIT [TYPE KEY WAIT]... -- COMMAND...
 * Prints milliseconds: to the first WAIT from the start, and to each later one from its KEY, which follows when what was
 * TYPEd has been drawn. Escape sequences are not text; \r, \t and \u stand for Enter, Tab and Ctrl-U.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE_MS = 60000, SETTLED_MS = 150 };

static int terminal;
static char text[1 << 16];
static size_t length;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

/* Keeps the printable characters: an escape sequence ends with a letter, one of xterm's titles with BEL. */
static void keep(const char *bytes, ssize_t count) {
    static enum { PLAIN, ESCAPE, SEQUENCE, TITLE } state;
    for (ssize_t i = 0; i < count; i++) {
        char c = bytes[i];
        switch (state) {
        case ESCAPE: state = c == '[' ? SEQUENCE : c == ']' ? TITLE : c == '(' ? SEQUENCE : PLAIN; break;
        case SEQUENCE: if (c >= '@' && c <= '~') state = PLAIN; break;
        case TITLE: if (c == '\a') state = PLAIN; break;
        default:
            if (c == 033) state = ESCAPE;
            else if (c >= ' ' && length < sizeof text - 1) text[length++] = c;
        }
    }
    text[length] = 0;
}

static int hear(int ms) {
    char bytes[4096];
    struct pollfd in = {.fd = terminal, .events = POLLIN};
    if (poll(&in, 1, ms) <= 0) return 0;
    ssize_t count = read(terminal, bytes, sizeof bytes);
    if (count <= 0) return 0;
    keep(bytes, count);
    return 1;
}

static void await(const char *wanted) {
    while (!strstr(text, wanted)) {
        if (!hear(PATIENCE_MS)) {
            fprintf(stderr, "typist: \"%s\" never came: %s\n", wanted, text);
            exit(1);
        }
    }
}

static void forget(void) {
    length = 0;
    text[0] = 0;
}

static char key(char name) {
    return name == 'r' ? '\r' : name == 't' ? '\t' : name == 'u' ? 'U' - '@' : name;
}

static void type(const char *keys) {
    for (const char *k = keys; *k; k++) {
        char c = *k;
        if (c == '\\' && k[1]) c = key(*++k);
        if (write(terminal, &c, 1) != 1) exit(1);
    }
}

static pid_t start(char **command) {
    struct winsize size = {.ws_row = 24, .ws_col = 100};
    terminal = posix_openpt(O_RDWR | O_NOCTTY);
    if (terminal < 0 || grantpt(terminal) || unlockpt(terminal)) exit(1);
    ioctl(terminal, TIOCSWINSZ, &size);
    pid_t child = fork();
    if (child) return child;
    setsid();
    int far = open(ptsname(terminal), O_RDWR);
    for (int fd = 0; fd < 3; fd++) dup2(far, fd);
    setenv("TERM", "xterm", 1);
    execvp(command[0], command);
    _exit(127);
}

int main(int argc, char **argv) {
    int end = 1;
    while (end < argc && strcmp(argv[end], "--")) end++;
    if (end < 2 || end + 1 >= argc || (end - 2) % 3) return 2;
    double begin = now();
    pid_t child = start(argv + end + 1);
    await(argv[1]);
    printf("%.3f", now() - begin);
    for (int i = 2; i < end; i += 3) {
        while (hear(SETTLED_MS)) continue;
        type(argv[i]);
        while (hear(SETTLED_MS)) continue;
        forget();
        begin = now();
        type(argv[i + 1]);
        await(argv[i + 2]);
        printf(" %.3f", now() - begin);
    }
    printf("\n");
    kill(child, SIGHUP);
    close(terminal);
    waitpid(child, 0, 0);
    return 0;
}
