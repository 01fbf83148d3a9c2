#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "CICU.h"

struct cicu_breaks {
  UBreakIterator *iterator;
  UText *text;
};

cicu_breaks *cicu_breaks_open(cicu_break_kind kind, const char *locale) {
  static const UBreakIteratorType types[] = {UBRK_SENTENCE, UBRK_WORD, UBRK_CHARACTER};
  cicu_breaks *breaks = calloc(1, sizeof *breaks);
  if (breaks == NULL) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  breaks->iterator = ubrk_open(types[kind], locale, NULL, 0, &status);
  if (U_FAILURE(status)) {
    free(breaks);
    return NULL;
  }
  return breaks;
}

bool cicu_breaks_set(cicu_breaks *breaks, const uint8_t *bytes, size_t count) {
  UErrorCode status = U_ZERO_ERROR;
  breaks->text = utext_openUTF8(breaks->text, (const char *)bytes, (int64_t)count, &status);
  ubrk_setUText(breaks->iterator, breaks->text, &status);
  return U_SUCCESS(status);
}

int64_t cicu_breaks_next(cicu_breaks *breaks) {
  int32_t next = ubrk_next(breaks->iterator);
  return next == UBRK_DONE ? -1 : next;
}

void cicu_breaks_close(cicu_breaks *breaks) {
  ubrk_close(breaks->iterator);
  utext_close(breaks->text);
  free(breaks);
}
