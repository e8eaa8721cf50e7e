#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What must work inside a signal handler, where Swift code may not run, and the few system calls
   that Swift does not import. The state is that of the one terminal a process has. */

/* --- signals.c --- */

/* Makes SIGWINCH, INT, TERM, HUP, QUIT, TSTP and CONT write their number as a byte into a pipe.
   What the process was started to ignore stays ignored. Returns the end to read from, which does
   not block, or -1. */
int terminal_signals_install(void);

/* Stops the process as SIGTSTP would have; returns when it was continued. */
void terminal_stop_self(void);

/* Dies of the signal, by its default action. */
void terminal_die_of(int signal);

/* --- restoration.c --- */

/* Remembers the settings of a terminal; false if the descriptor is none. */
bool terminal_remember(int descriptor);

/* From now on the terminal is to be given back, on whatever way the process ends: `sequence` is
   written to it and the remembered settings return. What is written to descriptor 2 meanwhile, if
   that is a terminal, is kept and appears afterwards. False if the sequence is too long. */
bool terminal_hold(const char *sequence, size_t count);

/* Gives the terminal back if it is held. Async-signal-safe. */
void terminal_give_back(void);

/* Gives the terminal back though it takes no output: what it has not taken is dropped.
   Async-signal-safe. */
void terminal_abandon(void);

/* The terminal was given back by other means, but for its settings and descriptor 2. */
void terminal_release(void);

/* Lets Ctrl-S and Ctrl-Q through as keys. */
bool terminal_stop_flow_control(int descriptor);

/* --- line.c --- */

/* A line that says how far something is stands on a terminal: it is wiped before the process dies of
   SIGINT, SIGTERM or SIGHUP. */
void terminal_line_hold(int descriptor);

/* Wipes the line; the signals do what they did before. */
void terminal_line_release(void);

/* --- crash.c --- */

/* Makes a crash give the terminal back before the process dies of it. Where SWIFT_BACKTRACE is set
   the handlers that were there before go on. */
void terminal_crashes_install(void);

/* Gives the calling thread a stack to handle a crash on, until it ends: after an overflow there is no
   room on its own. The thread that installs the above has one. */
void terminal_crash_stack_install(void);

/* --- system.c --- */

bool terminal_window_size(int descriptor, int *columns, int *rows);

/* Bytes that can be read without waiting, or -1. */
int terminal_available(int descriptor);

/* The columns that the C library, and so curses, gives a character; -1 if it has no width. */
int terminal_character_width(uint32_t scalar);

int terminal_event_create(void);
void terminal_event_signal(int descriptor);
void terminal_event_drain(int descriptor);

/* A copy of the descriptor that children do not inherit, or -1. */
int terminal_duplicate(int descriptor);

/* Milliseconds since some moment before the program began, by the clock that only goes forward. */
int64_t terminal_milliseconds(void);

enum {
  TERMINAL_WAIT_READABLE = 1,
  TERMINAL_WAIT_HANGUP = 2,
};

/* Waits until a descriptor can be read or has hung up, at most `milliseconds` or for ever with -1.
   `results` gets the bits above. Returns how many have any, 0 on timeout, -1 on failure.
   A signal does not end the wait, but for what its handler writes. */
int terminal_wait(const int *descriptors, int *results, int count, int milliseconds);

#endif
