#pragma once
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// Linux: both paths change places in one step; 0, or -1 with errno. Glibc declares renameat2 only
// for _GNU_SOURCE, which Swift's importer does not set.
static inline int exchange_paths(const char *one, const char *other) {
  const unsigned exchange = 1 << 1;  // RENAME_EXCHANGE
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, exchange);
}
