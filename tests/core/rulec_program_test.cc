// The rule compiler run as a program: what it prints and how it ends.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "support/process.h"
#include "support/refusal.h"
#include "support/rule_folder.h"

namespace standing {
namespace {

using testing_support::kGoodRule;
using testing_support::Lexicon;
using testing_support::LineOf;
using testing_support::ProcessResult;
using testing_support::Replaced;
using testing_support::RuleFolder;
using testing_support::RunProgram;

TEST(RulecProgram, RulesThatAreRightEndWithStatusNoughtAndACountOfTheirSentences) {
  const RuleFolder folder({Lexicon(), {"payment/ask.toml", kGoodRule}});
  const ProcessResult run = RunProgram(RULEC_PROGRAM, {folder.path().string()});
  EXPECT_EQ(run.status, 0) << run.error;
  EXPECT_EQ(run.error, "");
  EXPECT_NE(run.out.find("1 rules"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find(" passed, 0 failed"), std::string::npos) << run.out;
}

TEST(RulecProgram, AMistakeIsPrintedWithItsFileItsLineAndItsReason) {
  const std::string text = Replaced(kGoodRule, "https://", "http://");
  const RuleFolder folder({Lexicon(), {"payment/ask.toml", text}});
  const ProcessResult run = RunProgram(RULEC_PROGRAM, {folder.path().string()});
  EXPECT_EQ(run.status, 1);
  EXPECT_NE(run.error.find("payment/ask.toml:" + std::to_string(LineOf(text, "source =")) +
                           ": the source is not an https address\n"),
            std::string::npos)
      << run.error;
}

TEST(RulecProgram, NothingIsWrittenWhereSomethingIsWrong) {
  const RuleFolder folder({Lexicon(), {"payment/ask.toml", Replaced(kGoodRule, "https", "http")}});
  const std::filesystem::path out = folder.path() / "rules.cc";
  EXPECT_EQ(RunProgram(RULEC_PROGRAM, {folder.path().string(), "--out", out.string()}).status, 1);
  EXPECT_FALSE(std::filesystem::exists(out));
}

TEST(RulecProgram, WhatIsWrittenIsTheSourceOfTheRules) {
  const RuleFolder folder({Lexicon(), {"payment/ask.toml", kGoodRule}});
  const std::filesystem::path out = folder.path() / "rules.cc";
  const ProcessResult run =
      RunProgram(RULEC_PROGRAM, {folder.path().string(), "--source", out.string()});
  EXPECT_EQ(run.status, 0) << run.error;
  std::stringstream written;
  written << std::ifstream(out).rdbuf();
  EXPECT_NE(written.str().find("BuiltInRules"), std::string::npos);
}

TEST(RulecProgram, AFileThatCannotBeWrittenIsNamed) {
  const RuleFolder folder({Lexicon(), {"payment/ask.toml", kGoodRule}});
  const std::string out = (folder.path() / "nowhere" / "rules.cc").string();
  const ProcessResult run = RunProgram(RULEC_PROGRAM, {folder.path().string(), "--out", out});
  EXPECT_EQ(run.status, 1);
  EXPECT_NE(run.error.find(out), std::string::npos) << run.error;
}

TEST(RulecProgram, WrongUsageEndsWithStatusTwo) {
  EXPECT_EQ(RunProgram(RULEC_PROGRAM, {}).status, 2);
  EXPECT_EQ(RunProgram(RULEC_PROGRAM, {"one", "two", "three", "four"}).status, 2);
  const ProcessResult run = RunProgram(RULEC_PROGRAM, {"/nowhere/at/all"});
  EXPECT_EQ(run.status, 2);
  EXPECT_NE(run.error.find("/nowhere/at/all"), std::string::npos) << run.error;
}

}  // namespace
}  // namespace standing
