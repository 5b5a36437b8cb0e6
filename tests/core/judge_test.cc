#include "judge.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "support/random_text.h"
#include "support/reading.h"
#include "support/rule_folder.h"
#include "support/table.h"

namespace standing {
namespace {

using testing_support::Lexicon;
using testing_support::RandomText;
using testing_support::Reading;
using testing_support::RowName;
using testing_support::RuleFile;
using testing_support::Rules;
using Outcome = TraceEntry::Outcome;

constexpr Context kBefore{Surface::kChat, Stage::kBefore, Platform::kUpwork};
constexpr Context kActive{Surface::kChat, Stage::kActive, Platform::kUpwork};

const Rules& Small() {
  static const Rules rules({
      Lexicon("[[cue]]\nstance = \"refuse\"\nreach = \"forward\"\npatterns = [\"never\"]\n"),
      {"platforms/onlinejobs.toml", "hosts = [\"x\"]\nsilent = [\"payment\"]\n"},
      RuleFile("payment/plain", R"(patterns = ["outside money"])"),
      RuleFile("payment/near", R"(patterns = ["bank"]
near = ["account"])"),
      RuleFile("payment/around", R"(patterns = ["wire"]
near = ["account"]
near_scope = "around")"),
      RuleFile("payment/anywhere", R"(patterns = ["transfer"]
near = ["account"]
near_scope = "text")"),
      RuleFile("payment/unless", R"(patterns = ["deposit"]
unless = ["escrow"])"),
      RuleFile("payment/unless-around", R"(patterns = ["advance"]
unless = ["escrow"]
unless_scope = "around")"),
      RuleFile("contact/stages", R"(patterns = ["telegram"]
active_level = "hint")"),
      RuleFile("contact/before", R"(patterns = ["whatsapp"]
stages = ["before"])"),
      RuleFile("contact/silent", R"(patterns = ["skype"]
active_level = "none")"),
      RuleFile("profile/surface", R"(patterns = ["website"]
surfaces = ["profile", "proposal"])"),
      RuleFile("conduct/aside", R"(patterns = ["idiot"]
aside_level = "hint")"),
      RuleFile("conduct/deaf", R"(patterns = ["moron"]
set_aside_by = ["work"])"),
      RuleFile("spam/soft", R"(patterns = ["please reply"]
level = "hint"
aside_level = "caution")"),
  });
  return rules;
}

TEST(Judge, TheRulesOfThisTestAreInOrder) {
  EXPECT_TRUE(Small().problems().empty()) << Small().Complaints();
}

struct PlaceRow {
  const char* that;
  std::string rule;
  Context context;
  bool applies;
  friend void PrintTo(const PlaceRow& row, std::ostream* out) { *out << row.that; }
};

const PlaceRow kPlaceRows[] = {
    {"a rule that names no place speaks everywhere", "payment/plain", kActive, true},
    {"a rule of the profile speaks in the profile",
     "profile/surface",
     {Surface::kProfile, Stage::kUnknown, Platform::kUpwork},
     true},
    {"a rule of the profile is silent in the chat", "profile/surface", kBefore, false},
    {"a rule of the time before a contract speaks then", "contact/before", kBefore, true},
    {"a rule of the time before a contract is silent later", "contact/before", kActive, false},
    {"an unknown stage is judged as the time before a contract",
     "contact/before",
     {Surface::kChat, Stage::kUnknown, Platform::kUpwork},
     true},
    {"a rule without a level for contracts is silent while one runs", "contact/silent", kActive,
     false},
    {"a rule without a level for contracts speaks before one", "contact/silent", kBefore, true},
    {"a rule is silent on a platform that silences its area",
     "payment/plain",
     {Surface::kChat, Stage::kBefore, Platform::kOnlineJobs},
     false},
    {"a rule of another area is not silenced with it",
     "conduct/aside",
     {Surface::kChat, Stage::kBefore, Platform::kOnlineJobs},
     true},
};

class Place : public testing::TestWithParam<PlaceRow> {};
TEST_P(Place, HoldsThat) {
  EXPECT_EQ(Applies(Small().rule(GetParam().rule), GetParam().context), GetParam().applies);
}
INSTANTIATE_TEST_SUITE_P(Judge, Place, testing::ValuesIn(kPlaceRows), RowName<PlaceRow>);

struct DecideRow {
  const char* that;
  std::string rule;
  std::string text;
  Level level;
  Outcome outcome = Outcome::kFinding;
  std::string by = "";
  Context context = kBefore;
  friend void PrintTo(const DecideRow& row, std::ostream* out) { *out << row.that; }
};

const DecideRow kDecideRows[] = {
    {"a match has the level of its rule", "payment/plain", "outside money", Level::kViolation},
    {"before a contract the level is the first one", "contact/stages", "telegram",
     Level::kViolation},
    {"while a contract runs the level is the other one", "contact/stages", "telegram", Level::kHint,
     Outcome::kFinding, "", kActive},
    {"a rule with a context speaks where it is there", "payment/near", "my bank account",
     Level::kViolation},
    {"a rule with a context is silent without it", "payment/near", "my bank holiday", Level::kNone,
     Outcome::kNoContext},
    {"the context of a sentence is not looked for in the next", "payment/near",
     "my bank. an account", Level::kNone, Outcome::kNoContext},
    {"the context around is found in the sentence before", "payment/around",
     "an account. a wire. thanks", Level::kViolation},
    {"the context around is found in the sentence after", "payment/around",
     "hi. a wire. an account", Level::kViolation},
    {"the context around ends after one sentence", "payment/around", "a wire. hi. an account",
     Level::kNone, Outcome::kNoContext},
    {"the context of the text is found anywhere", "payment/anywhere",
     "a transfer. hi. hi. hi. an account", Level::kViolation},
    {"an exception silences a rule", "payment/unless", "a deposit into escrow", Level::kNone,
     Outcome::kExcepted, "escrow"},
    {"an exception of the sentence does not reach the next", "payment/unless",
     "a deposit. escrow is fine", Level::kViolation},
    {"an exception around reaches the next sentence", "payment/unless-around",
     "an advance. escrow is fine", Level::kNone, Outcome::kExcepted, "escrow"},
    {"a stance sets a match aside", "payment/plain", "never outside money", Level::kNone,
     Outcome::kSetAside, "never"},
    {"a stance leaves the level that the rule gives it", "conduct/aside", "never an idiot",
     Level::kHint, Outcome::kSetAside, "never"},
    {"a stance never makes a finding stronger", "spam/soft", "never please reply", Level::kHint,
     Outcome::kSetAside, "never"},
    {"a stance that a rule does not listen to changes nothing", "conduct/deaf", "never a moron",
     Level::kViolation},
};

class Decide : public testing::TestWithParam<DecideRow> {};
TEST_P(Decide, HoldsThat) {
  const DecideRow& row = GetParam();
  Reading reading(Small().set(), row.text);
  Judge judge(Small().set(), reading.patterns, row.context, reading.text, reading.sentences,
              reading.stances);
  const Match match = reading.First(Small().PatternOf(row.rule));
  for (int again = 0; again < 2; ++again) {
    JudgedMatch why;
    const Verdict verdict = judge.Decide(match, why);
    EXPECT_EQ(Name(verdict.level), Name(row.level));
    EXPECT_EQ(verdict.rule->id, row.rule);
    EXPECT_EQ(reading.Words(verdict.words), reading.Words(match.words));
    EXPECT_EQ(static_cast<int>(why.outcome), static_cast<int>(row.outcome));
    EXPECT_EQ(reading.Words(why.by), row.by);
  }
}
INSTANTIATE_TEST_SUITE_P(Judge, Decide, testing::ValuesIn(kDecideRows), RowName<DecideRow>);

const Rule kRules[4] = {};

TEST(Judge, TheStrongestOfOverlappingVerdictsIsShownAndTheOthersStandBesideIt) {
  const std::vector<Ranked> ranked = Rank({{&kRules[0], Level::kHint, {0, 10}},
                                           {&kRules[1], Level::kCaution, {5, 12}},
                                           {&kRules[2], Level::kViolation, {8, 20}}});
  ASSERT_EQ(ranked.size(), 1u);
  EXPECT_EQ(ranked[0].shown.rule, &kRules[2]);
  ASSERT_EQ(ranked[0].others.size(), 2u);
  EXPECT_EQ(ranked[0].others[0].rule, &kRules[1]);
  EXPECT_EQ(ranked[0].others[0].words.begin, 5u);
  EXPECT_EQ(ranked[0].others[1].rule, &kRules[0]);
}

TEST(Judge, VerdictsThatOnlyTouchAreBothShownInTheOrderOfTheText) {
  const std::vector<Ranked> ranked =
      Rank({{&kRules[0], Level::kViolation, {5, 9}}, {&kRules[1], Level::kHint, {1, 5}}});
  ASSERT_EQ(ranked.size(), 2u);
  EXPECT_EQ(ranked[0].shown.rule, &kRules[1]);
  EXPECT_EQ(ranked[1].shown.rule, &kRules[0]);
  EXPECT_TRUE(ranked[0].others.empty());
}

TEST(Judge, ARuleIsNotNamedBesideItselfAndNotTwice) {
  const std::vector<Ranked> ranked = Rank({{&kRules[0], Level::kViolation, {0, 9}},
                                           {&kRules[0], Level::kViolation, {3, 12}},
                                           {&kRules[1], Level::kHint, {1, 2}},
                                           {&kRules[1], Level::kHint, {4, 5}}});
  std::size_t named = 0;
  for (const Ranked& entry : ranked) {
    for (const Verdict& other : entry.others) {
      EXPECT_NE(other.rule, entry.shown.rule);
      ++named;
    }
  }
  EXPECT_LE(named, 2u);
}

TEST(Judge, NoVerdictsGiveNoFindings) { EXPECT_TRUE(Rank({}).empty()); }

TEST(Judge, RankedVerdictsAreSortedAndDisjointAndNoStrongerOneIsLost) {
  RandomText random(8);
  for (int i = 0; i < 2000; ++i) {
    std::vector<Verdict> verdicts;
    for (std::size_t n = random.Below(20); n > 0; --n) {
      const std::size_t begin = random.Below(60);
      verdicts.push_back({&kRules[random.Below(4)],
                          static_cast<Level>(1 + random.Below(3)),
                          {begin, begin + 1 + random.Below(12)}});
    }
    const std::vector<Ranked> ranked = Rank(verdicts);
    for (std::size_t r = 1; r < ranked.size(); ++r) {
      ASSERT_LE(ranked[r - 1].shown.words.end, ranked[r].shown.words.begin);
    }
    for (const Verdict& verdict : verdicts) {
      bool covered = false;
      for (const Ranked& entry : ranked) {
        const Span shown = entry.shown.words;
        covered = covered || (shown.begin < verdict.words.end && verdict.words.begin < shown.end &&
                              entry.shown.level >= verdict.level);
      }
      ASSERT_TRUE(covered);
    }
  }
}

}  // namespace
}  // namespace standing
