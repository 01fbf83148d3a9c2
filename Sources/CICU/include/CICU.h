#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that a call made; the caller frees them with cicu_free. No bytes and `failed` where ICU
/// or the memory failed.
typedef struct {
  uint8_t *_Nullable bytes;
  size_t count;
  bool failed;
} cicu_text;

void cicu_free(cicu_text text);

// normalize.cpp: valid UTF-8 in and out (UAX #15).
bool cicu_is_nfc(const uint8_t *_Nonnull bytes, size_t count);
/// Whether what follows this code point's start never changes what stands before it.
bool cicu_nfc_boundary_before(uint32_t scalar);
cicu_text cicu_nfc(const uint8_t *_Nonnull bytes, size_t count);
cicu_text cicu_nfd(const uint8_t *_Nonnull bytes, size_t count);

// charset.c: any encoding that ICU knows to UTF-8; what is not valid becomes U+FFFD.
typedef struct cicu_converter cicu_converter;
bool cicu_knows_encoding(const char *_Nonnull name);
cicu_converter *_Nullable cicu_converter_open(const char *_Nonnull name);
/// Converts the next bytes; with `last` what is left unfinished is converted too.
cicu_text cicu_converter_feed(cicu_converter *_Nonnull converter, const uint8_t *_Nullable bytes,
                              size_t count, bool last);
void cicu_converter_close(cicu_converter *_Nonnull converter);

// detect.c: in which encodings bytes may be, the likeliest first.
typedef struct {
  const char *_Nullable name;
  /// From 0 to 100.
  int32_t confidence;
} cicu_guess;
/// Returns how many of `guesses` were filled, at most `capacity`.
int32_t cicu_detect(const uint8_t *_Nonnull bytes, size_t count, cicu_guess *_Nonnull guesses,
                    int32_t capacity);

// properties.c: of one code point (UCD).
uint8_t cicu_category(uint32_t scalar);
bool cicu_is_letter(uint32_t scalar);
bool cicu_is_upper(uint32_t scalar);
bool cicu_is_lower(uint32_t scalar);
bool cicu_is_digit(uint32_t scalar);
bool cicu_is_white(uint32_t scalar);
int32_t cicu_digit_value(uint32_t scalar);
int32_t cicu_script(uint32_t scalar);
int32_t cicu_east_asian_width(uint32_t scalar);
uint32_t cicu_lower(uint32_t scalar);
uint32_t cicu_upper(uint32_t scalar);

// casing.cpp: full mappings, of no language, valid UTF-8 in and out.
cicu_text cicu_to_lower(const uint8_t *_Nonnull bytes, size_t count);
cicu_text cicu_to_upper(const uint8_t *_Nonnull bytes, size_t count);

// breaks.c: boundaries by UAX #29 with CLDR's tailorings, as byte offsets.
typedef struct cicu_breaks cicu_breaks;
typedef enum { CICU_SENTENCES = 0, CICU_WORDS = 1, CICU_CLUSTERS = 2 } cicu_break_kind;
cicu_breaks *_Nullable cicu_breaks_open(cicu_break_kind kind, const char *_Nonnull locale);
/// The text must stay where it is until the next call of this function or of close.
bool cicu_breaks_set(cicu_breaks *_Nonnull breaks, const uint8_t *_Nonnull bytes, size_t count);
/// The next boundary after the last, -1 at the end.
int64_t cicu_breaks_next(cicu_breaks *_Nonnull breaks);
void cicu_breaks_close(cicu_breaks *_Nonnull breaks);

// transliterate.cpp: by the ID of a CLDR transform, such as "Any-Latin; Latin-ASCII".
typedef struct cicu_transliterator cicu_transliterator;
cicu_transliterator *_Nullable cicu_transliterator_open(const char *_Nonnull identifier);
cicu_text cicu_transliterate(const cicu_transliterator *_Nonnull transliterator,
                             const uint8_t *_Nonnull bytes, size_t count);
void cicu_transliterator_close(cicu_transliterator *_Nonnull transliterator);

// languages.cpp: codes of languages, and what ICU has of each kind; no bytes where it has none.
/// The BCP 47 tag of a code in any of its forms, such as `en_US.UTF-8` or `ger`.
cicu_text cicu_language_tag(const char *_Nonnull code);
/// The language that is most often written in the script (CLDR's likely subtags).
cicu_text cicu_language_of_script(int32_t script);
/// The language's name in English.
cicu_text cicu_language_name(const char *_Nonnull code);
/// The name of the encoding of that number, counted from 0.
cicu_text cicu_encoding_name(int32_t index);

// regions.cpp: CLDR's names of countries.
const char *_Nullable const *_Nonnull cicu_regions(void);
cicu_text cicu_region_name(const char *_Nonnull region, const char *_Nonnull locale);

#ifdef __cplusplus
}
#endif
#endif
