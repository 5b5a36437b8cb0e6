#include "sentence.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace standing {
namespace {

// Words that a full stop belongs to, always and before a number.
constexpr std::array<std::string_view, 14> kAbbreviations = {
    "dept", "dr", "e.g", "eg", "etc", "i.e", "ie", "incl", "mr", "mrs", "ms", "pls", "sr", "vs"};
constexpr std::array<std::string_view, 8> kBeforeNumbers = {"approx", "hrs", "max", "min",
                                                            "no",     "nr",  "ref", "tel"};

template <std::size_t kSize>
bool Holds(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool IsWord(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c) >= 0x80);
}

// A smiling, crying or praying face closes what was said. Source: Unicode blocks 1F600-1F64F and
// the faces of 1F910-1F97F; their UTF-8 begins with F0 9F 98, 99, A4 or A5.
bool EndsInFace(std::string_view before) {
  if (before.ends_with("\xEF\xB8\x8F")) before.remove_suffix(3);
  if (before.size() < 4) return false;
  const std::string_view last = before.substr(before.size() - 4);
  return last.starts_with("\xF0\x9F\x98") || last.starts_with("\xF0\x9F\x99") ||
         last.starts_with("\xF0\x9F\xA4") || last.starts_with("\xF0\x9F\xA5");
}

// `next` is the character after the blank.
bool EndsSentence(std::string_view before, char next) {
  if (EndsInFace(before)) return true;
  std::size_t end = before.size();
  while (end > 0 && (before[end - 1] == '"' || before[end - 1] == '\'' || before[end - 1] == ')')) {
    --end;
  }
  if (end == 0) return false;
  const char mark = before[end - 1];
  if (mark == '!' || mark == '?') return true;
  if (mark != '.') return false;
  if (end >= 2 && before[end - 2] == '.') return true;
  std::size_t begin = end - 1;
  while (begin > 0 && (IsWord(before[begin - 1]) || before[begin - 1] == '.')) --begin;
  const std::string_view word = before.substr(begin, end - 1 - begin);
  if (word.size() == 1 && word[0] >= 'a' && word[0] <= 'z' && word[0] != 'i' && word[0] != 'u') {
    return false;
  }
  const bool number = (next >= '0' && next <= '9') || next == '+' || next == '#';
  return !Holds(kAbbreviations, word) && !(number && Holds(kBeforeNumbers, word));
}

}  // namespace

std::vector<Span> SplitSentences(std::string& folded) {
  std::vector<Span> out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= folded.size(); ++at) {
    const bool last = at == folded.size();
    if (!last && folded[at] == ' ' &&
        EndsSentence(std::string_view(folded).substr(begin, at - begin),
                     at + 1 < folded.size() ? folded[at + 1] : ' ')) {
      folded[at] = '\n';
    }
    if (last || folded[at] == '\n') {
      if (at > begin) out.push_back({begin, at});
      begin = at + 1;
    }
  }
  return out;
}

}  // namespace standing
