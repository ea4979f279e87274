// Each operator new and delete. Build: g++ -g -O0 calls_cpp.cpp -o calls_cpp
#include <memory>
#include <new>
struct alignas(128) Wide {
    char data[256];
};
int main()
{
    int* one = new int(1);
    int* many = new int[100];
    Wide* wide = new Wide;
    char* soft = new (std::nothrow) char[50];
    delete one;
    delete[] many;
    delete wide;
    return soft == nullptr;
}
