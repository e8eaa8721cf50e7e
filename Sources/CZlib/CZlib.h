#ifndef CZLIB_H
#define CZLIB_H

#include <zlib.h>

/* A macro, which does not import: reading a gzip stream. */
static inline int gzip_begin(z_stream *stream) { return inflateInit2(stream, 16 + MAX_WBITS); }

#endif
