// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <algorithm>
#include <cstddef>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

struct Fixture {
    std::string name;
    int level = 0;
};

// The fixtures of a lighting desk.
class FixtureTable {
public:
    // The fixture of that name; it is added if it is new.
    Fixture &patch(const std::string &fixture_name)
    {
        const auto found = std::find_if(owned_.begin(), owned_.end(),
                                        [&](const auto &each) { return each->name == fixture_name; });
        if (found != owned_.end())
            return **found;
        return *owned_.emplace_back(std::make_unique<Fixture>(Fixture{fixture_name, 0}));
    }

    std::size_t size() const { return owned_.size(); }

    int total_level() const
    {
        return std::accumulate(owned_.begin(), owned_.end(), 0,
                               [](int sum, const auto &each) { return sum + each->level; });
    }

private:
    std::vector<std::unique_ptr<Fixture>> owned_;
};
