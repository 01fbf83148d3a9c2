#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include "text.h"

const char *const *cicu_regions(void) { return uloc_getISOCountries(); }

cicu_text cicu_region_name(const char *region, const char *locale) {
  icu::UnicodeString name;
  icu::Locale("", region).getDisplayCountry(icu::Locale(locale), name);
  std::string made;
  name.toUTF8String(made);
  return cicu_copy(made);
}
