// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <cstddef>
#include <deque>
#include <string>

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
        for (Fixture &fixture : fixtures_) {
            if (fixture.name == fixture_name)
                return fixture;
        }
        fixtures_.push_back(Fixture{fixture_name, 0});
        return fixtures_.back();
    }

    std::size_t size() const { return fixtures_.size(); }

    int total_level() const
    {
        int total = 0;
        for (const Fixture &fixture : fixtures_)
            total += fixture.level;
        return total;
    }

private:
    std::deque<Fixture> fixtures_;
};
