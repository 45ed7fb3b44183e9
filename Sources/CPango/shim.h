#pragma once
#include <fontconfig/fontconfig.h>
#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>
#include <pango/pango.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>
#include <sys/syscall.h>
#include <unistd.h>

/// A new nameless file that lives in memory and is closed on exec, or -1.
static inline int memory_file(const char *name) {
  return (int)syscall(SYS_memfd_create, name, 1u);
}
