#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "CICU.h"

uint8_t cicu_category(uint32_t scalar) { return (uint8_t)u_charType((UChar32)scalar); }
bool cicu_is_letter(uint32_t scalar) { return u_isUAlphabetic((UChar32)scalar); }
bool cicu_is_upper(uint32_t scalar) {
  return u_isUUppercase((UChar32)scalar) || u_istitle((UChar32)scalar);
}
bool cicu_is_lower(uint32_t scalar) { return u_isULowercase((UChar32)scalar); }
bool cicu_is_digit(uint32_t scalar) { return u_isdigit((UChar32)scalar); }
bool cicu_is_white(uint32_t scalar) { return u_isUWhiteSpace((UChar32)scalar); }
int32_t cicu_digit_value(uint32_t scalar) { return u_charDigitValue((UChar32)scalar); }

int32_t cicu_script(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript((UChar32)scalar, &status);
  return U_FAILURE(status) ? USCRIPT_UNKNOWN : script;
}

int32_t cicu_east_asian_width(uint32_t scalar) {
  return u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH);
}

uint32_t cicu_lower(uint32_t scalar) { return (uint32_t)u_tolower((UChar32)scalar); }
uint32_t cicu_upper(uint32_t scalar) { return (uint32_t)u_toupper((UChar32)scalar); }
