#include "literals.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "gate.h"
#include "re2/re2.h"
#include "support/rule_folder.h"
#include "support/table.h"

namespace standing::rulec {
namespace {

using testing_support::RowName;

// A few sentences, in which "paypal" is common and everything else is rare.
const Source& Sentences() {
  static const testing_support::Rules rules({
      testing_support::Lexicon(),
      testing_support::RuleFile("payment/a", R"(patterns = ["paypal"]
violates = ["my [[PayPal]]", "your [[PayPal]]", "a [[PayPal]]"]
allows = ["a refund", "one", "two"])"),
      testing_support::RuleFile("payment/b", R"(patterns = ["paypal"]
violates = ["my [[PayPal]]", "your [[PayPal]]", "a [[PayPal]]"]
allows = ["three", "four", "five"])"),
  });
  return rules.source();
}

std::vector<Clause> Clauses(std::string_view pattern) {
  return RequiredClauses(pattern, LiteralFrequency(Sentences()));
}

struct LiteralRow {
  const char* that;
  std::string pattern;
  std::vector<Clause> clauses;  // sorted
  friend void PrintTo(const LiteralRow& row, std::ostream* out) { *out << row.that; }
};

const LiteralRow kRows[] = {
    {"a word is needed", "paypal", {{"paypal"}}},
    {"words with a gap are each needed", "refund.*escrow", {{"escrow"}, {"refund"}}},
    {"of a choice one word is needed", "(?:skrill|revolt)", {{"revolt", "skrill"}}},
    {"a word that may be missing is not needed", "paypal(?: account)?.*", {{"paypal"}}},
    {"a choice that may be anything needs nothing", "(?:paypal|[a-z]+)", {}},
    {"a word too short for the gate is not needed", "ab", {}},
    {"a short word beside a long one is left out", "ab.*paypal", {{"paypal"}}},
    {"a set alone needs nothing", "[a-z]+", {}},
};

class Literals : public testing::TestWithParam<LiteralRow> {};
TEST_P(Literals, HoldsThat) {
  std::vector<Clause> clauses = Clauses(GetParam().pattern);
  std::sort(clauses.begin(), clauses.end());
  EXPECT_EQ(clauses, GetParam().clauses);
}
INSTANTIATE_TEST_SUITE_P(Literals, Literals, testing::ValuesIn(kRows), RowName<LiteralRow>);

TEST(Literals, TheRarestClauseComesFirst) {
  const std::vector<Clause> expected = {{"escrow"}, {"refund"}, {"paypal"}};
  EXPECT_EQ(Clauses("paypal.*refund.*escrow"), expected);
}

TEST(Literals, ALiteralIsCountedOnceForEveryRuleInWhoseSentencesItStands) {
  const LiteralFrequency frequency(Sentences());
  EXPECT_EQ(frequency.Count("paypal"), 2u);
  EXPECT_EQ(frequency.Count("refund"), 1u);
  EXPECT_EQ(frequency.Count("escrow"), 0u);
}

TEST(Literals, OfALongLiteralAPartIsLookedFor) {
  const std::vector<Clause> clauses = Clauses("international");
  ASSERT_EQ(clauses.size(), 1u);
  ASSERT_EQ(clauses[0].size(), 1u);
  EXPECT_EQ(clauses[0][0].size(), kMaxLiteralBytes);
  EXPECT_NE(std::string("international").find(clauses[0][0]), std::string::npos);
  EXPECT_EQ(clauses[0][0], LiteralFrequency(Sentences()).RarestPart("international"));
}

TEST(Literals, AShortLiteralIsItsOwnRarestPart) {
  EXPECT_EQ(LiteralFrequency(Sentences()).RarestPart("escrow"), "escrow");
}

TEST(Literals, EveryClauseIsSortedWithoutDuplicatesAndLongEnoughForTheGate) {
  for (const char* pattern : {"(?:zebra|apple|zebra) (?:pay|pal|pays)",
                              "caf\u00E9.*(?:one|two|three|four)", "(?:a|b|c)(?:dd|ee) mail"}) {
    for (const Clause& clause : Clauses(pattern)) {
      EXPECT_TRUE(std::is_sorted(clause.begin(), clause.end())) << pattern;
      EXPECT_EQ(std::adjacent_find(clause.begin(), clause.end()), clause.end()) << pattern;
      for (const std::string& literal : clause) EXPECT_GE(literal.size(), kPieceBytes) << pattern;
    }
  }
}

// What the gate relies on: a text that matches holds a literal of every clause.
TEST(Literals, ATextThatMatchesHoldsALiteralOfEveryClause) {
  const struct {
    const char* pattern;
    std::vector<std::string> texts;
  } rows[] = {
      {"(?:pay|send) (?:me|us) (?:by|via) (?:paypal|skrill)",
       {"pay me by paypal", "send us via skrill"}},
      {"don'?t (?:pay|send)[^\\n]*(?:e-?mail|phone)", {"dont pay e-mail", "don't send my email"}},
      {"(?:five|5)[ -]?stars?", {"five stars", "5-star", "5star"}},
      {"what'?s ?app", {"whatsapp", "what's app"}},
  };
  for (const auto& row : rows) {
    const RE2 re(row.pattern);
    for (const std::string& text : row.texts) {
      ASSERT_TRUE(RE2::PartialMatch(text, re)) << row.pattern << " and " << text;
      for (const Clause& clause : Clauses(row.pattern)) {
        EXPECT_TRUE(std::any_of(
            clause.begin(), clause.end(),
            [&](const std::string& literal) { return text.find(literal) != std::string::npos; }))
            << row.pattern << " and " << text;
      }
    }
  }
}

}  // namespace
}  // namespace standing::rulec
