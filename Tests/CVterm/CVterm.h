#ifndef CVTERM_H
#define CVTERM_H

#include <vterm.h>

/* Macros, which do not import. */

static inline bool vterm_is_rgb(const VTermColor *color) { return VTERM_COLOR_IS_RGB(color); }

static inline bool vterm_is_default(const VTermColor *color) {
  return VTERM_COLOR_IS_DEFAULT_FG(color) || VTERM_COLOR_IS_DEFAULT_BG(color);
}

#endif
