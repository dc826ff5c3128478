#include <memory>
#include <string>
#include <utility>
#include <vector>

class Widget {
public:
    explicit Widget(std::string name) : name_(std::move(name)) {}
    virtual ~Widget() = default;

private:
    std::string name_;
};

class Panel {
public:
    void add(const std::string& name) { children_.push_back(std::make_unique<Widget>(name)); }
    void clear() { children_.clear(); }

private:
    std::vector<std::unique_ptr<Widget>> children_;
};
