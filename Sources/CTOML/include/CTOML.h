#ifndef CTOML_H
#define CTOML_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What one step through a TOML file meets; lists and tables end with `end`.
typedef enum {
  toml_table,
  toml_list,
  toml_text,
  toml_integer,
  toml_number,
  toml_truth,
  toml_moment,
  toml_end,
} toml_kind;

/// Bytes of the file that is held; no NUL ends them.
typedef struct {
  const char *start;
  size_t count;
} toml_bytes;

/// A value, the key that it stands under in a table, and their line.
typedef struct {
  toml_kind kind;
  uint32_t line;
  toml_bytes key;
  toml_bytes text;
  int64_t integer;
  double number;
} toml_step;

/// A file that was read, or why it is no TOML.
typedef struct toml_file toml_file;

/// Reads a text; nothing where there is no memory for it.
toml_file *toml_open(const char *text, size_t count);
void toml_close(toml_file *file);

/// The members of the whole table, one after the other, as they stand within each other.
size_t toml_step_count(const toml_file *file);
toml_step toml_step_at(const toml_file *file, size_t index);

/// Why the text is no TOML, in the parser's words, and where; empty where it is.
toml_bytes toml_fault(const toml_file *file, uint32_t *line, uint32_t *column);

#ifdef __cplusplus
}
#endif

#endif
