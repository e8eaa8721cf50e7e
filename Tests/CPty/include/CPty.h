#ifndef CPTY_H
#define CPTY_H

#include <stdbool.h>
#include <sys/types.h>

/* A pseudo-terminal: the end to drive it by, and the end programs see. Both close on exec. */
typedef struct {
  int master;
  int slave;
} pty_pair;

/* Opens a pseudo-terminal; 0 or an errno. */
int pty_open(pty_pair *pair);

int pty_resize(int master, int columns, int rows);

/* Starts a program as the leader of a session whose terminal is `slave`, which is its standard
   error and, where `input` or `output` is -1, its standard input or output. 0 or an errno. */
int pty_spawn(
    int slave, int input, int output, char *const arguments[], char *const environment[],
    pid_t *process);

/* A descriptor that can be read when the process has ended, or -1. */
int pty_process_descriptor(pid_t process);

#endif
