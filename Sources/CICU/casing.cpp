#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/ucasemap.h>

#include "text.h"

using Mapping = void (*)(icu::StringPiece, icu::ByteSink &, UErrorCode &);

static cicu_text map_case(const uint8_t *bytes, size_t count, Mapping mapping) {
  UErrorCode status = U_ZERO_ERROR;
  std::string made;
  icu::StringByteSink<std::string> sink(&made, static_cast<int32_t>(count));
  mapping(icu::StringPiece(reinterpret_cast<const char *>(bytes), count), sink, status);
  return U_FAILURE(status) ? cicu_failure() : cicu_copy(made);
}

cicu_text cicu_to_lower(const uint8_t *bytes, size_t count) {
  return map_case(bytes, count, [](icu::StringPiece from, icu::ByteSink &to, UErrorCode &status) {
    icu::CaseMap::utf8ToLower("", 0, from, to, nullptr, status);
  });
}

cicu_text cicu_to_upper(const uint8_t *bytes, size_t count) {
  return map_case(bytes, count, [](icu::StringPiece from, icu::ByteSink &to, UErrorCode &status) {
    icu::CaseMap::utf8ToUpper("", 0, from, to, nullptr, status);
  });
}
