// Calls every allocation function once or twice, oddities included. Build: gcc -g -O0 calls.c -o calls
// (with -DMTRACE it starts glibc's mtrace, with -DFORK a child allocates, too).
#define _GNU_SOURCE
#include <malloc.h>
#ifdef MTRACE
#include <mcheck.h>
#endif
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void* make(size_t size)
{
    return malloc(size);
}

int main(void)
{
#ifdef MTRACE
    mtrace();
#endif
    char* a = make(100);
    char* b = calloc(10, 20);
    a = realloc(a, 3000);
    char* c = realloc(NULL, 33);
    char* d = memalign(256, 1000);
    void* e = NULL;
    if (posix_memalign(&e, 4096, 5000)) return 1;
    void* f = aligned_alloc(64, 640);
    void* g = valloc(77);
    char* s = strdup("forty-two");
    volatile size_t huge = SIZE_MAX / 4;
    void* none = malloc(huge);
    void* overflow = calloc(huge, 8);
    void* same = realloc(b, huge);
#ifdef FORK
    for (int i = 0; i < 2; ++i)
        if (fork() == 0) {
            free(a);
            make(500 + i);
            _exit(0);
        }
    while (wait(NULL) > 0) {
    }
#endif
    free(NULL);
    void* h = malloc(0);
    c = realloc(c, 0);
    free(a);
    free(d);
    free(e);
    free(f);
    free(g);
    free(h);
    make(24); // stays
    make(48); // stays
    free(none);
    free(overflow);
    free(same);
    (void)s; // stays
#ifdef MTRACE
    muntrace();
#endif
    return 0;
}
