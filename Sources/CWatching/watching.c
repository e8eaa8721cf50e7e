#include "CWatching.h"

#include <stddef.h>
#include <stdint.h>
#include <sys/vfs.h>

bool watching_is_shared(const char *path) {
  /* NFS, SMB in three versions, 9p, Ceph, AFS in two, Coda, FUSE, overlay. */
  static const uint32_t kinds[] = {0x6969,     0x517B,     0xFF534D42, 0xFE534D42,
                                   0x01021997, 0x00c36400, 0x5346414F, 0x6B414653,
                                   0x73757245, 0x65735546, 0x794c7630};
  struct statfs info;
  if (statfs(path, &info)) return true;
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    if ((uint32_t)info.f_type == kinds[i]) return true;
  }
  return false;
}
