#include "records.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <vector>

#include "support/rule_folder.h"
#include "support/table.h"

namespace standing {
namespace {

using nlohmann::json;
using testing_support::Lexicon;
using testing_support::RowName;
using testing_support::RuleFile;
using testing_support::Rules;

const RuleSet& Small() {
  static const Rules rules({
      Lexicon(),
      {"platforms/onlinejobs.toml", "hosts = [\"x\"]\nsilent = [\"payment\"]\n"},
      RuleFile("payment/ask", R"(patterns = ["pay me"])"),
      RuleFile("contact/chat",
               "patterns = [\"telegram\"]\nstages = [\"before\", \"unknown\"]\n"
               "level = \"caution\""),
      RuleFile("contact/call", "patterns = [\"me on skype\"]\nlevel = \"caution\""),
      RuleFile("profile/skills-general",
               "entries = [\"seo\", \"typing\"]\nlevel = \"caution\"\n"
               "surfaces = [\"profile\"]"),
  });
  return rules.set();
}

RecordAnswer Answered(const std::string& line, std::size_t number = 7) {
  Checker checker(Small());
  return AnswerRecord(checker, line, number);
}

struct ErrorRow {
  const char* that;
  std::string line;
  json id;
  std::string reason;  // what stands in the error behind "line 7: "
  friend void PrintTo(const ErrorRow& row, std::ostream* out) { *out << row.that; }
};

const ErrorRow kErrors[] = {
    {"an empty line is answered by an error", "", nullptr, "JSON"},
    {"a line that is no JSON is answered by an error", "pay me", nullptr, "JSON"},
    {"a record cut off in the middle is answered by an error", R"({"id": "a-1", "text": "pay)",
     nullptr, "JSON"},
    {"a list is no record", R"(["a-1", "pay me"])", nullptr, "object"},
    {"a string is no record", R"("pay me")", nullptr, "object"},
    {"a record without an id is answered by an error", R"({"text": "pay me"})", nullptr, "`id`"},
    {"a record with a number for an id is answered by an error", R"({"id": 5, "text": "pay me"})",
     nullptr, "`id`"},
    {"a record without a text keeps its id in the error", R"({"id": "a-1"})", "a-1", "`text`"},
    {"a text that is no string keeps its id in the error", R"({"id": "a-1", "text": 5})", "a-1",
     "`text`"},
    {"an unknown surface is named", R"({"id": "a-1", "text": "x", "surface": "phone"})", "a-1",
     "\"phone\""},
    {"an unknown stage is named", R"({"id": "a-1", "text": "x", "stage": "later"})", "a-1",
     "\"later\""},
    {"an unknown platform is named", R"({"id": "a-1", "text": "x", "platform": "Upwork"})", "a-1",
     "\"Upwork\""},
    {"a surface that is no string is named", R"({"id": "a-1", "text": "x", "surface": 3})", "a-1",
     "surface"},
    {"broken UTF-8 is named by its byte", "{\"id\": \"a-1\", \"text\": \"\xFF\"}", nullptr,
     "byte 24"},
    {"a profile that is no object is named", R"({"id": "a-1", "profile": "x"})", "a-1",
     "`profile`"},
    {"a skill that is no string is named", R"({"id": "a-1", "profile": {"skills": [1]}})", "a-1",
     "`skills`"},
    {"an id with quotes comes back as it was", R"({"id": "a \"1\" \u00e9", "stage": "x"})",
     "a \"1\" \u00E9", "\"x\""},
};

class RecordError : public testing::TestWithParam<ErrorRow> {};
TEST_P(RecordError, HoldsThat) {
  const RecordAnswer answer = Answered(GetParam().line);
  const json read = json::parse(answer.line, nullptr, false);
  ASSERT_TRUE(read.is_object()) << answer.line;
  ASSERT_EQ(read.size(), 2u) << answer.line;
  EXPECT_EQ(read.at("id"), GetParam().id);
  const std::string error = read.at("error");
  EXPECT_TRUE(error.starts_with("line 7: ")) << error;
  EXPECT_NE(error.find(GetParam().reason), std::string::npos) << error;
  EXPECT_EQ(answer.line.find('\n'), std::string::npos);
  EXPECT_FALSE(answer.violation);
}
INSTANTIATE_TEST_SUITE_P(Records, RecordError, testing::ValuesIn(kErrors), RowName<ErrorRow>);

struct AnswerRow {
  const char* that;
  std::string line;
  std::vector<std::string> phrases;
  friend void PrintTo(const AnswerRow& row, std::ostream* out) { *out << row.that; }
};

