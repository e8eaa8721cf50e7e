#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static int terminal = -1;
static struct termios settings;
static char restoring[1024];
static size_t restoring_count;
static atomic_int is_held;

static int errors_terminal = -1;
static int errors_kept = -1;
static atomic_int are_errors_kept;

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void keep_errors(void) {
  if (!isatty(STDERR_FILENO)) return;
  int kept = memfd_create("errors", MFD_CLOEXEC);
  int original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (kept < 0 || original < 0 || dup2(kept, STDERR_FILENO) < 0) {
    if (kept >= 0) close(kept);
    if (original >= 0) close(original);
    return;
  }
  errors_kept = kept;
  errors_terminal = original;
  atomic_store(&are_errors_kept, 1);
}

static void replay_errors(void) {
  if (!atomic_exchange(&are_errors_kept, 0)) return;
  dup2(errors_terminal, STDERR_FILENO);
  close(errors_terminal);
  char bytes[4096];
  off_t position = 0;
  ssize_t count;
  while ((count = pread(errors_kept, bytes, sizeof bytes, position)) > 0) {
    write_all(STDERR_FILENO, bytes, (size_t)count);
    position += count;
  }
  close(errors_kept);
}

/* A process that is not in the foreground would be stopped for changing the terminal. */
static void return_settings(void) {
  sigset_t one, mask;
  sigemptyset(&one);
  sigaddset(&one, SIGTTOU);
  sigprocmask(SIG_BLOCK, &one, &mask);
  tcsetattr(terminal, TCSANOW, &settings);
  sigprocmask(SIG_SETMASK, &mask, NULL);
}

bool terminal_remember(int descriptor) {
  static bool is_registered;
  if (tcgetattr(descriptor, &settings)) return false;
  terminal = descriptor;
  if (!is_registered) {
    is_registered = true;
    atexit(terminal_give_back);
  }
  return true;
}

bool terminal_hold(const char *sequence, size_t count) {
  if (count > sizeof restoring) return false;
  memcpy(restoring, sequence, count);
  restoring_count = count;
  if (!atomic_load(&are_errors_kept)) keep_errors();
  atomic_store(&is_held, 1);
  return true;
}

void terminal_give_back(void) {
  if (!atomic_exchange(&is_held, 0)) return;
  write_all(terminal, restoring, restoring_count);
  return_settings();
  replay_errors();
}

void terminal_abandon(void) {
  int flags = fcntl(terminal, F_GETFL);
  if (flags >= 0) fcntl(terminal, F_SETFL, flags | O_NONBLOCK);
  /* What nobody reads makes room for what gives the terminal back. */
  tcflush(terminal, TCOFLUSH);
  terminal_give_back();
  if (flags >= 0) fcntl(terminal, F_SETFL, flags);
}

void terminal_release(void) {
  if (!atomic_exchange(&is_held, 0)) return;
  return_settings();
  replay_errors();
}

bool terminal_stop_flow_control(int descriptor) {
  struct termios now;
  if (tcgetattr(descriptor, &now)) return false;
  now.c_iflag &= ~(tcflag_t)IXON;
  return tcsetattr(descriptor, TCSANOW, &now) == 0;
}
