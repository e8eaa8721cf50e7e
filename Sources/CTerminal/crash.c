#define _GNU_SOURCE
#include "CTerminal.h"

#include <signal.h>
#include <stdlib.h>

static struct sigaction before[NSIG];
static bool is_backtrace_wanted;

static void end_crash(int number, siginfo_t *information, void *context) {
  (void)context;
  terminal_give_back();
  if (is_backtrace_wanted) {
    sigaction(number, &before[number], NULL);
    /* A fault happens again on return, with all its circumstances; what was sent does not. */
    if (information->si_code > 0) return;
  } else {
    struct sigaction standard = {0};
    standard.sa_handler = SIG_DFL;
    sigaction(number, &standard, NULL);
  }
  /* Blocked while this runs, so it strikes on return. */
  raise(number);
}

void terminal_crashes_install(void) {
  static bool is_installed;
  if (is_installed) return;
  is_installed = true;
  const char *wish = getenv("SWIFT_BACKTRACE");
  is_backtrace_wanted = wish != NULL && *wish != '\0';

  /* After a stack overflow there is no room on the ordinary stack. */
  static char stack[64 * 1024];
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternate, NULL);
  }
  struct sigaction action = {0};
  action.sa_sigaction = end_crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  const int numbers[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    sigaction(numbers[i], &action, &before[numbers[i]]);
  }
}
