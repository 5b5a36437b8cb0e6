#include "rule_file.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

#include "standing/checker.h"
#include "support/rule_folder.h"

namespace standing {
namespace {

using testing_support::Lexicon;
using testing_support::RuleFile;
using testing_support::Rules;

std::vector<std::uint64_t> Words(const std::string& bytes) {
  std::vector<std::uint64_t> words((bytes.size() + 7) / 8);
  std::memcpy(words.data(), bytes.data(), bytes.size());
  return words;
}

const Rules& Small() {
  static const Rules rules({
      Lexicon("[[cue]]\nstance = \"refuse\"\nreach = \"forward\"\npatterns = [\"can't\"]\n"),
      RuleFile("payment/ask", R"(patterns = ["pay {me} by paypal"])"),
      RuleFile("profile/skills",
               "entries = [\"typing\", \"seo\"]\nsurfaces = [\"profile\"]\n"
               "level = \"caution\""),
  });
  return rules;
}

TEST(RuleFile, WhatIsWrittenIsReadBackAlike) {
  const RuleSet& before = Small().set();
  const std::vector<std::uint64_t> words = Words(WriteRuleFile(before));
  const standing::RuleFile file(words);
  ASSERT_EQ(file.error(), "");
  const RuleSet& after = file.rules();
  ASSERT_EQ(after.rules.size(), before.rules.size());
  for (std::size_t i = 0; i < after.rules.size(); ++i) {
    EXPECT_EQ(after.rules[i].id, before.rules[i].id);
    EXPECT_EQ(after.rules[i].message, before.rules[i].message);
    EXPECT_EQ(after.rules[i].level, before.rules[i].level);
    EXPECT_EQ(after.rules[i].surfaces.bits(), before.rules[i].surfaces.bits());
    EXPECT_EQ(after.rules[i].entries.count, before.rules[i].entries.count);
  }
  ASSERT_EQ(after.patterns.size(), before.patterns.size());
  for (std::size_t i = 0; i < after.patterns.size(); ++i) {
    EXPECT_EQ(after.patterns[i].source, before.patterns[i].source);
    EXPECT_EQ(after.patterns[i].is_cue, before.patterns[i].is_cue);
  }
  EXPECT_EQ(after.cues.size(), before.cues.size());
  EXPECT_EQ(after.turn, before.turn);
  EXPECT_EQ(after.gate.bytes, before.gate.bytes);
}

TEST(RuleFile, AnEngineOnAFileFindsWhatItShould) {
  const std::vector<std::uint64_t> words = Words(WriteRuleFile(Small().set()));
  const standing::RuleFile file(words);
  Checker checker(file.rules());
  EXPECT_EQ(checker.Check(u"Could you pay me by PayPal?", {}).findings.size(), 1u);
  EXPECT_EQ(checker.Check(u"You can't pay me by PayPal.", {}).findings.size(), 0u);
}

TEST(RuleFile, ItsSizeIsAMultipleOfEightBytes) {
  EXPECT_EQ(WriteRuleFile(Small().set()).size() % 8, 0u);
}

TEST(RuleFile, SomethingElseIsNamedSo) {
  const std::vector<std::uint64_t> words = Words("<!doctype html><title>No rules</title>");
  EXPECT_EQ(standing::RuleFile(words).error(), "this is no rule file");
  EXPECT_EQ(standing::RuleFile({}).error(), "this is no rule file");
}

TEST(RuleFile, AFileThatIsCutAnywhereIsNamedSoOrStillWhole) {
  const std::string whole = WriteRuleFile(Small().set());
  for (std::size_t size = 8; size < whole.size(); size += 8) {
    const std::vector<std::uint64_t> words = Words(whole.substr(0, size));
    EXPECT_EQ(standing::RuleFile(words).error(), "the rule file ends too early") << size;
  }
}

}  // namespace
}  // namespace standing
