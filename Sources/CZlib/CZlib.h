#ifndef CZLIB_H
#define CZLIB_H

#include <zlib.h>

/* Macros, which do not import: reading a gzip stream, and a part of a ZIP archive. */
static inline int gzip_begin(z_stream *stream) { return inflateInit2(stream, 16 + MAX_WBITS); }
static inline int part_begin(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }

#endif
