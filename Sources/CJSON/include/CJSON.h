#ifndef CJSON_H
#define CJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cjson_reader cjson_reader;

typedef enum { CJSON_MISSING = 0, CJSON_STRING = 1, CJSON_OTHER = 2 } cjson_kind;

/// A member of the object: where its key and its value stand in the line, as bytes, quotes
/// included, and the string's own bytes, which live until the next read.
typedef struct {
  cjson_kind kind;
  size_t key_start;
  size_t value_start;
  size_t value_end;
  const uint8_t *_Nullable bytes;
  size_t count;
} cjson_member;

cjson_reader *_Nullable cjson_open(void);
void cjson_close(cjson_reader *_Nonnull reader);

/// Reads one object and looks up the members of the given names; the last of equal names counts.
/// `*object_end` is where its closing brace stands. Returns NULL, or what is wrong.
const char *_Nullable cjson_read(cjson_reader *_Nonnull reader, const uint8_t *_Nonnull bytes,
                                 size_t count, const char *_Nonnull const *_Nonnull names,
                                 size_t name_count, cjson_member *_Nonnull members,
                                 size_t *_Nonnull object_end, bool *_Nonnull has_members);

typedef enum {
  CJSON_OBJECT_BEGIN,
  CJSON_OBJECT_END,
  CJSON_ARRAY_BEGIN,
  CJSON_ARRAY_END,
  CJSON_KEY,
  CJSON_TEXT,
  CJSON_INTEGER,
  CJSON_REAL,
  CJSON_TRUE,
  CJSON_FALSE,
  CJSON_NULL
} cjson_event;

typedef void (*cjson_visitor)(void *_Nullable context, cjson_event event,
                              const uint8_t *_Nullable bytes, size_t count, int64_t integer,
                              double real);

/// Walks one JSON value of any kind. Returns NULL, or what is wrong.
const char *_Nullable cjson_walk(cjson_reader *_Nonnull reader, const uint8_t *_Nonnull bytes,
                                 size_t count, cjson_visitor _Nonnull visitor,
                                 void *_Nullable context);

#ifdef __cplusplus
}
#endif
#endif
