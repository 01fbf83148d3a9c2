#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include "CMemory.h"
#include "text.h"

static cicu_text normalize(const icu::Normalizer2 *form, const uint8_t *bytes, size_t count,
                           UErrorCode status) {
  if (U_FAILURE(status)) return cicu_failure();
  std::string made;
  icu::StringByteSink<std::string> sink(&made, static_cast<int32_t>(count));
  form->normalizeUTF8(0, icu::StringPiece(reinterpret_cast<const char *>(bytes), count), sink,
                      nullptr, status);
  if (status == U_MEMORY_ALLOCATION_ERROR) cmemory_fail();
  return U_FAILURE(status) ? cicu_failure() : cicu_copy(made);
}

void cicu_free(cicu_text text) { std::free(text.bytes); }

bool cicu_is_nfc(const uint8_t *bytes, size_t count) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *form = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return true;
  return form->isNormalizedUTF8(icu::StringPiece(reinterpret_cast<const char *>(bytes), count),
                                status) ||
         U_FAILURE(status);
}

bool cicu_nfc_boundary_before(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *form = icu::Normalizer2::getNFCInstance(status);
  return U_FAILURE(status) || form->hasBoundaryBefore(static_cast<UChar32>(scalar));
}

cicu_text cicu_nfc(const uint8_t *bytes, size_t count) {
  UErrorCode status = U_ZERO_ERROR;
  return normalize(icu::Normalizer2::getNFCInstance(status), bytes, count, status);
}

cicu_text cicu_nfd(const uint8_t *bytes, size_t count) {
  UErrorCode status = U_ZERO_ERROR;
  return normalize(icu::Normalizer2::getNFDInstance(status), bytes, count, status);
}
