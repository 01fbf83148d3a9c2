#ifndef CICU_TEXT_H
#define CICU_TEXT_H

#include "CICU.h"

#ifdef __cplusplus
#include <cstdlib>
#include <cstring>
#include <string>

inline cicu_text cicu_copy(const std::string &made) {
  auto *bytes = static_cast<uint8_t *>(std::malloc(made.size() + 1));
  if (bytes == nullptr) return cicu_text{nullptr, 0, true};
  std::memcpy(bytes, made.data(), made.size());
  return cicu_text{bytes, made.size(), false};
}

inline cicu_text cicu_failure() { return cicu_text{nullptr, 0, true}; }
#endif
#endif
