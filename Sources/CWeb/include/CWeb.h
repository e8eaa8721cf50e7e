#ifndef CWEB_H
#define CWEB_H

/* What of libcurl takes any number of arguments, which Swift cannot call: given the function as it was
   found in the library when that was opened. Nothing of libcurl is needed to build it. */

typedef int (*web_variadic)(void *, int, ...);
typedef unsigned long (*web_taker)(char *, unsigned long, unsigned long, void *);
typedef int (*web_socket)(void *, int, int, void *, void *);
typedef int (*web_timer)(void *, long, void *);

struct web_message {
  int kind;
  void *transfer;
  union {
    void *whatever;
    int result;
  } data;
};

static inline int web_set_long(void *function, void *handle, int option, long value) {
  return ((web_variadic)function)(handle, option, value);
}

static inline int web_set_pointer(void *function, void *handle, int option, const void *value) {
  return ((web_variadic)function)(handle, option, value);
}

static inline int web_set_taker(void *function, void *handle, int option, web_taker value) {
  return ((web_variadic)function)(handle, option, value);
}

static inline int web_set_socket(void *function, void *handle, int option, web_socket value) {
  return ((web_variadic)function)(handle, option, value);
}

static inline int web_set_timer(void *function, void *handle, int option, web_timer value) {
  return ((web_variadic)function)(handle, option, value);
}

static inline int web_get_long(void *function, void *handle, int what, long *value) {
  return ((web_variadic)function)(handle, what, value);
}

#endif
