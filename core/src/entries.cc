#include "entries.h"

#include <algorithm>
#include <cstddef>

namespace standing {
namespace {

constexpr std::string_view kSeparators = "\n,;|";
constexpr std::string_view kBullets[] = {"\xE2\x80\xA2", "\xC2\xB7"};
constexpr std::string_view kTrimmed = " .-*";

struct Separator {
  std::size_t begin;
  std::size_t size;
};

Separator NextSeparator(std::string_view text, std::size_t from) {
  Separator next{std::min(text.find_first_of(kSeparators, from), text.size()), 1};
  for (const std::string_view bullet : kBullets) {
    const std::size_t at = text.find(bullet, from);
    if (at < next.begin) next = {at, bullet.size()};
  }
  return next;
}

}  // namespace

bool PartsEntries(std::string_view text) { return NextSeparator(text, 0).begin < text.size(); }

Span ListOfEntries(const RuleSet& rules, const Rule& rule, std::string_view text) {
  const auto known = rules.entries.subspan(rule.entries.first, rule.entries.count);
  std::size_t entries = 0;
  Span whole;
  for (std::size_t at = 0; at < text.size();) {
    const Separator end = NextSeparator(text, at);
    std::string_view entry = text.substr(at, end.begin - at);
    const std::size_t begin = entry.find_first_not_of(kTrimmed);
    if (begin != std::string_view::npos) {
      entry = entry.substr(begin, entry.find_last_not_of(kTrimmed) + 1 - begin);
      if (!std::binary_search(known.begin(), known.end(), entry)) return {};
      if (entries++ == 0) whole.begin = at + begin;
      whole.end = at + begin + entry.size();
    }
    at = end.begin + end.size;
  }
  return entries >= 2 ? whole : Span{};
}

}  // namespace standing
