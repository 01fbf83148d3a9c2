#include <unicode/ucsdet.h>

#include "CICU.h"

int32_t cicu_detect(const uint8_t *bytes, size_t count, cicu_guess *guesses, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  ucsdet_setText(detector, (const char *)bytes, (int32_t)count, &status);
  int32_t found = 0;
  const UCharsetMatch **matches = ucsdet_detectAll(detector, &found, &status);
  if (U_FAILURE(status)) found = 0;
  if (found > capacity) found = capacity;
  for (int32_t i = 0; i < found; i++) {
    // The names are ICU's own constants and outlive the detector.
    guesses[i].name = ucsdet_getName(matches[i], &status);
    guesses[i].confidence = ucsdet_getConfidence(matches[i], &status);
  }
  if (detector != NULL) ucsdet_close(detector);
  return U_FAILURE(status) ? 0 : found;
}
