#include "CXML.h"

#include <libxml/parser.h>
#include <limits.h>

typedef struct {
  const xml_events *events;
  void *context;
} reading;

static void start(void *data, const xmlChar *name, const xmlChar **attributes) {
  reading *reading = data;
  reading->events->start(
      reading->context, (const char *)name, (const char *const *)attributes);
}

static void end(void *data, const xmlChar *name) {
  (void)name;
  reading *reading = data;
  reading->events->end(reading->context);
}

static void text(void *data, const xmlChar *bytes, int count) {
  reading *reading = data;
  if (count > 0) reading->events->text(reading->context, (const char *)bytes, (size_t)count);
}

xml_defect xml_read(const char *bytes, size_t count, const xml_events *events, void *context) {
  xml_defect defect = {.number = XML_ERR_NO_MEMORY, .line = 1, .column = 1};
  if (count > INT_MAX) return defect;
  reading reading = {.events = events, .context = context};
  xmlSAXHandler handler = {
      .startElement = start, .endElement = end, .characters = text, .ignorableWhitespace = text,
      .cdataBlock = text};
  xmlParserCtxtPtr parser =
      xmlCreatePushParserCtxt(&handler, &reading, NULL, 0, NULL);
  if (!parser) return defect;
  xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
  xmlParseChunk(parser, bytes, (int)count, 1);
  const xmlError *error = xmlCtxtGetLastError(parser);
  defect.number = parser->wellFormed ? 0 : error ? error->code : XML_ERR_INTERNAL_ERROR;
  if (error) {
    defect.line = error->line > 0 ? error->line : 1;
    defect.column = error->int2 > 0 ? error->int2 : 1;
  }
  xmlFreeParserCtxt(parser);
  return defect;
}
