#include "CJSON.h"

#include <simdjson.h>

#include <new>
#include <string_view>

using namespace simdjson;

struct cjson_reader {
  dom::parser parser;
  padded_string line;
};

cjson_reader *cjson_open(void) { return new (std::nothrow) cjson_reader; }
void cjson_close(cjson_reader *reader) { delete reader; }

namespace {
struct Walk {
  cjson_visitor visitor;
  void *context;

  void event(cjson_event kind) const { visitor(context, kind, nullptr, 0, 0, 0); }
  void text(cjson_event kind, std::string_view text) const {
    visitor(context, kind, reinterpret_cast<const uint8_t *>(text.data()), text.size(), 0, 0);
  }

  // simdjson refuses more than 1,024 levels, so the recursion is bounded.
  void value(dom::element element) const {
    switch (element.type()) {
      case dom::element_type::ARRAY:
        event(CJSON_ARRAY_BEGIN);
        for (auto child : dom::array(element)) value(child);
        return event(CJSON_ARRAY_END);
      case dom::element_type::OBJECT:
        event(CJSON_OBJECT_BEGIN);
        for (auto field : dom::object(element)) {
          text(CJSON_KEY, field.key);
          value(field.value);
        }
        return event(CJSON_OBJECT_END);
      case dom::element_type::STRING:
        return text(CJSON_TEXT, std::string_view(element));
      case dom::element_type::INT64:
        return visitor(context, CJSON_INTEGER, nullptr, 0, int64_t(element), 0);
      case dom::element_type::UINT64:
        return visitor(context, CJSON_REAL, nullptr, 0, 0, double(uint64_t(element)));
      case dom::element_type::DOUBLE:
        return visitor(context, CJSON_REAL, nullptr, 0, 0, double(element));
      case dom::element_type::BOOL:
        return event(bool(element) ? CJSON_TRUE : CJSON_FALSE);
      case dom::element_type::NULL_VALUE:
        return event(CJSON_NULL);
    }
  }
};
}  // namespace

const char *cjson_walk(cjson_reader *reader, const uint8_t *bytes, size_t count,
                       cjson_visitor visitor, void *context) {
  reader->line = padded_string(reinterpret_cast<const char *>(bytes), count);
  dom::element root;
  if (auto error = reader->parser.parse(reader->line).get(root)) return error_message(error);
  Walk{visitor, context}.value(root);
  return nullptr;
}
