// Counts a thread's heap allocations: the C library's entry points are replaced by ones that count and pass on.

#include "AllocationCounter.h"
#include <stddef.h>

#if defined(__GLIBC__) || defined(__linux__)

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static __thread long count;
static __thread long bytes;

static void note(size_t size) {
    count++;
    bytes += (long)size;
}

long allocation_count(void) { return count; }

long allocation_bytes(void) { return bytes; }

void *malloc(size_t size) {
    note(size);
    return __libc_malloc(size);
}

void *calloc(size_t items, size_t size) {
    note(items * size);
    return __libc_calloc(items, size);
}

void *realloc(void *block, size_t size) {
    note(size);
    return __libc_realloc(block, size);
}

void *memalign(size_t alignment, size_t size) {
    note(size);
    return __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
    note(size);
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **block, size_t alignment, size_t size) {
    note(size);
    *block = __libc_memalign(alignment, size);
    return *block == NULL ? 12 : 0;
}

#else

long allocation_count(void) { return -1; }

long allocation_bytes(void) { return -1; }

#endif
