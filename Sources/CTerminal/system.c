#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

enum { MOST_DESCRIPTORS = 8 };

bool terminal_window_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) || size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

int terminal_available(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) ? -1 : count;
}

int terminal_character_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int terminal_event_create(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void terminal_event_signal(int descriptor) {
  uint64_t one = 1;
  (void)!write(descriptor, &one, sizeof one);
}

void terminal_event_drain(int descriptor) {
  uint64_t count;
  (void)!read(descriptor, &count, sizeof count);
}

int terminal_duplicate(int descriptor) { return fcntl(descriptor, F_DUPFD_CLOEXEC, 3); }

int64_t terminal_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * INT64_C(1000) + now.tv_nsec / 1000000;
}

int terminal_wait(const int *descriptors, int *results, int count, int milliseconds) {
  struct pollfd polled[MOST_DESCRIPTORS];
  if (count < 0 || count > MOST_DESCRIPTORS) return -1;
  for (int i = 0; i < count; i++) {
    polled[i] = (struct pollfd){.fd = descriptors[i], .events = POLLIN};
  }
  int64_t end = terminal_milliseconds() + milliseconds;
  int ready;
  while ((ready = poll(polled, (nfds_t)count, milliseconds)) < 0 && errno == EINTR) {
    if (milliseconds < 0) continue;
    int64_t left = end - terminal_milliseconds();
    milliseconds = left > 0 ? (int)left : 0;
  }
  for (int i = 0; i < count && ready >= 0; i++) {
    int is_readable = polled[i].revents & POLLIN ? TERMINAL_WAIT_READABLE : 0;
    int is_gone = polled[i].revents & (POLLHUP | POLLERR | POLLNVAL) ? TERMINAL_WAIT_HANGUP : 0;
    results[i] = is_readable | is_gone;
  }
  return ready;
}
