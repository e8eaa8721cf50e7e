#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static int signal_pipe[2] = {-1, -1};

/* How long a signal that ends the process waits for the loop, in seconds: where the terminal takes no
   output the loop stands still, perhaps for ever. */
enum { PATIENCE = 5 };
static volatile sig_atomic_t ending;

static void note_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  (void)!write(signal_pipe[1], &byte, 1);
  if (number == SIGTERM || number == SIGHUP || number == SIGINT || number == SIGQUIT) {
    ending = number;
    alarm(PATIENCE);
  }
  errno = saved;
}

static void end_at_once(int number) {
  (void)number;
  terminal_abandon();
  terminal_die_of(ending);
}

int terminal_signals_install(void) {
  if (signal_pipe[0] >= 0) return signal_pipe[0];
  if (pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK)) return -1;
  struct sigaction action = {0};
  action.sa_handler = note_signal;
  action.sa_flags = SA_RESTART;
  sigfillset(&action.sa_mask);
  const int numbers[] = {SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    struct sigaction before;
    /* nohup and shells without job control ask for this. */
    if (sigaction(numbers[i], NULL, &before) == 0 && before.sa_handler == SIG_IGN) continue;
    sigaction(numbers[i], &action, NULL);
  }
  action.sa_handler = end_at_once;
  sigaction(SIGALRM, &action, NULL);
  return signal_pipe[0];
}

/* Directed at this thread, a signal is acted upon before raise returns. */
static void raise_by_default(int number, struct sigaction *before) {
  struct sigaction standard = {0};
  standard.sa_handler = SIG_DFL;
  sigaction(number, &standard, before);
  sigset_t one, mask;
  sigemptyset(&one);
  sigaddset(&one, number);
  pthread_sigmask(SIG_UNBLOCK, &one, &mask);
  raise(number);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
}

void terminal_stop_self(void) {
  struct sigaction before;
  raise_by_default(SIGTSTP, &before);
  sigaction(SIGTSTP, &before, NULL);
}

void terminal_die_of(int number) {
  struct sigaction before;
  raise_by_default(number, &before);
  _exit(128 + number);
}
