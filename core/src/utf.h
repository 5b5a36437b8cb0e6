// UTF-8 and UTF-16, in the strictness that each end needs.

#ifndef STANDING_SRC_UTF_H_
#define STANDING_SRC_UTF_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace standing {

struct CodePoint {
  char32_t value;
  std::size_t units;  // 1 or 2
};

// The code point that starts at `at` (< text.size()); a lone surrogate is read as U+FFFD.
CodePoint NextCodePoint(std::u16string_view text, std::size_t at);

void AppendUtf8(char32_t c, std::string& out);

struct Utf16Text {
  std::u16string text;
  std::optional<std::size_t> broken_at;  // first byte that is no UTF-8, if any
};

// Errors: each broken byte becomes one U+FFFD, and the first is named; nothing is lost behind it.
Utf16Text ToUtf16(std::string_view utf8);

// Lone surrogates become U+FFFD.
std::string ToUtf8(std::u16string_view text);

}  // namespace standing

#endif  // STANDING_SRC_UTF_H_
