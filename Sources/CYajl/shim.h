#pragma once
#include <yajl/yajl_parse.h>

// Swift does not call functions with a varying number of arguments.
static inline void yajl_accept_several_values(yajl_handle handle) {
  yajl_config(handle, yajl_allow_multiple_values, 1);
}
