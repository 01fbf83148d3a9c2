#include <new>

#include "CMemory.h"

/// What C++ allocates fails as all else does, not with an exception that nobody catches.
[[maybe_unused]] static const std::new_handler before = std::set_new_handler(cmemory_fail);

