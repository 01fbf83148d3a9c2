/* Faults for a program under test: preloaded, it makes read, write or close behave as they may.
 *
 * FAULT=CALL:WHAT:N   CALL is read, write or close; WHAT is EINTR, EIO, ENOSPC or SHORT.
 * EINTR comes at every other call from the N-th on, SHORT (at most N bytes a call) at every call, EIO
 * and ENOSPC at the N-th call and at all that follow it, as on a broken disk. Reads from any descriptor
 * count, writes and closes only of standard output: what the program says about it must get out. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum call { READ, WRITE, CLOSE };
enum what { NONE, INTERRUPT, SHORT, FAIL };

static const char *const names[] = {"read", "write", "close"};
static enum call call_of_fault;
static enum what what_of_fault = NONE;
static int number, code;

__attribute__((constructor)) static void set_up(void) {
  const char *fault = getenv("FAULT");
  if (!fault)
    return;
  for (int i = 0; i < 3; i++)
    if (!strncmp(fault, names[i], strlen(names[i])))
      call_of_fault = (enum call)i;
  const char *what = strchr(fault, ':') + 1;
  number = atoi(strchr(what, ':') + 1);
  code = !strncmp(what, "ENOSPC", 6) ? ENOSPC : EIO;
  what_of_fault = *what == 'S' ? SHORT : !strncmp(what, "EINTR", 5) ? INTERRUPT : FAIL;
}

/* The errno that this call has to fail with, or 0; a short call gets its count cut. */
static int fault_at(enum call call, size_t *count) {
  static int calls;
  if (what_of_fault == NONE || call != call_of_fault)
    return 0;
  calls++;
  if (what_of_fault == SHORT && *count > (size_t)number)
    *count = (size_t)number;
  if (what_of_fault == INTERRUPT && calls >= number && (calls - number) % 2 == 0)
    return EINTR;
  return what_of_fault == FAIL && calls >= number ? code : 0;
}

ssize_t read(int fd, void *buffer, size_t count) {
  static ssize_t (*real)(int, void *, size_t);
  if (!real)
    *(void **)&real = dlsym(RTLD_NEXT, "read");
  int fault = fault_at(READ, &count);
  if (fault) {
    errno = fault;
    return -1;
  }
  return real(fd, buffer, count);
}

ssize_t write(int fd, const void *buffer, size_t count) {
  static ssize_t (*real)(int, const void *, size_t);
  if (!real)
    *(void **)&real = dlsym(RTLD_NEXT, "write");
  int fault = fd == STDOUT_FILENO ? fault_at(WRITE, &count) : 0;
  if (fault) {
    errno = fault;
    return -1;
  }
  return real(fd, buffer, count);
}

int close(int fd) {
  static int (*real)(int);
  if (!real)
    *(void **)&real = dlsym(RTLD_NEXT, "close");
  size_t none = 0;
  int fault = fd == STDOUT_FILENO ? fault_at(CLOSE, &none) : 0;
  int result = real(fd);
  if (fault) {
    errno = fault;
    return -1;
  }
  return result;
}
