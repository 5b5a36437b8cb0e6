// The built-in rules, as far as they hold whatever the rules say.
#include "standing/rule.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "gate.h"
#include "pattern_text.h"
#include "re2/re2.h"

namespace standing {
namespace {

const RuleSet& Set() { return BuiltInRules(); }

TEST(Rule, EveryBuiltInRuleSaysWhatIsWrongWhatToDoAndWhereItIsWritten) {
  ASSERT_FALSE(Set().rules.empty());
  for (const Rule& rule : Set().rules) {
    EXPECT_FALSE(rule.message.empty()) << rule.id;
    EXPECT_FALSE(rule.advice.empty()) << rule.id;
    EXPECT_TRUE(rule.source.starts_with("https://")) << rule.id;
    EXPECT_EQ(rule.checked.size(), 10u) << rule.id;
    EXPECT_NE(rule.level, Level::kNone) << rule.id;
  }
}

TEST(Rule, EveryBuiltInRuleHasItsOwnNameBelowItsArea) {
  std::set<std::string_view> known;
  for (const Rule& rule : Set().rules) {
    EXPECT_TRUE(rule.id.starts_with(std::string(Name(rule.area)) + "/")) << rule.id;
    EXPECT_TRUE(known.insert(rule.id).second) << rule.id << " is there twice";
  }
}

TEST(Rule, EveryRangeLiesWithinItsArray) {
  for (const Rule& rule : Set().rules) {
    for (const Range range : {rule.patterns, rule.near, rule.unless}) {
      EXPECT_LE(range.first + range.count, Set().patterns.size()) << rule.id;
    }
    ASSERT_LE(rule.entries.first + rule.entries.count, Set().entries.size()) << rule.id;
    const auto entries = Set().entries.subspan(rule.entries.first, rule.entries.count);
    EXPECT_TRUE(std::is_sorted(entries.begin(), entries.end())) << rule.id;
    EXPECT_NE(rule.patterns.count == 0, rule.entries.count == 0) << rule.id;
  }
}

TEST(Rule, EveryPatternBelongsToTheRuleThatListsIt) {
  for (std::size_t r = 0; r < Set().rules.size(); ++r) {
    const Rule& rule = Set().rules[r];
    for (const Range range : {rule.patterns, rule.near, rule.unless}) {
      for (const Pattern& pattern : Set().patterns.subspan(range.first, range.count)) {
        EXPECT_FALSE(pattern.is_cue) << rule.id;
        EXPECT_EQ(pattern.owner, r) << rule.id;
      }
    }
  }
}

TEST(Rule, TheGateCanHoldBackEveryPatternThatItIsAskedFor) {
  std::set<std::size_t> held(Set().gate.patterns.begin(), Set().gate.patterns.end());
  for (const Rule& rule : Set().rules) {
    for (std::uint32_t i = 0; i < rule.patterns.count; ++i) {
      EXPECT_TRUE(held.contains(rule.patterns.first + i)) << rule.id;
    }
  }
  for (std::size_t p = 0; p < Set().patterns.size(); ++p) {
    EXPECT_TRUE(!Set().patterns[p].is_cue || held.contains(p)) << Set().patterns[p].source;
  }
}

TEST(Rule, EveryWordClassHasItsName) { EXPECT_EQ(Set().class_names.size(), Set().classes.size()); }

TEST(Rule, EveryPatternCompilesAndMarksAtMostOnePhrase) {
  for (const Pattern& pattern : Set().patterns) {
    const std::string expanded = ExpandPattern(Set(), pattern.source);
    const RE2 re(expanded, RE2::Quiet);
    EXPECT_TRUE(re.ok()) << expanded << ": " << re.error();
    EXPECT_LE(re.NumberOfCapturingGroups(), 1) << expanded;
  }
}

TEST(Rule, EveryCueIsNamedByItsPatternsOnly) {
  for (const Pattern& pattern : Set().patterns) {
    EXPECT_LT(pattern.owner, pattern.is_cue ? Set().cues.size() : Set().rules.size());
  }
}

template <typename Value>
void ExpectOffsets(std::span<const Value> offsets, std::size_t entries, std::size_t end) {
  ASSERT_EQ(offsets.size(), entries + 1);
  EXPECT_EQ(offsets.front(), 0u);
  EXPECT_TRUE(std::is_sorted(offsets.begin(), offsets.end()));
  EXPECT_EQ(offsets.back(), end);
}

TEST(Rule, TheTablesOfTheGateHaveTheShapeThatTheyPromise) {
  const GateTables& gate = Set().gate;
  ASSERT_FALSE(gate.literals.empty());
  const std::size_t literals = gate.literals.size() - 1;
  EXPECT_EQ(gate.bitmap.size() * 64, std::size_t{1} << kBitmapBits);
  ExpectOffsets(gate.literals, literals, gate.bytes.size());
  ExpectOffsets(gate.buckets, std::size_t{1} << kBucketBits, gate.pieces.size());
  ExpectOffsets(gate.clause_offsets, literals, gate.clauses.size());
  ExpectOffsets(gate.pattern_offsets, gate.pattern_offsets.size() - 1, gate.patterns.size());
  EXPECT_EQ(gate.pieces.size(), literals);
  for (const std::uint32_t piece : gate.pieces) EXPECT_LT(piece >> 8, literals);
  for (const std::uint16_t clause : gate.clauses) {
    EXPECT_LT(clause, gate.pattern_offsets.size() - 1);
  }
  for (const std::uint16_t pattern : gate.patterns) EXPECT_LT(pattern, Set().patterns.size());
}

TEST(Rule, ThereIsOneBuiltInSetForEver) { EXPECT_EQ(&BuiltInRules(), &BuiltInRules()); }

}  // namespace
}  // namespace standing
