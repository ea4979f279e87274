// Starts mtrace in a program that does not call it. Build: gcc -shared -fPIC start_mtrace.c -o start_mtrace.so
#include <mcheck.h>
__attribute__((constructor)) static void start(void)
{
    mtrace();
}
