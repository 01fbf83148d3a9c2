#ifndef CJSON_H
#define CJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cjson_reader cjson_reader;

cjson_reader *_Nullable cjson_open(void);
void cjson_close(cjson_reader *_Nonnull reader);

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
