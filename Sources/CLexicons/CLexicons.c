#include "CLexicons.h"

__attribute__((weak)) const unsigned char *copydesk_packed_lists(void) { return 0; }
