// For the name by which the program was called.
#define _GNU_SOURCE

#include "CMemory.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// The programs are linked with `--wrap` for these names, so that every call of the Swift runtime and
// of the kit's own C comes here first. Other programs, such as the tests, are not.
void *__real_malloc(size_t size) __attribute__((weak));
void *__real_calloc(size_t count, size_t size) __attribute__((weak));
void *__real_realloc(void *old, size_t size) __attribute__((weak));
int __real_posix_memalign(void **place, size_t alignment, size_t size) __attribute__((weak));

void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);
int __wrap_posix_memalign(void **place, size_t alignment, size_t size);

_Noreturn void cmemory_fail(void) {
  static const char reason[] = ": out of memory\n";
  const char *name = program_invocation_short_name;
  // Nothing can be done where even this cannot be said.
  if (write(STDERR_FILENO, name, strlen(name)) >= 0) {
    if (write(STDERR_FILENO, reason, sizeof reason - 1) < 0) _exit(1);
  }
  _exit(1);
}

void *__wrap_malloc(size_t size) {
  void *made = __real_malloc(size);
  if (made == NULL && size > 0) cmemory_fail();
  return made;
}

void *__wrap_calloc(size_t count, size_t size) {
  void *made = __real_calloc(count, size);
  if (made == NULL && count > 0 && size > 0) cmemory_fail();
  return made;
}

void *__wrap_realloc(void *old, size_t size) {
  void *made = __real_realloc(old, size);
  if (made == NULL && size > 0) cmemory_fail();
  return made;
}

int __wrap_posix_memalign(void **place, size_t alignment, size_t size) {
  int status = __real_posix_memalign(place, alignment, size);
  if (status == ENOMEM) cmemory_fail();
  return status;
}
