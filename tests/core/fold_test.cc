#include "fold.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "support/random_text.h"
#include "support/table.h"
#include "utf.h"

namespace standing {
namespace {

using testing_support::RandomText;
using testing_support::RowName;
using namespace std::string_literals;

struct FoldRow {
  const char* that;
  std::u16string text;
  std::string folded;
  // Words of the folded text, and the stretch of the original that each leads back to.
  std::vector<std::pair<std::string, std::u16string>> words;
  friend void PrintTo(const FoldRow& row, std::ostream* out) { *out << row.that; }
};

const FoldRow kRows[] = {
    {"an empty text stays empty", u"", "", {}},
    {"plain words are left alone",
     u"pay me by paypal",
     "pay me by paypal",
     {{"pay", u"pay"}, {"paypal", u"paypal"}}},
    {"capitals become small",
     u"Pay ME by PayPal",
     "pay me by paypal",
     {{"me", u"ME"}, {"paypal", u"PayPal"}}},
    {"capitals outside ASCII become small",
     u"\u00C9TOILE \u041F\u0410",
     "\u00E9toile \u043F\u0430",
     {{"\u00E9toile", u"\u00C9TOILE"}, {"\u043F\u0430", u"\u041F\u0410"}}},
    {"curly quotes become straight",
     u"\u201CI don\u2019t\u201D pay",
     "\"i don't\" pay",
     {{"don't", u"don\u2019t"}, {"pay", u"pay"}}},
    {"full-width letters become plain",
     u"use \uFF30\uFF41\uFF39\uFF30\uFF41\uFF4C now",
     "use paypal now",
     {{"paypal", u"\uFF30\uFF41\uFF39\uFF30\uFF41\uFF4C"}, {"now", u"now"}}},
    {"mathematical letters become plain",
     u"\U0001D40F\U0001D41A\U0001D432 me",
     "pay me",
     {{"pay", u"\U0001D40F\U0001D41A\U0001D432"}, {"me", u"me"}}},
    {"mathematical digits become plain",
     u"\U0001D7CF\U0001D7D8 or \U0001D7FF",
     "10 or 9",
     {{"10", u"\U0001D7CF\U0001D7D8"}, {"9", u"\U0001D7FF"}}},
    {"letters that the alphabets leave out become plain",
     u"w\u210E\U0001D44E\u210B\u212F",
     "whahe",
     {{"wha", u"w\u210E\U0001D44E"}, {"he", u"\u210B\u212F"}}},
    {"circled letters become plain",
     u"\u24C5\u24D0\u24E8 me",
     "pay me",
     {{"pay", u"\u24C5\u24D0\u24E8"}, {"me", u"me"}}},
    {"zero-width characters vanish",
     u"Pay\u200BPal\u200D now",
     "paypal now",
     {{"paypal", u"Pay\u200BPal"}, {"now", u"now"}}},
    {"soft hyphens vanish", u"Pay\u00ADPal now", "paypal now", {{"paypal", u"Pay\u00ADPal"}}},
    {"a byte order mark vanishes", u"\uFEFFPayPal", "paypal", {{"paypal", u"PayPal"}}},
    {"a run of blanks becomes one",
     u"pay  me \t by",
     "pay me by",
     {{"pay", u"pay"}, {"me", u"me"}, {"by", u"by"}}},
    {"odd blanks become plain",
     u"pay\u00A0me\u3000by\u2009paypal",
     "pay me by paypal",
     {{"me", u"me"}, {"by", u"by"}, {"paypal", u"paypal"}}},
    {"blanks at the beginning are dropped", u"   pay me", "pay me", {{"pay", u"pay"}}},
    {"a line break stays, however it is written",
     u"one\r\n\r\ntwo\u2028three",
     "one\ntwo\nthree",
     {{"one", u"one"}, {"two", u"two"}, {"three", u"three"}}},
    {"blanks round a line break go into it",
     u"one  \n  two",
     "one\ntwo",
     {{"one", u"one"}, {"two", u"two"}}},
    {"an emoji before the words does not shift them",
     u"\U0001F642\U0001F642 PayPal",
     "\U0001F642\U0001F642 paypal",
     {{"paypal", u"PayPal"}, {"\U0001F642", u"\U0001F642"}}},
    {"letters of three bytes before the words do not shift them",
     u"\u4F60\u597D PayPal",
     "\u4F60\u597D paypal",
     {{"paypal", u"PayPal"}, {"\u4F60\u597D", u"\u4F60\u597D"}}},
    {"a lone surrogate is read as U+FFFD",
     u"a\xD83D paypal\xDE42"s,
     "a\uFFFD paypal\uFFFD",
     {{"paypal", u"paypal"}, {"a\uFFFD", u"a\xD83D"s}}},
    {"a zero vanishes", u"pay\0pal me"s, "paypal me", {{"paypal", u"pay\0pal"s}, {"me", u"me"}}},
};

class Fold : public testing::TestWithParam<FoldRow> {};

TEST_P(Fold, HoldsThat) {
  const FoldRow& row = GetParam();
  const Folded folded(row.text);
  ASSERT_EQ(folded.text(), row.folded);
  for (const auto& [word, original] : row.words) {
    const std::size_t begin = folded.text().find(word);
    ASSERT_NE(begin, std::string::npos) << word;
    const std::size_t start = folded.ToUtf16(begin);
    const std::size_t end = folded.EndToUtf16(begin + word.size());
    ASSERT_LE(start, end) << word;
    EXPECT_EQ(ToUtf8(row.text.substr(start, end - start)), ToUtf8(original)) << word;
  }
}
INSTANTIATE_TEST_SUITE_P(Fold, Fold, testing::ValuesIn(kRows), RowName<FoldRow>);

TEST(Fold, PlainTextIsItsOwnFoldAndItsOwnMap) {
  const std::u16string text = u"could you pay me, please? order #12 (3.5 hours) ~ a_b";
  const Folded folded(text);
  EXPECT_EQ(folded.text(), ToUtf8(text));
  for (std::size_t at = 0; at <= text.size(); ++at) {
    EXPECT_EQ(folded.ToUtf16(at), at);
    EXPECT_EQ(folded.EndToUtf16(at), at);
  }
}

TEST(Fold, FoldingAFoldedTextChangesNothing) {
  RandomText random(1);
  for (int i = 0; i < 2000; ++i) {
    const std::u16string text = random.Utf16({u"PayPal", u"pay", u"Me"}, 20);
    const std::string once = Folded(text).text();
    const std::u16string again = ToUtf16(once).text;
    ASSERT_EQ(Folded(again).text(), once) << "text number " << i;
  }
}

TEST(Fold, TheMapRunsForwardsAndStaysInTheText) {
  RandomText random(2);
  for (int i = 0; i < 2000; ++i) {
    const std::u16string text = random.Utf16({u"PayPal", u"pay", u"Me"}, 20);
    const Folded folded(text);
    std::size_t last = 0;
    for (std::size_t at = 0; at <= folded.text().size(); ++at) {
      const std::size_t start = folded.ToUtf16(at);
      const std::size_t end = folded.EndToUtf16(at);
      ASSERT_LE(last, start) << "text number " << i << ", byte " << at;
      ASSERT_LE(start, text.size()) << "text number " << i << ", byte " << at;
      ASSERT_LE(end, start) << "text number " << i << ", byte " << at;
      last = start;
    }
  }
}

TEST(Fold, EveryFoldedCharacterLeadsBackToWhatFoldsToIt) {
  RandomText random(3);
  for (int i = 0; i < 2000; ++i) {
    const std::u16string text = random.Utf16({u"PayPal", u"pay", u"Me"}, 12);
    const Folded folded(text);
    const std::string& bytes = folded.text();
    for (std::size_t at = 0; at < bytes.size();) {
      std::size_t next = at + 1;
      while (next < bytes.size() && (static_cast<unsigned char>(bytes[next]) & 0xC0) == 0x80) {
        ++next;
      }
      const std::string character = bytes.substr(at, next - at);
      const std::size_t start = folded.ToUtf16(at);
      const std::size_t end = folded.EndToUtf16(next);
      ASSERT_LT(start, end) << "text number " << i << ", byte " << at;
      if (character != " " && character != "\n") {
        const std::u16string original = text.substr(start, end - start);
        ASSERT_EQ(Folded(original).text(), character) << "text number " << i << ", byte " << at;
      }
      at = next;
    }
  }
}

}  // namespace
}  // namespace standing
