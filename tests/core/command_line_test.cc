// The command line run as a program. The built-in rules are only asked for facts that do not
// change.

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

#include "standing/checker.h"
#include "support/process.h"
#include "support/rule_folder.h"
#include "support/table.h"

namespace standing {
namespace {

using nlohmann::json;
using testing_support::Lexicon;
using testing_support::ProcessResult;
using testing_support::RowName;
using testing_support::RuleFile;
using testing_support::RuleFolder;

const std::string kViolation = "Could you pay me via PayPal?";
const std::string kInnocent = "Thank you, have a nice day.";

ProcessResult Check(const std::vector<std::string>& args, std::string_view input = "") {
  return testing_support::RunProgram(STANDING_PROGRAM, args, input);
}

struct StatusRow {
  const char* that;
  std::vector<std::string> args;
  std::string input;
  int status;
  friend void PrintTo(const StatusRow& row, std::ostream* out) { *out << row.that; }
};

const StatusRow kStatus[] = {
    {"an innocent text ends with status nought", {kInnocent}, "", 0},
    {"a violation ends with status one", {kViolation}, "", 1},
    {"words are read as one text", {"Could", "you", "pay", "me", "via", "PayPal?"}, "", 1},
    {"a violation on standard input ends with status one", {}, kViolation, 1},
    {"an innocent text on standard input ends with status nought", {}, kInnocent, 0},
    {"an empty text ends with status nought", {""}, "", 0},
    {"an empty standard input ends with status nought", {}, "", 0},
    {"a violation as JSON ends with status one", {"--json", kViolation}, "", 1},
    {"an innocent text as JSON ends with status nought", {"--json", kInnocent}, "", 0},
    {"a text behind two dashes is checked", {"--", kViolation}, "", 1},
    {"outside payment is normal on onlinejobs", {"--platform", "onlinejobs", kViolation}, "", 0},
    {"an unknown option ends with status two", {"--loud", kInnocent}, "", 2},
    {"an unknown surface ends with status two", {"--surface", "phone", kInnocent}, "", 2},
    {"an unknown stage ends with status two", {"--stage", "later", kInnocent}, "", 2},
    {"an unknown platform ends with status two", {"--platform", "ebay", kInnocent}, "", 2},
    {"an option without its value ends with status two", {"--surface"}, "", 2},
    {"records beside a text end with status two", {"--jsonl", kInnocent}, "", 2},
    {"help ends with status nought", {"--help"}, "", 0},
    {"no record ends with status nought", {"--jsonl"}, "", 0},
};

class Status : public testing::TestWithParam<StatusRow> {};
TEST_P(Status, HoldsThat) {
  const StatusRow& row = GetParam();
  const ProcessResult run = Check(row.args, row.input);
  EXPECT_EQ(run.status, row.status) << run.out << run.error;
  if (row.status == 2) {
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(std::count(run.error.begin(), run.error.end(), '\n'), 1) << run.error;
  } else {
    EXPECT_EQ(run.error, "");
  }
}
INSTANTIATE_TEST_SUITE_P(CommandLine, Status, testing::ValuesIn(kStatus), RowName<StatusRow>);

TEST(CommandLine, FindingsForPeopleShowLevelPhraseAndSourceWithoutColoursInAFile) {
  const ProcessResult run = Check({kViolation});
  for (const char* part : {"violation", "PayPal", "https://"}) {
    EXPECT_NE(run.out.find(part), std::string::npos) << part << " in\n" << run.out;
  }
  EXPECT_EQ(run.out.find('\033'), std::string::npos);
}

TEST(CommandLine, WhyNamesTheRulesThatWereConsidered) {
  const ProcessResult run = Check({"--why", kViolation});
  EXPECT_NE(run.out.find("payment/"), std::string::npos) << run.out;
  EXPECT_GT(run.out.size(), Check({kViolation}).out.size());
}

TEST(CommandLine, TheRulesOfAFolderAreTakenWithoutBuilding) {
  const RuleFolder folder({Lexicon(), RuleFile("spam/moon", "patterns = [\"the moon\"]")});
  const std::string rules = folder.path().string();
  EXPECT_EQ(Check({"--rules", rules, "Look at the Moon"}).status, 1);
  EXPECT_EQ(Check({"--rules", rules, kViolation}).status, 0);
}

TEST(CommandLine, AMistakeInTheRulesOfAFolderIsNamed) {
  const RuleFolder folder({Lexicon(), RuleFile("spam/moon", "patterns = [\"the Moon\"]")});
  const ProcessResult run = Check({"--rules", folder.path().string(), "Look at the Moon"});
  EXPECT_NE(run.error.find("spam/moon.toml:1: "), std::string::npos) << run.error;
}

TEST(CommandLine, JsonIsOneObjectOnOneLineWithUtf16Offsets) {
  const ProcessResult run = Check({"--json", "\U0001F642 pay me via PayPal"});
  EXPECT_EQ(std::count(run.out.begin(), run.out.end(), '\n'), 1);
  const json read = json::parse(run.out);
  EXPECT_EQ(read.at("note"), "");
  const json& finding = read.at("findings").at(0);
  EXPECT_EQ(finding.at("area"), "payment");
  EXPECT_EQ(finding.at("level"), "violation");
  EXPECT_GE(finding.at("start").get<int>(), 3);
  EXPECT_LE(finding.at("end").get<int>(), 20);
}

TEST(CommandLine, BrokenUtf8IsNamedByItsByteAndTheRestIsChecked) {
  const ProcessResult run = Check({}, "abc \xFF Could you pay me via PayPal?");
  EXPECT_EQ(run.status, 1);
  EXPECT_NE(run.error.find("byte 5"), std::string::npos) << run.error;
  EXPECT_EQ(std::count(run.error.begin(), run.error.end(), '\n'), 1) << run.error;
  EXPECT_NE(run.out.find("violation"), std::string::npos);
}

TEST(CommandLine, AMegabyteIsCheckedUpToTheLimitAndTheListSaysSo) {
  std::string text = kViolation + "\n";
  while (text.size() < 1'000'000) text += "We talked about the colours of the shop. ";
  const ProcessResult people = Check({}, text);
  EXPECT_EQ(people.status, 1);
  EXPECT_NE(people.out.find(std::to_string(kMaxTextUnits)), std::string::npos);
  const json read = json::parse(Check({"--json"}, text).out);
  EXPECT_NE(read.at("note"), "");
  EXPECT_FALSE(read.at("findings").empty());
}

std::vector<json> Answers(const ProcessResult& run) {
  std::vector<json> out;
  std::istringstream lines(run.out);
  for (std::string line; std::getline(lines, line);) out.push_back(json::parse(line));
  return out;
}

TEST(CommandLine, EveryRecordGetsOneLineInTheSameOrderWhateverIsWrongWithOthers) {
  const std::string records =
      R"({"id": "a-1", "text": "Could you pay me via PayPal?"})"
      "\n"
      "this is no record\n"
      R"({"text": "without an id"})"
      "\n"
      R"({"id": "a-4", "surface": "phone", "text": "x"})"
      "\n"
      R"({"id": "a-5", "stage": "later", "text": "x"})"
      "\n"
      R"({"id": "a-6", "platform": "ebay", "text": "x"})"
      "\n"
      "{\"id\": \"a-7\", \"text\": \"\xC3\x28\"}\n"
      R"({"id": "a-8", "platform": "onlinejobs", "text": "Could you pay me via PayPal?"})"
      "\n"
      R"({"id": "a-9", "text": "Thank you, have a nice day."})";
  const ProcessResult run = Check({"--jsonl"}, records);
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.error, "");
  const std::vector<json> answers = Answers(run);
  ASSERT_EQ(answers.size(), 9u) << run.out;
  const json ids[] = {"a-1", nullptr, nullptr, "a-4", "a-5", "a-6", nullptr, "a-8", "a-9"};
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const std::string line = "line " + std::to_string(i + 1) + ": ";
    EXPECT_EQ(answers[i].at("id"), ids[i]) << line;
    const bool broken = i >= 1 && i <= 6;
    EXPECT_EQ(answers[i].contains("error"), broken) << line;
    EXPECT_EQ(answers[i].contains("findings"), !broken) << line;
    if (broken) {
      EXPECT_TRUE(answers[i]["error"].get<std::string>().starts_with(line)) << line;
    }
  }
  EXPECT_EQ(answers[0]["findings"][0]["level"], "violation");
  EXPECT_TRUE(answers[7]["findings"].empty());
  EXPECT_TRUE(answers[8]["findings"].empty());
}

