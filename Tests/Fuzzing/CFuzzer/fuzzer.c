#include "CFuzzer.h"

#include <sanitizer/allocator_interface.h>
#include <stdatomic.h>

static _Atomic long long held;
static _Atomic long long most;
static long long marked;

static void took(const volatile void *pointer, size_t count) {
  (void)pointer;
  long long now = atomic_fetch_add(&held, (long long)count) + (long long)count;
  long long before = atomic_load(&most);
  while (now > before && !atomic_compare_exchange_weak(&most, &before, now)) {
  }
}

static void gave(const volatile void *pointer) {
  if (pointer) atomic_fetch_sub(&held, (long long)__sanitizer_get_allocated_size(pointer));
}

void heap_watch(void) {
  static int is_watching;
  if (!is_watching) is_watching = __sanitizer_install_malloc_and_free_hooks(took, gave);
}

void heap_mark(void) {
  marked = atomic_load(&held);
  atomic_store(&most, marked);
}

size_t heap_peak(void) { return (size_t)(atomic_load(&most) - marked); }
