#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

#include "text.h"

struct cicu_transliterator {
  std::unique_ptr<icu::Transliterator> transform;
};

cicu_transliterator *cicu_transliterator_open(const char *identifier) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> transform(icu::Transliterator::createInstance(
      icu::UnicodeString::fromUTF8(identifier), UTRANS_FORWARD, status));
  if (U_FAILURE(status) || transform == nullptr) return nullptr;
  return new (std::nothrow) cicu_transliterator{std::move(transform)};
}

cicu_text cicu_transliterate(const cicu_transliterator *transliterator, const uint8_t *bytes,
                             size_t count) {
  auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(reinterpret_cast<const char *>(bytes), count));
  transliterator->transform->transliterate(text);
  std::string made;
  text.toUTF8String(made);
  return cicu_copy(made);
}

void cicu_transliterator_close(cicu_transliterator *transliterator) { delete transliterator; }
