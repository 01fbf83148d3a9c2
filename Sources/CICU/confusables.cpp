#include <unicode/unistr.h>
#include <unicode/uspoof.h>

#include <mutex>

#include "text.h"

cicu_text cicu_skeleton(const uint8_t *bytes, size_t count) {
  static std::once_flag once;
  static USpoofChecker *checker = nullptr;
  std::call_once(once, [] {
    UErrorCode status = U_ZERO_ERROR;
    checker = uspoof_open(&status);
    if (U_FAILURE(status)) checker = nullptr;
  });
  if (checker == nullptr) return cicu_failure();
  auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(reinterpret_cast<const char *>(bytes), count));
  icu::UnicodeString skeleton;
  UErrorCode status = U_ZERO_ERROR;
  uspoof_getSkeletonUnicodeString(checker, 0, text, skeleton, &status);
  if (U_FAILURE(status)) return cicu_failure();
  std::string made;
  skeleton.toUTF8String(made);
  return cicu_copy(made);
}
