#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

/// How often the calling thread has asked for heap memory since it started; negative where that cannot be counted.
long allocation_count(void);

/// How many bytes that were together; negative where that cannot be counted.
long allocation_bytes(void);

#endif
