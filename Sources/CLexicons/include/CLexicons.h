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

/// The list of that name of the next language that has it, or one with no bytes behind the last;
/// `place` is 0 at first.
copydesk_list copydesk_next_lexicon(const char *_Nonnull list, size_t *_Nonnull place);

/// The codes of the languages, one after the other; NULL past the last.
const char *_Nullable copydesk_language(size_t index);

#endif
