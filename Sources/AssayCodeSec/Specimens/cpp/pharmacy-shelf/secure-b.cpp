// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>

// Takes packs of an article off the shelf and returns how many are left.
std::uint32_t dispense(std::map<std::string, std::uint32_t> &shelf_stock, const std::string &article_code,
                       std::uint32_t pack_count)
{
    std::uint32_t &packs = shelf_stock.at(article_code);
    const std::int64_t left = std::int64_t{packs} - std::int64_t{pack_count};

    if (left < 0)
        throw std::length_error("only " + std::to_string(packs) + " packs of " + article_code + " are there");
    if (left == 0)
        shelf_stock.erase(article_code);
    else
        packs = static_cast<std::uint32_t>(left);
    return static_cast<std::uint32_t>(left);
}
