#ifndef CARCHIVE_H
#define CARCHIVE_H
#include <stddef.h>
typedef struct { const char *name; const unsigned char *bytes; size_t count; } EmbeddedFile;
const EmbeddedFile *embedded_file(size_t index);
#endif
