// Pattern text: how patterns and word classes are written down. RE2 syntax in ASCII, in which a
// word class is named by two bytes: 0x1D .. 0x1F and any byte b, class (first - 0x1D) * 256 + b.

#ifndef STANDING_SRC_PATTERN_TEXT_H_
#define STANDING_SRC_PATTERN_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "standing/rule.h"

namespace standing {

inline constexpr std::size_t kMaxClasses = 3 * 256;

// The regular expression that a text stands for.
std::string ExpandPattern(const RuleSet& rules, std::string_view source);

void AppendClass(std::size_t index, std::string& out);

// Where a reference to a word class starts, from `at` on, or npos.
std::size_t FindClass(std::string_view source, std::size_t at);
std::size_t ClassAt(std::string_view source, std::size_t at);

}  // namespace standing

#endif  // STANDING_SRC_PATTERN_TEXT_H_
