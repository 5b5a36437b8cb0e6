#include "entries.h"

#include <algorithm>
#include <cstddef>

namespace standing {
namespace {

constexpr std::string_view kSeparators = "\n,;|/";
constexpr std::string_view kTrimmed = " .-*\xE2\x80\xA2\xC2\xB7";  // with the bytes of two bullets

}  // namespace

Span ListOfEntries(const RuleSet& rules, const Rule& rule, std::string_view text) {
  const auto known = rules.entries.subspan(rule.entries.first, rule.entries.count);
  std::size_t entries = 0;
  Span whole;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(kSeparators, at), text.size());
    std::string_view entry = text.substr(at, end - at);
    const std::size_t begin = entry.find_first_not_of(kTrimmed);
    if (begin != std::string_view::npos) {
      entry = entry.substr(begin, entry.find_last_not_of(kTrimmed) + 1 - begin);
      if (!std::binary_search(known.begin(), known.end(), entry)) return {};
      if (entries++ == 0) whole.begin = at + begin;
      whole.end = at + begin + entry.size();
    }
    at = end + 1;
  }
  return entries >= 2 ? whole : Span{};
}

}  // namespace standing
