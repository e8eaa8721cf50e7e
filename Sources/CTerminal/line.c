#define _GNU_SOURCE
#include "CTerminal.h"

#include <signal.h>
#include <unistd.h>

static const int endings[] = {SIGINT, SIGTERM, SIGHUP};
static struct sigaction before[sizeof endings / sizeof *endings];
static volatile sig_atomic_t line = -1;

static void wipe(void) {
  static const char sequence[] = "\r\033[K";
  if (line >= 0 && write(line, sequence, sizeof sequence - 1) < 0) return;
}

static void wipe_and_die(int number) {
  wipe();
  signal(number, SIG_DFL);
  raise(number);
}

void terminal_line_hold(int descriptor) {
  if (line >= 0) return;
  line = descriptor;
  struct sigaction action = {.sa_handler = wipe_and_die, .sa_flags = SA_RESETHAND | SA_NODEFER};
  for (size_t index = 0; index < sizeof endings / sizeof *endings; index++) {
    sigaction(endings[index], NULL, &before[index]);
    /* What the process was started to ignore stays ignored. */
    if (before[index].sa_handler != SIG_IGN) sigaction(endings[index], &action, NULL);
  }
}

void terminal_line_release(void) {
  if (line < 0) return;
  wipe();
  line = -1;
  for (size_t index = 0; index < sizeof endings / sizeof *endings; index++)
    sigaction(endings[index], &before[index], NULL);
}
