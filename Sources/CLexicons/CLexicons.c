#include "CLexicons.h"

#include <string.h>

#define QUOTE_(x) #x
#define QUOTE(x) QUOTE_(x)
#define PATH(language, list) QUOTE(packs/language/list.txt)

typedef struct {
  const char *language;
  const char *list;
  const unsigned char *text;
  bool present;
} entry;

static const entry entries[] = {
#include "languages.inc"
};

static const size_t entry_count = sizeof entries / sizeof entries[0];

copydesk_list copydesk_lexicon(const char *language, const char *list) {
  for (size_t i = 0; i < entry_count; i++) {
    const entry *e = &entries[i];
    if (e->present && strcmp(e->language, language) == 0 && strcmp(e->list, list) == 0) {
      return (copydesk_list){e->text, strlen((const char *)e->text)};
    }
  }
  return (copydesk_list){NULL, 0};
}

copydesk_list copydesk_next_lexicon(const char *list, size_t *place) {
  while (*place < entry_count) {
    const entry *e = &entries[(*place)++];
    if (e->present && strcmp(e->list, list) == 0) {
      return (copydesk_list){e->text, strlen((const char *)e->text)};
    }
  }
  return (copydesk_list){NULL, 0};
}

const char *copydesk_language(size_t index) {
  size_t seen = 0;
  for (size_t i = 0; i < entry_count; i++) {
    if (i > 0 && strcmp(entries[i].language, entries[i - 1].language) == 0) continue;
    if (seen++ == index) return entries[i].language;
  }
  return NULL;
}
