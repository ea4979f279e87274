// heapglass_run_malloc FILE: replays a binary trace with the malloc, realloc and free that it was linked or
// preloaded with, and prints the CPU nanoseconds of an event. Nothing is written into the blocks.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "tests/bench/malloc_trace.h"

namespace
{

double now()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e9 + double(time.tv_nsec);
}

void* map(int fd, std::size_t bytes)
{
    const int flags = fd < 0 ? MAP_PRIVATE | MAP_ANONYMOUS : MAP_PRIVATE;
    return mmap(nullptr, bytes, fd < 0 ? PROT_READ | PROT_WRITE : PROT_READ, flags | MAP_POPULATE, fd, 0);
}

} // namespace

int main(int argc, char** argv)
{
    using heapglass::bench::MallocEvent;
    const int fd = argc == 2 ? open(argv[1], O_RDONLY) : -1;
    struct stat about {
    };
    if (fd < 0 || fstat(fd, &about) != 0) return 1;
    const std::size_t count = std::size_t(about.st_size) / sizeof(MallocEvent);
    const auto* const events = static_cast<const MallocEvent*>(map(fd, std::size_t(about.st_size)));
    // The table of blocks is not the allocator's to place.
    void** const blocks = static_cast<void**>(map(-1, (count + 1) * sizeof(void*)));
    if (events == MAP_FAILED || blocks == MAP_FAILED) return 1;
    const double begin = now();
    for (const MallocEvent* event = events; event != events + count; ++event) {
        void*& block = blocks[event->block];
        switch (event->kind) {
        case MallocEvent::Kind::malloc:
            block = std::malloc(event->size);
            break;
        case MallocEvent::Kind::realloc:
            block = std::realloc(block, event->size);
            break;
        case MallocEvent::Kind::free:
            std::free(block);
            break;
        }
    }
    std::printf("%.2f\n", (now() - begin) / double(count));
}
