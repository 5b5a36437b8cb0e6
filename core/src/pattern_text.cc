#include "pattern_text.h"

namespace standing {
namespace {

constexpr unsigned char kFirstMark = 0x1D;

void Expand(const RuleSet& rules, std::string_view source, std::string& out) {
  std::size_t done = 0;
  for (std::size_t at = FindClass(source, 0); at != std::string_view::npos;
       at = FindClass(source, done)) {
    out += source.substr(done, at - done);
    Expand(rules, rules.classes[ClassAt(source, at)], out);
    done = at + 2;
  }
  out += source.substr(done);
}

}  // namespace

std::string ExpandPattern(const RuleSet& rules, std::string_view source) {
  std::string out;
  Expand(rules, source, out);
  return out;
}

void AppendClass(std::size_t index, std::string& out) {
  out += {static_cast<char>(kFirstMark + index / 256), static_cast<char>(index % 256)};
}

std::size_t FindClass(std::string_view source, std::size_t at) {
  return source.find_first_of("\x1D\x1E\x1F", at);
}

std::size_t ClassAt(std::string_view source, std::size_t at) {
  return (static_cast<unsigned char>(source[at]) - kFirstMark) * 256u +
         static_cast<unsigned char>(source[at + 1]);
}

}  // namespace standing
