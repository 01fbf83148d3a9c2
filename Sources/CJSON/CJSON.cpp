#include "CJSON.h"

#include <simdjson.h>

#include <cstring>
#include <new>
#include <string_view>

using namespace simdjson;

struct cjson_reader {
  dom::parser checked;
  ondemand::parser located;
  padded_string line;
};

cjson_reader *cjson_open(void) { return new (std::nothrow) cjson_reader; }
void cjson_close(cjson_reader *reader) { delete reader; }

/// A value as it stands in the line, objects and arrays whole.
static simdjson_result<std::string_view> raw(ondemand::value value) {
  ondemand::json_type type;
  if (auto error = value.type().get(type)) return error;
  if (type == ondemand::json_type::object) {
    ondemand::object object;
    if (auto error = value.get_object().get(object)) return error;
    return object.raw_json();
  }
  if (type == ondemand::json_type::array) {
    ondemand::array array;
    if (auto error = value.get_array().get(array)) return error;
    return array.raw_json();
  }
  return value.raw_json_token();
}

/// The whole line is parsed strictly, then its members are located in the line as it stands.
static const char *locate(cjson_reader *reader, const char *const *names, size_t name_count,
                          cjson_member *members, size_t *object_end, bool *has_members) {
  ondemand::document document;
  if (auto error = reader->located.iterate(reader->line).get(document)) return error_message(error);
  ondemand::object object;
  if (auto error = document.get_object().get(object)) return error_message(error);
  const char *start = reader->line.data();
  for (auto field : object) {
    ondemand::raw_json_string key;
    if (auto error = field.key().get(key)) return error_message(error);
    *has_members = true;
    std::string_view token;
    if (auto error = raw(field.value()).get(token)) return error_message(error);
    for (size_t i = 0; i < name_count; i++) {
      if (!key.unsafe_is_equal(names[i])) continue;
      size_t end = static_cast<size_t>(token.data() - start) + token.size();
      while (end > 0 && std::strchr(" \t\r\n", start[end - 1]) != nullptr) end--;
      members[i].key_start = static_cast<size_t>(key.raw() - start) - 1;
      members[i].value_start = static_cast<size_t>(token.data() - start);
      members[i].value_end = end;
    }
  }
  size_t end = reader->line.size();
  while (end > 0 && start[end - 1] != '}') end--;
  *object_end = end - 1;
  return nullptr;
}

const char *cjson_read(cjson_reader *reader, const uint8_t *bytes, size_t count,
                       const char *const *names, size_t name_count, cjson_member *members,
                       size_t *object_end, bool *has_members) {
  for (size_t i = 0; i < name_count; i++) members[i] = cjson_member{};
  *has_members = false;
  reader->line = padded_string(reinterpret_cast<const char *>(bytes), count);
  dom::element root;
  if (auto error = reader->checked.parse(reader->line).get(root)) {
    return error == NO_SUCH_FIELD ? nullptr : error_message(error);
  }
  dom::object object;
  if (root.get_object().get(object)) return "not a JSON object";
  for (auto field : object) {
    for (size_t i = 0; i < name_count; i++) {
      if (field.key != names[i]) continue;
      std::string_view text;
      bool is_string = !field.value.get_string().get(text);
      members[i].kind = is_string ? CJSON_STRING : CJSON_OTHER;
      members[i].bytes = is_string ? reinterpret_cast<const uint8_t *>(text.data()) : nullptr;
      members[i].count = is_string ? text.size() : 0;
    }
  }
  return locate(reader, names, name_count, members, object_end, has_members);
}

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
  if (auto error = reader->checked.parse(reader->line).get(root)) return error_message(error);
  Walk{visitor, context}.value(root);
  return nullptr;
}