TEST(CommandLine, RecordsWithoutAViolationEndWithStatusNought) {
  const ProcessResult run = Check({"--jsonl"}, R"({"id": "a", "text": "Thank you."})"
                                               "\n");
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(Answers(run).size(), 1u);
}

TEST(CommandLine, AnEmptyLineBetweenRecordsIsAnsweredToo) {
  const std::string record = R"({"id": "a", "text": "Thank you."})";
  const std::vector<json> answers = Answers(Check({"--jsonl"}, record + "\n\n" + record + "\n"));
  ASSERT_EQ(answers.size(), 3u);
  EXPECT_TRUE(answers[1].at("id").is_null());
  EXPECT_TRUE(answers[1].at("error").get<std::string>().starts_with("line 2: "));
}

TEST(CommandLine, RecordsWithWindowsLineEndsAreRead) {
  const ProcessResult run = Check({"--jsonl"}, "{\"id\": \"a\", \"text\": \"Thank you.\"}\r\n");
  const std::vector<json> answers = Answers(run);
  ASSERT_EQ(answers.size(), 1u);
  EXPECT_EQ(answers[0].at("id"), "a");
}

TEST(CommandLine, ARecordOfAMegabyteIsAnswered) {
  const json record = {{"id", "big"}, {"text", kViolation + std::string(1'000'000, 'a')}};
  const std::vector<json> answers = Answers(Check({"--jsonl"}, record.dump() + "\n"));
  ASSERT_EQ(answers.size(), 1u);
  EXPECT_NE(answers[0].at("note"), "");
  EXPECT_EQ(answers[0].at("findings").at(0).at("area"), "payment");
}

}  // namespace
}  // namespace standing
