#include <cstdlib>
#include <dlfcn.h>
#include <stdexcept>
#include <string>

class Plugin {
public:
    explicit Plugin(const std::string& name) {
        if (name.find('/') != std::string::npos) {
            throw std::invalid_argument("plugin name");
        }
        const std::string lib = "/usr/lib/mixer/plugins/" + name + ".so";
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
