#include "syntax.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "pattern_text.h"
#include "re2/re2.h"
#include "support/rule_folder.h"
#include "support/table.h"

namespace standing {
namespace {

using testing_support::Lexicon;
using testing_support::RowName;
using testing_support::Rules;

// A pattern, and what it does with a folded text: the words that it marks, or nothing.
struct SyntaxRow {
  const char* that;
  std::string pattern;
  std::string text;
  std::string words;
  friend void PrintTo(const SyntaxRow& row, std::ostream* out) { *out << row.that; }
};

const SyntaxRow kRows[] = {
    {"plain words match themselves", "pay me", "please pay me now", "pay me"},
    {"a pattern does not begin inside a word", "pal", "paypal", ""},
    {"a pattern does not end inside a word", "pay", "paypal", ""},
    {"a pattern ends before a comma", "pay me", "pay me, please", "pay me"},
    {"a tilde in front lets it begin inside a word", "~pal", "paypal", "pal"},
    {"a tilde behind lets it end inside a word", "pay~", "paypal", "pay"},
    {"a word class stands for each of its words", "pay {me}", "pay us", "pay us"},
    {"a word class does not stand for another word", "pay {me}", "pay him", ""},
    {"a choice at the end keeps its border", "pay (?:me|us)", "pay usually", ""},
    {"a class at the end keeps its border", "pay {me}", "pay meals", ""},
    {"any words may stand between", "send ... email", "send it to my other email",
     "send it to my other email"},
    {"no word may stand between", "send ... email", "send email", "send email"},
    {"words between stay in the sentence", "send ... email", "send it\nmy email", ""},
    {"four words may stand between", "send .. email", "send it to my own email",
     "send it to my own email"},
    {"no word may stand between with two points as well", "send .. email", "send email",
     "send email"},
    {"five words are too many for two points", "send .. email", "send it to my very own email", ""},
    {"an apostrophe may be missing", "don't pay", "i dont pay", "dont pay"},
    {"an apostrophe may be there", "don't pay", "i don't pay", "don't pay"},
    {"an apostrophe that makes another word may not be missing", "we'll pay", "well pay", ""},
    {"that apostrophe is found where it is", "we'll pay", "we'll pay", "we'll pay"},
    {"only the marked words are underlined", "please <pay me> now", "so please pay me now",
     "pay me"},
    {"marked words may have choices inside", "please <(?:pay|send) me> now", "please send me now",
     "send me"},
    {"a group does not capture", "(pay|send) <me>", "send me", "me"},
    {"a repetition is one", "e{2,3}k", "eeek", "eeek"},
    {"a set is one", "pay [mu][es]", "pay us", "pay us"},
    {"an escaped point is a point", R"(upwork\.com)", "see upwork.com", "upwork.com"},
    {"an escaped point is nothing else", R"(upwork\.com)", "see upworkxcom", ""},
    {"a quote in a set is a quote", "the ['\"]boss['\"]", "the 'boss'", "the 'boss'"},
};

class Syntax : public testing::TestWithParam<SyntaxRow> {};

TEST_P(Syntax, HoldsThat) {
  const SyntaxRow& row = GetParam();
  const Rules lexicon({Lexicon()});
  std::map<std::string, int> classes;
  for (const auto& [name, words] : lexicon.source().classes) {
    classes.emplace(name, static_cast<int>(classes.size()));
  }
  const rulec::Translated translated = rulec::TranslatePattern(row.pattern, classes);
  ASSERT_EQ(translated.error, "");
  const RE2 re(ExpandPattern(lexicon.set(), translated.source), RE2::Quiet);
  ASSERT_TRUE(re.ok()) << re.error();
  ASSERT_LE(re.NumberOfCapturingGroups(), 1);
  absl::string_view groups[2];
  const bool found = re.Match(row.text, 0, row.text.size(), RE2::UNANCHORED, groups,
                              1 + re.NumberOfCapturingGroups());
  const absl::string_view words = groups[re.NumberOfCapturingGroups()];
  EXPECT_EQ(found ? std::string(words) : "", row.words) << re.pattern();
}
INSTANTIATE_TEST_SUITE_P(Syntax, Syntax, testing::ValuesIn(kRows), RowName<SyntaxRow>);

struct SyntaxErrorRow {
  const char* that;
  std::string pattern;
  friend void PrintTo(const SyntaxErrorRow& row, std::ostream* out) { *out << row.that; }
};

const SyntaxErrorRow kErrors[] = {
    {"an empty pattern is refused", ""},
    {"a pattern of one tilde is refused", "~"},
    {"a pattern of two tildes is refused", "~~"},
    {"upper case is refused also in a set", "[A-Z]+ paypal"},
    {"an unknown class is refused", "{nobody}"},
    {"an empty brace is refused", "pay {}"},
    {"a repetition that is never closed is refused", "pay {2"},
    {"a look-around is refused", "pay (?=me)"},
    {"a back reference is refused", R"((pay) \1)"},
    {"a backslash at the end is refused", "pay \\"},
    {"a second mark is refused", "<pay> <me>"},
    {"a mark across the border of a group is refused", "(<pay) me>"},
};

class SyntaxError : public testing::TestWithParam<SyntaxErrorRow> {};
TEST_P(SyntaxError, HoldsThat) {
  EXPECT_NE(rulec::TranslatePattern(GetParam().pattern, {}).error, "");
}
INSTANTIATE_TEST_SUITE_P(Syntax, SyntaxError, testing::ValuesIn(kErrors), RowName<SyntaxErrorRow>);

TEST(Syntax, AWordOfAClassIsTranslatedLikeAPatternButWithoutBorders) {
  const rulec::Translated translated = rulec::TranslateClassWord("don't", {});
  ASSERT_EQ(translated.error, "");
  EXPECT_TRUE(RE2::FullMatch("dont", RE2(translated.source)));
  EXPECT_TRUE(RE2::PartialMatch("xdon'tx", RE2(translated.source)));
  EXPECT_NE(rulec::TranslateClassWord("Don't", {}).error, "");
}

}  // namespace
}  // namespace standing
