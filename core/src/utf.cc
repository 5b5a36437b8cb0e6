#include "utf.h"

namespace standing {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool IsHigh(char16_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool IsLow(char16_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

struct Decoded {
  char32_t value;
  std::size_t bytes;  // 0 where the bytes are no UTF-8
};

// Source: the table of well-formed byte sequences, Unicode 15, table 3-7.
Decoded Decode(std::string_view bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const auto tail = [&](std::size_t i) { return i < bytes.size() && (byte(i) & 0xC0) == 0x80; };
  const unsigned char first = byte(0);
  if (first < 0x80) return {first, 1};
  if (first >= 0xC2 && first <= 0xDF && tail(1)) {
    return {static_cast<char32_t>((first & 0x1F) << 6 | (byte(1) & 0x3F)), 2};
  }
  if (first >= 0xE0 && first <= 0xEF && tail(1) && tail(2)) {
    const auto value =
        static_cast<char32_t>((first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F));
    if (value >= 0x800 && (value < 0xD800 || value > 0xDFFF)) return {value, 3};
  }
  if (first >= 0xF0 && first <= 0xF4 && tail(1) && tail(2) && tail(3)) {
    const auto value = static_cast<char32_t>((first & 0x07) << 18 | (byte(1) & 0x3F) << 12 |
                                             (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F));
    if (value >= 0x10000 && value <= 0x10FFFF) return {value, 4};
  }
  return {kReplacement, 0};
}

}  // namespace

CodePoint NextCodePoint(std::u16string_view text, std::size_t at) {
  const char16_t unit = text[at];
  if (IsHigh(unit) && at + 1 < text.size() && IsLow(text[at + 1])) {
    return {static_cast<char32_t>(0x10000 + ((unit - 0xD800) << 10) + (text[at + 1] - 0xDC00)), 2};
  }
  if (IsHigh(unit) || IsLow(unit)) return {kReplacement, 1};
  return {unit, 1};
}

void AppendUtf8(char32_t c, std::string& out) {
  const auto put = [&](char32_t bits) { out += static_cast<char>(bits); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

Utf16Text ToUtf16(std::string_view utf8) {
  Utf16Text out;
  out.text.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded decoded = Decode(utf8.substr(at));
    if (decoded.bytes == 0 && !out.broken_at) out.broken_at = at;
    if (decoded.value >= 0x10000) {
      const char32_t rest = decoded.value - 0x10000;
      out.text += static_cast<char16_t>(0xD800 + (rest >> 10));
      out.text += static_cast<char16_t>(0xDC00 + (rest & 0x3FF));
    } else {
      out.text += static_cast<char16_t>(decoded.value);
    }
    at += decoded.bytes == 0 ? 1 : decoded.bytes;
  }
  return out;
}

std::string ToUtf8(std::u16string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = NextCodePoint(text, at);
    AppendUtf8(c.value, out);
    at += c.units;
  }
  return out;
}

}  // namespace standing
