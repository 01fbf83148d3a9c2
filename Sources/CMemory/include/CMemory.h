#ifndef CMEMORY_H
#define CMEMORY_H

#ifdef __cplusplus
extern "C" {
#endif

/// Says that there is no memory, in one line on standard error, and ends the program with status 1.
#ifdef __cplusplus
[[noreturn]]
#else
_Noreturn
#endif
void cmemory_fail(void);

#ifdef __cplusplus
}
#endif

#endif
