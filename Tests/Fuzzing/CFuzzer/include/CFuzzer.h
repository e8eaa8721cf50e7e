#ifndef CFUZZER_H
#define CFUZZER_H

#include <stddef.h>
#include <stdint.h>

/* Runs the fuzzer of the toolchain over a function, with its own arguments. */
int LLVMFuzzerRunDriver(
    int *argc, char ***argv, int (*test)(const uint8_t *bytes, size_t count));

/* Begins to count the bytes on the heap. Calls after the first do nothing. */
void heap_watch(void);

/* Forgets the most that was held so far. */
void heap_mark(void);

/* The most bytes that were held at once since the mark, beyond those held at the mark. */
size_t heap_peak(void);

#endif
