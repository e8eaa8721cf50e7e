#define _GNU_SOURCE
#include "CTerminal.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>

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

enum { STACK_SIZE = 64 * 1024 };

static pthread_key_t stack_key;

static void free_stack(void *stack) {
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
  munmap(stack, STACK_SIZE);
}

static void make_stack_key(void) { pthread_key_create(&stack_key, free_stack); }

void terminal_crash_stack_install(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  stack_t current;
  if (sigaltstack(NULL, &current) || !(current.ss_flags & SS_DISABLE)) return;
  void *stack =
      mmap(NULL, STACK_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (stack == MAP_FAILED) return;
  stack_t alternate = {.ss_sp = stack, .ss_size = STACK_SIZE};
  sigaltstack(&alternate, NULL);
  pthread_once(&once, make_stack_key);
  pthread_setspecific(stack_key, stack);
}

void terminal_crashes_install(void) {
  static bool is_installed;
  if (is_installed) return;
  is_installed = true;
  const char *wish = getenv("SWIFT_BACKTRACE");
  is_backtrace_wanted = wish != NULL && *wish != '\0';

  terminal_crash_stack_install();
  struct sigaction action = {0};
  action.sa_sigaction = end_crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  const int numbers[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    sigaction(numbers[i], &action, &before[numbers[i]]);
  }
}
