#include "utf.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "support/table.h"

namespace standing {
namespace {

using testing_support::RowName;
using namespace std::string_literals;

constexpr auto kWhole = std::nullopt;

struct Utf8Row {
  const char* that;
  std::string bytes;
  std::u16string text;
  std::optional<std::size_t> broken_at;
  friend void PrintTo(const Utf8Row& row, std::ostream* out) { *out << row.that; }
};

const Utf8Row kUtf8Rows[] = {
    {"an empty text stays empty", "", u"", kWhole},
    {"ASCII stays as it is", "Pay me", u"Pay me", kWhole},
    {"a zero byte is a character", "a\0b"s, u"a\0b"s, kWhole},
    {"two bytes become one unit", "\xC3\xA9", u"\u00E9", kWhole},
    {"three bytes become one unit", "\xE2\x80\x99", u"\u2019", kWhole},
    {"four bytes become a surrogate pair", "\xF0\x9F\x99\x82", u"\U0001F642", kWhole},
    {"the last code point is read", "\xF4\x8F\xBF\xBF", u"\U0010FFFF", kWhole},
    {"U+FFFD itself is not broken", "\xEF\xBF\xBD", u"\uFFFD", kWhole},
    {"a lone continuation byte is broken", "a\x80z", u"a\uFFFDz", 1},
    {"a byte that never occurs is broken", "\xFF", u"\uFFFD", 0},
    {"an overlong slash is broken twice", "\xC0\xAF", u"\uFFFD\uFFFD", 0},
    {"an overlong three-byte form is broken", "\xE0\x80\xAF", u"\uFFFD\uFFFD\uFFFD", 0},
    {"an encoded surrogate is broken", "\xED\xA0\x80", u"\uFFFD\uFFFD\uFFFD", 0},
    {"what lies above U+10FFFF is broken", "\xF4\x90\x80\x80", u"\uFFFD\uFFFD\uFFFD\uFFFD", 0},
    {"a character cut off at the end is broken", "ab\xE2\x82", u"ab\uFFFD\uFFFD", 2},
    {"nothing is lost behind a broken byte", "\xE2PayPal", u"\uFFFDPayPal", 0},
    {"the first broken byte is the one named", "\xC3\xA9\xFF\xFE", u"\u00E9\uFFFD\uFFFD", 2},
};

class Utf8Read : public testing::TestWithParam<Utf8Row> {};

TEST_P(Utf8Read, HoldsThat) {
  const Utf16Text read = ToUtf16(GetParam().bytes);
  EXPECT_EQ(read.text, GetParam().text);
  EXPECT_EQ(read.broken_at, GetParam().broken_at);
}
INSTANTIATE_TEST_SUITE_P(Utf, Utf8Read, testing::ValuesIn(kUtf8Rows), RowName<Utf8Row>);

struct Utf16Row {
  const char* that;
  std::u16string text;
  std::string bytes;
  friend void PrintTo(const Utf16Row& row, std::ostream* out) { *out << row.that; }
};

const Utf16Row kUtf16Rows[] = {
    {"an empty text stays empty", u"", ""},
    {"letters of every length are written", u"a\u00E9\u2019\U0001F642",
     "a\xC3\xA9\xE2\x80\x99\xF0\x9F\x99\x82"},
    {"a zero is a character", u"a\0b"s, "a\0b"s},
    {"a lone high surrogate becomes U+FFFD", u"a\xD83D"s, "a\xEF\xBF\xBD"},
    {"a lone low surrogate becomes U+FFFD", u"\xDE42z"s, "\xEF\xBF\xBDz"},
    {"two high surrogates are two characters", u"\xD83D\xD83D"s, "\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"a pair the wrong way round is two characters", u"\xDE42\xD83D"s, "\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"a high surrogate does not eat the letter behind it", u"\xD83D"s + u"b",
     "\xEF\xBF\xBD"
     "b"},
};

class Utf16Written : public testing::TestWithParam<Utf16Row> {};

TEST_P(Utf16Written, HoldsThat) { EXPECT_EQ(ToUtf8(GetParam().text), GetParam().bytes); }
INSTANTIATE_TEST_SUITE_P(Utf, Utf16Written, testing::ValuesIn(kUtf16Rows), RowName<Utf16Row>);

TEST(Utf, EveryCodePointComesBackFromUtf8) {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 7) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string bytes;
    AppendUtf8(c, bytes);
    const Utf16Text read = ToUtf16(bytes);
    ASSERT_FALSE(read.broken_at) << "U+" << std::hex << static_cast<std::uint32_t>(c);
    const CodePoint again = NextCodePoint(read.text, 0);
    ASSERT_EQ(again.value, c);
    ASSERT_EQ(again.units, read.text.size());
    ASSERT_EQ(ToUtf8(read.text), bytes);
  }
}

TEST(Utf, ALoneSurrogateIsOneUnitThatReadsAsReplacement) {
  for (const std::u16string& text : {u"\xD83D"s, u"\xDE42"s, u"\xD83Dx"s, u"\xD83D\xD83D"s}) {
    const CodePoint c = NextCodePoint(text, 0);
    EXPECT_EQ(c.value, U'\uFFFD');
    EXPECT_EQ(c.units, 1u);
  }
}

}  // namespace
}  // namespace standing
