#ifndef CNCURSES_H
#define CNCURSES_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <ncursesw/curses.h>
#include <ncursesw/term.h>

/* Globals, which Swift 6 refuses, as functions. */

static inline WINDOW *curses_screen(void) { return stdscr; }
static inline WINDOW *curses_physical_screen(void) { return curscr; }
static inline int curses_color_count(void) { return COLORS; }
static inline int curses_pair_count(void) { return COLOR_PAIRS; }
static inline void curses_forget_description(void) { del_curterm(cur_term); }

/* Macros, which do not import. */

enum : uint32_t {
  CURSES_BOLD = A_BOLD,
  CURSES_DIM = A_DIM,
  CURSES_ITALIC = A_ITALIC,
  CURSES_UNDERLINE = A_UNDERLINE,
  CURSES_REVERSE = A_REVERSE,
};

static inline int curses_function_key(int number) { return KEY_F(number); }

/* A capability as text; NULL if the terminal has none or curses does not know the name. */
static inline const char *curses_capability(const char *name) {
  char *value = tigetstr((char *)name);
  return value == (char *)-1 ? NULL : value;
}

/* Variadic in C. */
static inline const char *curses_expand(const char *capability, int first, int second) {
  return tiparm(capability, first, second);
}

/* Puts one spacing character with the combining ones after it, ended by 0. */
static inline int curses_put(
    WINDOW *window, int y, int x, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  short narrow = (short)(pair > 0x7FFF ? 0x7FFF : pair);
  if (setcchar(&cell, text, attributes, narrow, &pair) == ERR) return ERR;
  return mvwadd_wch(window, y, x, &cell);
}

#endif
