#include <cstdlib>
#include <dlfcn.h>
#include <stdexcept>
#include <string>

class Plugin {
public:
    explicit Plugin(const std::string& name) {
        const char* dir = std::getenv("PLUGIN_PATH");
        const std::string lib = std::string(dir ? dir : "./plugins") + "/" + name + ".so";
        handle_ = dlopen(lib.c_str(), RTLD_NOW);
        if (!handle_) {
            throw std::runtime_error(dlerror());
        }
    }
    Plugin(const Plugin&) = delete;
    Plugin& operator=(const Plugin&) = delete;
    ~Plugin() { dlclose(handle_); }

private:
    void* handle_ = nullptr;
};
