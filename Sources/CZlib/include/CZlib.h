#ifndef CZLIB_H
#define CZLIB_H

#include <stddef.h>
#include <stdint.h>

/// Inflates what gzip or deflate packed (RFC 1950 to 1952).
typedef struct czlib_stream czlib_stream;

typedef enum { CZLIB_GOES_ON, CZLIB_ENDED, CZLIB_DAMAGED } czlib_state;

/// With `bare`, for data without a header. NULL where there is no memory.
czlib_stream *_Nullable czlib_open(_Bool bare);
/// Inflates from the bytes into the room; says how many bytes it took and how many it made.
czlib_state czlib_inflate(czlib_stream *_Nonnull stream, const uint8_t *_Nullable bytes,
                          size_t count, size_t *_Nonnull taken, uint8_t *_Nonnull room,
                          size_t capacity, size_t *_Nonnull made);
/// Begins anew, for the next member of a file.
void czlib_restart(czlib_stream *_Nonnull stream);
void czlib_close(czlib_stream *_Nonnull stream);

#endif
