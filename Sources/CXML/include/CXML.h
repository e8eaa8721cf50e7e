#ifndef CXML_H
#define CXML_H

#include <stddef.h>

/* Reads one XML document in UTF-8 through libxml2, whose own types import badly, and tells what stands
   in it. Nothing is loaded from files or the network, and no entity but the five of XML is known. */

typedef struct {
  /* `attributes` holds names and values in turn and ends with a null pointer, or is one. */
  void (*start)(void *context, const char *name, const char *const *attributes);
  /* Text between tags, in pieces. */
  void (*text)(void *context, const char *bytes, size_t count);
  void (*end)(void *context);
} xml_events;

typedef struct {
  /* libxml2's number of what is wrong; 0 where the document is well formed. */
  int number;
  /* Counted from 1; the column in bytes. */
  int line;
  int column;
} xml_defect;

xml_defect xml_read(const char *bytes, size_t count, const xml_events *events, void *context);

#endif
