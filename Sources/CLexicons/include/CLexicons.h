#ifndef CLEXICONS_H
#define CLEXICONS_H

#include <stdbool.h>
#include <stddef.h>

/// A word list of a language as it stands in packs/LANGUAGE/LIST.txt.
typedef struct {
  const unsigned char *_Nullable bytes;
  size_t count;
} copydesk_list;

/// The list of that name, or one with no bytes where the language has none.
copydesk_list copydesk_lexicon(const char *_Nonnull language, const char *_Nonnull list);

/// The codes of the languages, one after the other; NULL past the last.
const char *_Nullable copydesk_language(size_t index);

#endif
