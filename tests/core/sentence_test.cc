#include "sentence.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "support/random_text.h"
#include "support/table.h"

namespace standing {
namespace {

using testing_support::RandomText;
using testing_support::RowName;

struct SentenceRow {
  const char* that;
  std::string folded;
  std::vector<std::string> sentences;
  friend void PrintTo(const SentenceRow& row, std::ostream* out) { *out << row.that; }
};

const SentenceRow kRows[] = {
    {"an empty text has no sentence", "", {}},
    {"one sentence is one", "pay me by paypal", {"pay me by paypal"}},
    {"a full stop ends a sentence", "it is done. pay me", {"it is done.", "pay me"}},
    {"a question mark ends a sentence", "done? pay me", {"done?", "pay me"}},
    {"an exclamation mark ends a sentence", "great!! pay me", {"great!!", "pay me"}},
    {"a line break ends a sentence", "hello\npay me", {"hello", "pay me"}},
    {"a comma ends none", "hello, pay me", {"hello, pay me"}},
    {"a number with a point is not cut", "it took 3.5 hours", {"it took 3.5 hours"}},
    {"a web address is not cut", "see www.upwork.com today", {"see www.upwork.com today"}},
    {"an abbreviation does not end a sentence", "approx. 5 hours", {"approx. 5 hours"}},
    {"an abbreviation with points does not end a sentence",
     "a gateway, e.g. paypal",
     {"a gateway, e.g. paypal"}},
    {"a no ends a sentence", "i said no. pay me", {"i said no.", "pay me"}},
    {"a no before a number does not", "order no. 15 is late", {"order no. 15 is late"}},
    {"a smiling face ends a sentence", "thanks \U0001F642 pay me", {"thanks \U0001F642", "pay me"}},
    {"an initial does not end a sentence", "ask j. smith", {"ask j. smith"}},
    {"a closing quote belongs to its sentence",
     "he said \"yes.\" then left",
     {"he said \"yes.\"", "then left"}},
    {"a closing bracket belongs to its sentence", "(really!) pay me", {"(really!)", "pay me"}},
    {"the last sentence needs no full stop", "one. two. three", {"one.", "two.", "three"}},
};

std::vector<std::string> Texts(const std::string& folded, const std::vector<Span>& spans) {
  std::vector<std::string> out;
  for (const Span span : spans) out.push_back(folded.substr(span.begin, span.end - span.begin));
  return out;
}

class Sentence : public testing::TestWithParam<SentenceRow> {};

TEST_P(Sentence, HoldsThat) {
  std::string folded = GetParam().folded;
  EXPECT_EQ(Texts(folded, SplitSentences(folded)), GetParam().sentences);
}
INSTANTIATE_TEST_SUITE_P(Sentence, Sentence, testing::ValuesIn(kRows), RowName<SentenceRow>);

TEST(Sentence, SplittingOnlyTurnsBlanksIntoBreaksAndCoversTheText) {
  RandomText random(4);
  const std::vector<std::string> pieces = {"pay",  "me",  " ",  " ", ". ",  "? ",       "! ", "\n",
                                           "e.g.", "...", "\"", ")", "3.5", "\xC3\xA9", ", "};
  for (int i = 0; i < 3000; ++i) {
    const std::string before = random.Of(pieces, random.Below(30));
    std::string folded = before;
    const std::vector<Span> spans = SplitSentences(folded);
    ASSERT_EQ(folded.size(), before.size());
    std::size_t last = 0;
    std::string left_out;
    for (const Span span : spans) {
      ASSERT_LT(span.begin, span.end) << before;
      ASSERT_LE(last, span.begin) << before;
      left_out += folded.substr(last, span.begin - last);
      ASSERT_EQ(folded.substr(span.begin, span.end - span.begin).find('\n'), std::string::npos)
          << before;
      last = span.end;
    }
    left_out += folded.substr(last);
    ASSERT_EQ(left_out.find_first_not_of('\n'), std::string::npos) << before;
    for (std::size_t at = 0; at < folded.size(); ++at) {
      const bool turned = before[at] == ' ' && folded[at] == '\n';
      ASSERT_TRUE(turned || folded[at] == before[at]) << before;
    }
  }
}

TEST(Sentence, SplittingASecondTimeGivesTheSameSentences) {
  std::string folded = "i can't. really? e.g. this one.\nand that";
  const std::vector<std::string> once = Texts(folded, SplitSentences(folded));
  EXPECT_EQ(Texts(folded, SplitSentences(folded)), once);
}

}  // namespace
}  // namespace standing
