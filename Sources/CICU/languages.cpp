#include <unicode/locid.h>
#include <unicode/ucnv.h>
#include <unicode/uscript.h>

#include "text.h"

cicu_text cicu_language_tag(const char *code) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::createCanonical(code);
  // ISO 639 gives none to what it does not know; "und" and the like have none either.
  if (locale.isBogus() || locale.getISO3Language()[0] == '\0') return cicu_copy("");
  auto tag = locale.toLanguageTag<std::string>(status);
  return U_FAILURE(status) ? cicu_copy("") : cicu_copy(tag);
}

cicu_text cicu_language_of_script(int32_t script) {
  UErrorCode status = U_ZERO_ERROR;
  const char *name = uscript_getShortName(static_cast<UScriptCode>(script));
  icu::Locale locale("und", name == nullptr ? "" : name);
  locale.addLikelySubtags(status);
  return cicu_copy(U_FAILURE(status) ? "" : locale.getLanguage());
}

cicu_text cicu_language_name(const char *code) {
  icu::UnicodeString name;
  icu::Locale(code).getDisplayName(icu::Locale::getEnglish(), name);
  std::string made;
  name.toUTF8String(made);
  return cicu_copy(made);
}

cicu_text cicu_encoding_name(int32_t index) {
  if (index >= ucnv_countAvailable()) return cicu_copy("");
  const char *name = ucnv_getAvailableName(index);
  UErrorCode status = U_ZERO_ERROR;
  const char *standard = ucnv_getStandardName(name, "IANA", &status);
  return cicu_copy(U_FAILURE(status) || standard == nullptr ? name : standard);
}
