#ifndef CWATCHING_H
#define CWATCHING_H

#include <stdbool.h>

/* Whether a folder lies on what other machines may write to as well, or on layers: what is changed
   there from behind the system does not tell. */
bool watching_is_shared(const char *path);

#endif
