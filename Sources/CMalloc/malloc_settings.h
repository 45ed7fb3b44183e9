#pragma once
// Settings of glibc's malloc, which Swift's module of glibc leaves out.
#include <malloc.h>
