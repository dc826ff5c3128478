#include <istream>
#include <memory>
#include <stdexcept>
#include <string>

struct Scene {
    int objects = 0;
    std::string title;
};

Scene load_scene(std::istream& in) {
    Scene* s = new Scene;
    if (!std::getline(in, s->title)) {
        throw std::runtime_error("title");
    }
    if (!(in >> s->objects)) {
        throw std::runtime_error("objects");
    }
    Scene copy = *s;
    delete s;
    return copy;
}
