#include "stance.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "support/reading.h"
#include "support/rule_folder.h"
#include "support/table.h"

namespace standing {
namespace {

using testing_support::Lexicon;
using testing_support::Reading;
using testing_support::RowName;
using testing_support::RuleFile;
using testing_support::Rules;

constexpr const char* kRule = "payment/ask";

const Rules& Small() {
  static const Rules rules({
      Lexicon(),
      {"lexicon/stance.toml", R"(
[[cue]]
stance = "refuse"
reach = "forward"
patterns = ["can't accept"]
[[cue]]
stance = "report"
reach = "back"
patterns = ["they said"]
[[cue]]
stance = "work"
reach = "sentence"
patterns = ["your checkout"]
[[cue]]
stance = "quote"
reach = "text"
patterns = ["the rules say"]
[[cue]]
stance = "agree"
reach = "forward"
patterns = ["don't mind if you can't accept"]
[[cue]]
stance = "refuse"
reach = "forward"
areas = ["contact"]
patterns = ["not before the contract"]
[[cue]]
stance = "agree"
reach = "forward"
areas = ["contact"]
patterns = ["fine if i can't accept"]
)"},
      RuleFile("payment/ask", "patterns = [\"pay by paypal\"]"),
      RuleFile("payment/work", "patterns = [\"pay by skrill\"]\nset_aside_by = [\"work\"]"),
      RuleFile("payment/none", "patterns = [\"pay by wise\"]\nset_aside_by = []"),
      RuleFile("contact/ask", "patterns = [\"on telegram\"]"),
  });
  return rules;
}

struct StanceRow {
  const char* that;
  std::string text;
  std::string aside_by;  // the words that set "pay by paypal" aside; empty where nothing does
  friend void PrintTo(const StanceRow& row, std::ostream* out) { *out << row.that; }
};

const StanceRow kRows[] = {
    {"a match without a cue is not set aside", "pay by paypal", ""},
    {"a forward cue reaches what comes after it", "i can't accept that you pay by paypal",
     "can't accept"},
    {"a cue with an apostrophe is also read without it", "i cant accept that you pay by paypal",
     "cant accept"},
    {"a forward cue does not reach what comes before it", "pay by paypal, i can't accept cards",
     ""},
    {"a forward cue ends where the sentence turns", "i can't accept cards but pay by paypal", ""},
    {"a turn before the forward cue does not matter",
     "sorry but i can't accept that you pay by paypal", "can't accept"},
    {"a turn after the match does not matter for a forward cue",
     "i can't accept that you pay by paypal but thanks", "can't accept"},
    {"a word that only contains a turn is none", "i can't accept buttons that pay by paypal",
     "can't accept"},
    {"a forward cue ends with its sentence", "i can't accept it. pay by paypal", ""},
    {"a backward cue reaches what comes before it", "pay by paypal, they said", "they said"},
    {"a backward cue does not reach what comes after it", "they said pay by paypal", ""},
    {"a backward cue ends where the sentence turns", "pay by paypal but they said no", ""},
    {"a cue of the sentence reaches what comes after it", "in your checkout, pay by paypal",
     "your checkout"},
    {"a cue of the sentence reaches what comes before it, across a turn",
     "pay by paypal but in your checkout", "your checkout"},
    {"a cue of the sentence does not reach another sentence",
     "this is your checkout. pay by paypal", ""},
    {"a cue of the text reaches a later sentence", "the rules say no. never pay by paypal",
     "the rules say"},
    {"a cue of the text reaches an earlier sentence", "pay by paypal? no, the rules say",
     "the rules say"},
    {"an agreement takes the force from a cue inside it",
     "i don't mind if you can't accept it, pay by paypal", ""},
    {"an agreement leaves another cue its force",
     "i don't mind if you can't accept it. i can't accept that you pay by paypal", "can't accept"},
    {"an agreement sets nothing aside by itself", "i don't mind, pay by paypal", ""},
};

// The words that set the first match of a rule aside; empty where nothing does.
std::string AsideBy(const std::string& text, std::string_view rule) {
  Reading reading(Small().set(), text);
  const Match match = reading.First(Small().PatternOf(rule));
  const auto by = reading.stances.SetAside(match, Small().rule(rule));
  const auto again = reading.stances.SetAside(match, Small().rule(rule));
  EXPECT_EQ(by.has_value(), again.has_value()) << "another answer the second time";
  return by ? reading.Words(*by) : "";
}

class StanceTable : public testing::TestWithParam<StanceRow> {};

TEST_P(StanceTable, HoldsThat) { EXPECT_EQ(AsideBy(GetParam().text, kRule), GetParam().aside_by); }
INSTANTIATE_TEST_SUITE_P(Stance, StanceTable, testing::ValuesIn(kRows), RowName<StanceRow>);

TEST(Stance, TheRulesOfThisTestAreInOrder) {
  EXPECT_TRUE(Small().problems().empty()) << Small().Complaints();
}

TEST(Stance, ARuleIsOnlySetAsideByTheStancesItListensTo) {
  EXPECT_EQ(AsideBy("i can't accept that you pay by skrill", "payment/work"), "");
  EXPECT_EQ(AsideBy("in your checkout, pay by skrill", "payment/work"), "your checkout");
}

TEST(Stance, ARuleThatListensToNoneIsNeverSetAside) {
  EXPECT_EQ(AsideBy("i can't accept that you pay by wise", "payment/none"), "");
}

TEST(Stance, AnAgreementThatNamesAreasTakesTheForceOnlyForThem) {
  EXPECT_EQ(AsideBy("fine if i can't accept it on telegram", "contact/ask"), "");
  EXPECT_EQ(AsideBy("fine if i can't accept that you pay by paypal", "payment/ask"),
            "can't accept");
}

TEST(Stance, ACueThatNamesAreasIsOnlyHeardByTheirRules) {
  EXPECT_EQ(AsideBy("not before the contract on telegram", "contact/ask"),
            "not before the contract");
  EXPECT_EQ(AsideBy("not before the contract, pay by paypal", "payment/ask"), "");
}

}  // namespace
}  // namespace standing
