#include "fold.h"

#include <algorithm>
#include <iterator>

#include "utf.h"

namespace standing {
namespace {

constexpr char32_t kDrop = 0;

bool IsBlank(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

bool IsBreak(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x0B || c == 0x0C;
}

bool IsInvisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

// Letters of the mathematical alphabets (bold, italic, script, fraktur, double-struck, sans, mono):
// runs of 52 letters in one style after another. Source: Unicode block 1D400-1D7FF.
char32_t FoldMathematical(char32_t c) {
  if (c >= 0x1D400 && c <= 0x1D6A3) {
    const char32_t in_style = (c - 0x1D400) % 52;
    return 'a' + in_style % 26;
  }
  if (c >= 0x1D7CE && c <= 0x1D7FF) return '0' + (c - 0x1D7CE) % 10;
  return c;
}

// Letters that Unicode had before it added the alphabets, so that these have gaps. Source: block
// 2100-214F.
char32_t FoldLetterlike(char32_t c) {
  constexpr struct {
    char16_t from;
    char to;
  } kLetters[] = {{0x210A, 'g'}, {0x210B, 'h'}, {0x210C, 'h'}, {0x210D, 'h'}, {0x210E, 'h'},
                  {0x2110, 'i'}, {0x2111, 'i'}, {0x2112, 'l'}, {0x2113, 'l'}, {0x2115, 'n'},
                  {0x2118, 'p'}, {0x2119, 'p'}, {0x211A, 'q'}, {0x211B, 'r'}, {0x211C, 'r'},
                  {0x211D, 'r'}, {0x2124, 'z'}, {0x2128, 'z'}, {0x212A, 'k'}, {0x212C, 'b'},
                  {0x212D, 'c'}, {0x212F, 'e'}, {0x2130, 'e'}, {0x2131, 'f'}, {0x2133, 'm'},
                  {0x2134, 'o'}, {0x2139, 'i'}};
  for (const auto& letter : kLetters) {
    if (letter.from == c) return static_cast<char32_t>(letter.to);
  }
  return c;
}

char32_t Lower(char32_t c) {
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 0x20;
  if (c >= 0x100 && c <= 0x137) return c | 1;
  if (c >= 0x139 && c <= 0x148) return c + (c & 1);
  if (c >= 0x14A && c <= 0x177) return c | 1;
  if (c >= 0x391 && c <= 0x3A9) return c + 0x20;
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  return c;
}

// One character outside ASCII, as patterns know it. Quotes and dashes become their ASCII forms.
char32_t FoldCharacter(char32_t c) {
  if (IsInvisible(c)) return kDrop;
  if (c == 0x2018 || c == 0x2019 || c == 0x2BC || c == 0xB4) return '\'';
  if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB) return '"';
  if (c >= 0x2010 && c <= 0x2012) return '-';
  if (c >= 0xFF01 && c <= 0xFF5E) {
    const char32_t plain = c - 0xFF01 + '!';
    return plain >= 'A' && plain <= 'Z' ? plain + 0x20 : plain;
  }
  if (c >= 0x1D400 && c <= 0x1D7FF) return FoldMathematical(c);
  if (c >= 0x2100 && c <= 0x214F) return FoldLetterlike(c);
  if (c >= 0x24B6 && c <= 0x24E9) return 'a' + (c - 0x24B6) % 26;
  return Lower(c);
}

}  // namespace

Folded::Folded(std::u16string_view text) : original_(text) {
  text_.reserve(text.size() + text.size() / 8);
  for (std::size_t at = 0; at < text.size();) {
    const char16_t unit = text[at];
    if (unit < 0x80 && unit > ' ') {
      text_ += static_cast<char>(unit >= 'A' && unit <= 'Z' ? unit + 0x20 : unit);
      ++at;
      continue;
    }
    const auto [c, length] = NextCodePoint(text, at);
    const std::size_t before = text_.size();
    if (IsBlank(c) || IsBreak(c)) {
      const char mark = IsBreak(c) ? '\n' : ' ';
      const char last = text_.empty() ? '\n' : text_.back();
      if (last == ' ' || last == '\n') {
        if (mark == '\n' && !text_.empty()) text_.back() = '\n';
      } else {
        text_ += mark;
      }
    } else if (const char32_t folded = c < 0x80 ? c : FoldCharacter(c); folded != kDrop) {
      AppendUtf8(folded, text_);
    }
    at += length;
    if (text_.size() - before != length) Mark(at);
  }
}

void Folded::Mark(std::size_t original) {
  const auto folded = static_cast<std::uint32_t>(text_.size());
  if (!steps_.empty() && steps_.back().folded == folded) {
    steps_.back().original = static_cast<std::uint32_t>(original);
  } else {
    steps_.push_back({folded, static_cast<std::uint32_t>(original)});
  }
}

std::size_t Folded::ToUtf16(std::size_t offset) const {
  const auto after =
      std::upper_bound(steps_.begin(), steps_.end(), offset,
                       [](std::size_t at, const Step& step) { return at < step.folded; });
  const std::size_t limit = after == steps_.end() ? original_.size() : after->original;
  if (after == steps_.begin()) return std::min(offset, limit);
  const Step& step = *std::prev(after);
  return std::min(step.original + (offset - step.folded), limit);
}

std::size_t Folded::EndToUtf16(std::size_t offset) const {
  if (offset == 0) return 0;
  // The character that ends at `offset` starts at the last byte that is not a continuation.
  std::size_t last = offset - 1;
  while (last > 0 && (static_cast<unsigned char>(text_[last]) & 0xC0) == 0x80) --last;
  const std::size_t begin = ToUtf16(last);
  const std::size_t next = ToUtf16(offset);
  // What was dropped behind the character is left out.
  return std::min(next, begin + NextCodePoint(original_, begin).units);
}

}  // namespace standing
