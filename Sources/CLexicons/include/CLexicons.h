#ifndef CLEXICONS_H
#define CLEXICONS_H

/// The word lists that the build packs, as the target Packs has them; NULL in a program without it.
const unsigned char *_Nullable copydesk_packed_lists(void);

#endif
