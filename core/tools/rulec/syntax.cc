#include "syntax.h"

#include <cstddef>
#include <cstdio>

#include "pattern_text.h"
#include "utf.h"

namespace standing::rulec {
namespace {

// A comma or a quote may cling to the word before the gap.
constexpr std::string_view kAnyWords = "[,;:\"')]{0,2} (?:[^\\n]*? )??";
constexpr std::string_view kFewWords = "[,;:\"')]{0,2} (?:[^ \\n]+ ){0,4}?";

bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsNameChar(char c) { return IsLower(c) || IsDigit(c) || c == '_'; }

class Translator {
 public:
  Translator(std::string_view pattern, const std::map<std::string, int>& classes)
      : pattern_(pattern), classes_(classes) {}

  Translated Run() {
    while (at_ < pattern_.size() && out_.error.empty()) Step();
    if (in_set_) Fail("a [ is never closed");
    if (mark_depth_ >= 0) Fail("a < is never closed");
    return out_;
  }

 private:
  bool StartsWith(std::string_view text) const { return pattern_.substr(at_).starts_with(text); }

  void Fail(std::string reason) {
    if (out_.error.empty()) out_.error = std::move(reason);
  }

  void Take(std::size_t count) {
    out_.source += pattern_.substr(at_, count);
    at_ += count;
  }

  void Step() {
    const char c = pattern_[at_];
    if (c == '\\') return TakeEscape();
    if (static_cast<unsigned char>(c) < 0x20) return Fail("a control character stands in it");
    if (static_cast<unsigned char>(c) >= 0x80) return TakeForeign();
    if (IsUpper(c)) return Fail("patterns are lower case, like the folded text they meet");
    if (in_set_) {
      in_set_ = c != ']';
      return Take(1);
    }
    if (StartsWith(" ... ")) return Replace(5, kAnyWords);
    if (StartsWith(" .. ")) return Replace(4, kFewWords);
    switch (c) {
      case '[':
        in_set_ = true;
        return Take(1);
      case '(':
        return OpenGroup();
      case ')':
        --depth_;
        return Take(1);
      case '{':
        return OpenBrace();
      case '<':
        if (marked_) return Fail("a pattern marks one phrase, so only one <...>");
        marked_ = true;
        mark_depth_ = depth_;
        return Replace(1, "(");
      case '>':
        if (mark_depth_ != depth_) return Fail("a > without its <");
        mark_depth_ = -1;
        return Replace(1, ")");
      case '\'':
        return Apostrophe();
      default:
        return Take(1);
    }
  }

  void Replace(std::size_t taken, std::string_view by) {
    out_.source += by;
    at_ += taken;
  }

  void TakeEscape() {
    if (at_ + 1 == pattern_.size()) return Fail("a \\ at the end escapes nothing");
    if (IsDigit(pattern_[at_ + 1])) return Fail("RE2 has no back-references (\\1)");
    Take(2);
  }

  // Templates are ASCII: other characters become \x{...}.
  void TakeForeign() {
    std::size_t end = at_ + 1;
    while (end < pattern_.size() && (static_cast<unsigned char>(pattern_[end]) & 0xC0) == 0x80)
      ++end;
    const std::u16string character = ToUtf16(pattern_.substr(at_, end - at_)).text;
    char escape[16];
    std::snprintf(escape, sizeof escape, "\\x{%x}",
                  static_cast<unsigned>(NextCodePoint(character, 0).value));
    Replace(end - at_, escape);
  }

  void OpenGroup() {
    for (const std::string_view look : {"(?=", "(?!", "(?<=", "(?<!"}) {
      if (StartsWith(look)) {
        return Fail("RE2 has no look-around: say it with `near` or `unless`");
      }
    }
    ++depth_;
    if (StartsWith("(?")) return Take(2);
    Replace(1, "(?:");
  }

  void OpenBrace() {
    if (at_ + 1 < pattern_.size() && IsDigit(pattern_[at_ + 1])) {
      const std::size_t close = pattern_.find('}', at_);
      if (close == std::string_view::npos) return Fail("a { is never closed");
      return Take(close + 1 - at_);
    }
    std::size_t end = at_ + 1;
    while (end < pattern_.size() && IsNameChar(pattern_[end])) ++end;
    if (end == pattern_.size() || pattern_[end] != '}') {
      return Fail("a { that opens neither a word class nor a repetition");
    }
    const std::string name(pattern_.substr(at_ + 1, end - at_ - 1));
    const auto known = classes_.find(name);
    if (known == classes_.end()) return Fail("no word class is called {" + name + "}");
    AppendClass(static_cast<std::size_t>(known->second), out_.source);
    at_ = end + 1;
  }

  // "don't" is also written "dont"; but "we'll" without it is "well", so those keep theirs.
  void Apostrophe() {
    const std::string_view after = pattern_.substr(at_ + 1);
    const bool keep = after.starts_with("ll") || after.starts_with("d ") || after == "d" ||
                      after.starts_with("re");
    Replace(1, keep ? "'" : "'?");
  }

  std::string_view pattern_;
  const std::map<std::string, int>& classes_;
  Translated out_;
  std::size_t at_ = 0;
  int depth_ = 0;
  int mark_depth_ = -1;
  bool marked_ = false;
  bool in_set_ = false;
};

bool NeedsBorder(std::string_view pattern) {
  const char c = pattern.front();
  return IsLower(c) || IsDigit(c) || c == '(' || c == '{' || c == '<';
}

bool NeedsEndBorder(std::string_view pattern) {
  const bool escaped = pattern.size() >= 2 && pattern[pattern.size() - 2] == '\\';
  const char c = pattern.back();
  return IsLower(c) || IsDigit(c) || (!escaped && (c == ')' || c == '}' || c == '>' || c == '?'));
}

}  // namespace

Translated TranslateClassWord(std::string_view word, const std::map<std::string, int>& classes) {
  return Translator(word, classes).Run();
}

Translated TranslatePattern(std::string_view pattern, const std::map<std::string, int>& classes) {
  const bool open_begin = pattern.starts_with('~');
  const bool open_end = pattern.ends_with('~');
  std::string_view inner = pattern;
  if (open_begin) inner.remove_prefix(1);
  if (open_end && !inner.empty()) inner.remove_suffix(1);
  if (inner.empty()) return {"", "the pattern is empty"};
  Translated out = Translator(inner, classes).Run();
  const bool border = !open_begin && NeedsBorder(inner);
  const bool end_border = !open_end && NeedsEndBorder(inner);
  out.source = std::string("(?m)") + (border ? "\\b" : "") + "(?:" + out.source + ")" +
               (end_border ? "\\b" : "");
  return out;
}

}  // namespace standing::rulec
