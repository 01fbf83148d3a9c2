#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

#include "CICU.h"
#include "CMemory.h"

/// UTF-16 units between the two conversions.
enum { PIVOT = 4096 };

struct cicu_converter {
  UConverter *from;
  UConverter *to;
  UChar pivot[PIVOT];
  UChar *pivot_source;
  UChar *pivot_target;
  bool started;
  /// Whether single bytes without a meaning come out as private characters, by which IBM kept them.
  bool has_private_bytes;
};

bool cicu_knows_encoding(const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &status);
  if (U_FAILURE(status) || name[0] == '\0') return false;
  ucnv_close(converter);
  return true;
}

/// ICU's own substitution gives U+001A for single bytes of some encodings of East Asia.
static void replace(const void *context, UConverterToUnicodeArgs *arguments, const char *units,
                    int32_t length, UConverterCallbackReason reason, UErrorCode *status) {
  (void)context;
  (void)units;
  (void)length;
  // Above these are notices that the converter is reset, closed or copied.
  if (reason > UCNV_IRREGULAR) return;
  static const UChar replacement = 0xFFFD;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

cicu_converter *cicu_converter_open(const char *name) {
  cicu_converter *converter = calloc(1, sizeof *converter);
  if (converter == NULL) return NULL;
  converter->pivot_source = converter->pivot;
  converter->pivot_target = converter->pivot;
  converter->has_private_bytes =
      strcmp(name, "windows-949") == 0 || strcmp(name, "windows-31j") == 0;
  UErrorCode status = U_ZERO_ERROR;
  converter->from = ucnv_open(name, &status);
  converter->to = ucnv_open("UTF-8", &status);
  if (U_SUCCESS(status)) {
    ucnv_setToUCallBack(converter->from, replace, NULL, NULL, NULL, &status);
  }
  if (status == U_MEMORY_ALLOCATION_ERROR) cmemory_fail();
  if (U_FAILURE(status)) {
    cicu_converter_close(converter);
    return NULL;
  }
  return converter;
}

/// Makes U+FFFD of U+F8F0 to U+F8FF in bytes that were converted, which may end inside a character.
static void replace_private(uint8_t *bytes, size_t count) {
  for (size_t i = 0; i + 2 < count; i++) {
    if (bytes[i] != 0xEF || bytes[i + 1] != 0xA3 || bytes[i + 2] < 0xB0) continue;
    bytes[i + 1] = 0xBF;
    bytes[i + 2] = 0xBD;
  }
}

cicu_text cicu_converter_feed(cicu_converter *converter, const uint8_t *bytes, size_t count,
                              bool last) {
  cicu_text made = {NULL, 0, false};
  const char *source = (const char *)bytes;
  const char *end = source == NULL ? NULL : source + count;
  // An unpaired byte of a wide encoding can still come out, so there is always some room.
  size_t capacity = count * 3 + 64;
  made.bytes = malloc(capacity);
  if (made.bytes == NULL) return (cicu_text){NULL, 0, true};
  for (;;) {
    UErrorCode status = U_ZERO_ERROR;
    char *target = (char *)made.bytes + made.count;
    ucnv_convertEx(converter->to, converter->from, &target, (char *)made.bytes + capacity, &source,
                   end, converter->pivot, &converter->pivot_source, &converter->pivot_target,
                   converter->pivot + PIVOT, !converter->started, last, &status);
    converter->started = true;
    made.count = (size_t)(target - (char *)made.bytes);
    if (status != U_BUFFER_OVERFLOW_ERROR) {
      if (U_FAILURE(status)) made.failed = true;
      // The pivot holds whole characters, so that none is cut between two calls.
      if (converter->has_private_bytes) replace_private(made.bytes, made.count);
      return made;
    }
    capacity *= 2;
    uint8_t *larger = realloc(made.bytes, capacity);
    if (larger == NULL) {
      free(made.bytes);
      return (cicu_text){NULL, 0, true};
    }
    made.bytes = larger;
  }
}

void cicu_converter_close(cicu_converter *converter) {
  if (converter->from != NULL) ucnv_close(converter->from);
  if (converter->to != NULL) ucnv_close(converter->to);
  free(converter);
}
