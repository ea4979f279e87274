// Two threads that allocate at the same time. Build: gcc -O0 threads.c -o threads
#include <pthread.h>
#include <stdlib.h>
static void* run(void* n)
{
    for (int i = 0; i < 20; ++i) {
        void* a = malloc((long)n * 100 + i);
        free(malloc(10));
        free(a);
    }
    return 0;
}
int main(void)
{
    pthread_t a, b;
    pthread_create(&a, 0, run, (void*)1);
    pthread_create(&b, 0, run, (void*)2);
    pthread_join(a, 0);
    pthread_join(b, 0);
    return 0;
}