const AnswerRow kAnswers[] = {
    {"a record without findings has an empty list", R"({"id": "a-1", "text": "hello"})", {}},
    {"an empty text has an empty list", R"({"id": "a-1", "text": ""})", {}},
    {"platform, surface and stage have their defaults",
     R"({"id": "a-1", "text": "pay me on Telegram"})",
     {"pay me", "Telegram"}},
    {"the stage of the record counts",
     R"({"id": "a-1", "stage": "active", "text": "telegram"})",
     {}},
    {"the platform of the record counts",
     R"({"id": "a-1", "platform": "onlinejobs", "text": "pay me"})",
     {}},
    {"labels and unknown keys are not looked at",
     R"({"id": "a-1", "text": "pay me", "must": [1], "ceiling": 5, "colour": null})",
     {"pay me"}},
    {"an escaped lone surrogate is read as U+FFFD",
     R"({"id": "a-1", "text": "\ud83d pay me \ude42"})",
     {"pay me"}},
    {"a backslash before what looks like a surrogate is left alone",
     R"({"id": "a-1", "text": "\\ud83d pay me"})",
     {"pay me"}},
    {"an escaped letter is read", R"({"id": "a-1", "text": "pay me \u00e9"})", {"pay me"}},
    {"the skills of a profile are joined by line breaks",
     R"({"id": "a-1", "surface": "profile", "profile": {"skills": ["SEO", "Typing"]}})",
     {"SEO\nTyping"}},
    {"every written field of a profile is checked",
     R"({"id": "a-1", "surface": "profile",
         "profile": {"title": "pay me", "overview": "pay me", "skills": null}})",
     {"pay me", "pay me"}},
};

class RecordAnswered : public testing::TestWithParam<AnswerRow> {};
TEST_P(RecordAnswered, HoldsThat) {
  const RecordAnswer answer = Answered(GetParam().line);
  const json read = json::parse(answer.line, nullptr, false);
  ASSERT_TRUE(read.is_object()) << answer.line;
  EXPECT_EQ(read.at("id"), "a-1");
  std::vector<std::string> phrases;
  for (const json& finding : read.at("findings")) phrases.push_back(finding.at("phrase"));
  EXPECT_EQ(phrases, GetParam().phrases);
}
INSTANTIATE_TEST_SUITE_P(Records, RecordAnswered, testing::ValuesIn(kAnswers), RowName<AnswerRow>);

TEST(Records, AFindingHasTheKeysOfTheRecordFormatAndCountsUtf16Units) {
  const json read = json::parse(Answered("{\"id\":\"a-1\",\"text\":\"\U0001F642 pay me\"}").line);
  const json& finding = read.at("findings").at(0);
  for (const char* key :
       {"rule", "area", "level", "start", "end", "phrase", "message", "advice", "source"}) {
    EXPECT_TRUE(finding.contains(key)) << key;
  }
  EXPECT_EQ(finding.at("start"), 3);
  EXPECT_EQ(finding.at("end"), 9);
}

TEST(Records, AFindingOfAProfileNamesItsFieldAndWhatItIsAbout) {
  const json read = json::parse(
      Answered(R"({"id":"a","surface":"profile","profile":{"skills":["SEO","typing"]}})").line);
  const json& finding = read.at("findings").at(0);
  EXPECT_EQ(finding.at("field"), "skills");
  EXPECT_EQ(finding.at("about"), "skills-general");
}

TEST(Records, AFindingOfAnotherAreaAtTheSameWordsIsAnAnswerOfItsOwn) {
  const json read = json::parse(Answered(R"({"id": "a", "text": "pay me on skype"})").line);
  std::vector<std::string> areas;
  for (const json& finding : read.at("findings")) areas.push_back(finding.at("area"));
  EXPECT_EQ(areas, (std::vector<std::string>{"payment", "contact"}));
}

TEST(Records, AnEscapedPairIsOneCharacterOfTwoUnits) {
  const json read = json::parse(Answered(R"({"id": "a", "text": "\ud83d\ude42 pay me"})").line);
  EXPECT_EQ(read.at("findings").at(0).at("start"), 3);
}

TEST(Records, OnlyAViolationCountsAsOne) {
  EXPECT_TRUE(Answered(R"({"id": "a", "text": "pay me"})").violation);
  EXPECT_FALSE(Answered(R"({"id": "a", "text": "telegram"})").violation);
}

TEST(Records, ATextOverTheLimitIsNoted) {
  const std::string text(kMaxTextUnits + 1, 'a');
  const json read = json::parse(Answered(R"({"id": "a", "text": ")" + text + "\"}").line);
  EXPECT_NE(read.at("note"), "");
}

TEST(Records, DeepNestingIsAnsweredAndNothingMore) {
  const std::string deep(100'000, '[');
  EXPECT_TRUE(json::parse(Answered(deep).line).at("id").is_null());
  const std::string inside =
      R"({"id": "a", "text": "x", "must": )" + deep + std::string(deep.size(), ']') + "}";
  EXPECT_EQ(json::parse(Answered(inside).line).at("id"), "a");
}

}  // namespace
}  // namespace standing
