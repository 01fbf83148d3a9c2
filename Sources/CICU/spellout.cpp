#include <unicode/fmtable.h>
#include <unicode/parsepos.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <memory>

#include "text.h"

struct cicu_speller {
  std::unique_ptr<icu::RuleBasedNumberFormat> rules;
};

cicu_speller *cicu_speller_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  auto rules = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT,
                                                            icu::Locale(locale), status);
  if (U_FAILURE(status)) return nullptr;
  rules->setLenient(false);
  return new (std::nothrow) cicu_speller{std::move(rules)};
}

double cicu_speller_parse(const cicu_speller *speller, const uint8_t *bytes, size_t count,
                          size_t *used) {
  auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(reinterpret_cast<const char *>(bytes), count));
  icu::Formattable number;
  icu::ParsePosition position(0);
  speller->rules->parse(text, number, position);
  UErrorCode status = U_ZERO_ERROR;
  double value = number.getDouble(status);
  std::string taken;
  if (U_SUCCESS(status)) text.tempSubString(0, position.getIndex()).toUTF8String(taken);
  *used = taken.size();
  return *used == 0 ? 0 : value;
}

cicu_text cicu_speller_write(const cicu_speller *speller, int64_t number) {
  icu::UnicodeString words;
  icu::FieldPosition field;
  UErrorCode status = U_ZERO_ERROR;
  speller->rules->format(number, words, field, status);
  if (U_FAILURE(status)) return cicu_failure();
  std::string made;
  words.toUTF8String(made);
  return cicu_copy(made);
}

void cicu_speller_close(cicu_speller *speller) { delete speller; }
