#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stddef.h>

/// A file that is part of the program: a race log, a competition log or a theme.
typedef struct {
  /// The file's name without a folder.
  const char *name;
  const unsigned char *bytes;
  /// How many bytes there are.
  size_t count;
} EmbeddedFile;

/// The files in alphabetical order, logs before themes, counted from 0; NULL after the last.
const EmbeddedFile *embedded_file(size_t index);

#endif
