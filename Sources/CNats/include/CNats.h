#ifndef CNATS_H
#define CNATS_H

#include <stdint.h>

/* One connection to a NATS server and the stream behind it, for one thread that waits for each answer.
   It is there where the package is built with the trait NATS, and nothing of the library’s own shows:
   its structures have grown from version to version.

   A call that answers 0 was done; else broker_reason() of the same thread says why not. The connection
   is not mended: whoever lost it opens another, and asks where to go on. */
typedef struct broker broker;

/* Files and names by which a server knows whoever comes; each may be null. */
struct broker_access {
  const char *credentials;
  const char *authority;
  const char *certificate;
  const char *key;
  const char *user;
  const char *password;
};

enum broker_failure {
  BROKER_FAILED = 1,
  /* There is no such stream, or no such message in it. */
  BROKER_NOTHING = 2,
  /* Another message came last than the one that was expected to. */
  BROKER_OTHER_LAST = 3,
  /* Nothing came in that time. */
  BROKER_SILENT = 4,
};

/* Connects to one of the servers; null where none lets it. */
broker *broker_open(const char **servers, int count, const struct broker_access *access);
void broker_close(broker *broker);
int broker_is_open(broker *broker);
const char *broker_reason(void);

/* The longest message that the server takes, in bytes. */
int64_t broker_longest(broker *broker);

/* Makes the stream where there is none: on three servers of a cluster, or on the only one. */
int broker_make_stream(broker *broker, const char *stream, const char *subject);

/* The sequence of the last message of the stream, of any subject. */
int broker_newest(broker *broker, const char *stream, uint64_t *sequence);

/* The last message of the subject: its sequence, and where it says that it ends. */
int broker_last(broker *broker, const char *stream, const char *subject, uint64_t *sequence,
                char *end, int size);

/* Stores a message behind the one that is expected to be the last; `end` tells where it ends. */
int broker_publish(broker *broker, const char *stream, const char *subject, const void *bytes,
                   int count, const char *end, uint64_t last, uint64_t *sequence);

/* Begins to take messages of the subject in their order, from a sequence on. */
int broker_follow(broker *broker, const char *stream, const char *subject, uint64_t from);

/* Whether the server still has whoever follows, and answers. */
int broker_is_followed(broker *broker);

/* A message, whose bytes are there until the next is asked for. */
struct broker_message {
  const void *bytes;
  int count;
  uint64_t sequence;
};
int broker_next(broker *broker, int64_t milliseconds, struct broker_message *message);

#endif
