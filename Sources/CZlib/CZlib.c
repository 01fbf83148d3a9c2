#include "CZlib.h"

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

/// The largest window, with gzip's or zlib's header, whichever there is; negative for none.
enum { ANY_HEADER = 15 + 32, NO_HEADER = -15 };

struct czlib_stream {
  z_stream state;
};

czlib_stream *czlib_open(_Bool bare) {
  czlib_stream *stream = calloc(1, sizeof *stream);
  if (stream == NULL) return NULL;
  if (inflateInit2(&stream->state, bare ? NO_HEADER : ANY_HEADER) != Z_OK) {
    free(stream);
    return NULL;
  }
  return stream;
}

czlib_state czlib_inflate(czlib_stream *stream, const uint8_t *bytes, size_t count, size_t *taken,
                          uint8_t *room, size_t capacity, size_t *made) {
  uInt in = count > UINT_MAX ? UINT_MAX : (uInt)count;
  uInt out = capacity > UINT_MAX ? UINT_MAX : (uInt)capacity;
  // zlib does not write to what it reads, although old versions do not say so.
  stream->state.next_in = (Bytef *)(uintptr_t)bytes;
  stream->state.avail_in = in;
  stream->state.next_out = room;
  stream->state.avail_out = out;
  int status = inflate(&stream->state, Z_NO_FLUSH);
  *taken = in - stream->state.avail_in;
  *made = out - stream->state.avail_out;
  if (status == Z_STREAM_END) return CZLIB_ENDED;
  return status == Z_OK || status == Z_BUF_ERROR ? CZLIB_GOES_ON : CZLIB_DAMAGED;
}

void czlib_restart(czlib_stream *stream) { inflateReset(&stream->state); }

void czlib_close(czlib_stream *stream) {
  inflateEnd(&stream->state);
  free(stream);
}
