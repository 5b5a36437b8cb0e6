// Pattern text: how patterns, word classes and the phrases that they share are written down.
//
//   0x01 .. 0x1C    phrase 0 .. 27
//   0x1D .. 0x1F b  word class (first - 0x1D) * 256 + b
//   0x80 .. 0xFF b  phrase 28 + (first - 0x80) * 256 + b
//   anything else   itself, RE2 syntax in ASCII
//
// A phrase is two symbols: below kFirstClass a byte, below kFirstPhrase a word class, otherwise a
// phrase.

#ifndef STANDING_SRC_PATTERN_TEXT_H_
#define STANDING_SRC_PATTERN_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "standing/rule.h"

namespace standing {

inline constexpr std::uint16_t kFirstClass = 0x100;
inline constexpr std::uint16_t kFirstPhrase = 0x400;
inline constexpr std::size_t kMaxClasses = kFirstPhrase - kFirstClass;
inline constexpr std::size_t kMaxPhrases = 28 + 0x7F * 0x100;

// The regular expression that a text stands for.
std::string ExpandPattern(const RuleSet& rules, std::string_view source);

// The same with word classes left as references.
std::string ExpandPhrases(const RuleSet& rules, std::string_view source);

void AppendClass(std::size_t index, std::string& out);
void AppendPhrase(std::size_t index, std::string& out);

// Where a reference to a word class starts in a text without phrases, from `at` on, or npos; it
// takes two bytes.
std::size_t FindClass(std::string_view source, std::size_t at);
std::size_t ClassAt(std::string_view source, std::size_t at);

}  // namespace standing

#endif  // STANDING_SRC_PATTERN_TEXT_H_
