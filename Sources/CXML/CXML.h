#ifndef CXML_H
#define CXML_H

// The ICU of the system would come along, and its names are those of Foundation's own.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#endif
