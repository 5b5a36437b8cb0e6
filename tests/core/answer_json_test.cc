#include "answer_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "support/table.h"

namespace standing {
namespace {

using nlohmann::json;
using testing_support::RowName;
using namespace std::string_literals;

struct StringRow {
  const char* that;
  std::string text;
  std::string written;  // empty: only the reading back is looked at
  friend void PrintTo(const StringRow& row, std::ostream* out) { *out << row.that; }
};

const StringRow kRows[] = {
    {"an empty string keeps its quotes", "", "\"\""},
    {"plain words stay as they are", "pay me", "\"pay me\""},
    {"a quote is escaped", "say \"hi\"", "\"say \\\"hi\\\"\""},
    {"a backslash is escaped", "a\\b", "\"a\\\\b\""},
    {"a line break is escaped", "a\nb\r\tc", ""},
    {"every control character is escaped", "\x01\x02\x1F\b\f", ""},
    {"a zero byte is escaped", "a\0b"s, ""},
    {"letters outside ASCII are kept", "caf\u00E9 \U0001F642 \u2028", ""},
    {"the last ASCII character is kept", "\x7F", ""},
    {"a slash need not be escaped", "https://x/y", ""},
};

class JsonString : public testing::TestWithParam<StringRow> {};

TEST_P(JsonString, HoldsThat) {
  std::string out = "before ";
  AppendJsonString(GetParam().text, out);
  ASSERT_TRUE(out.starts_with("before \""));
  const std::string written = out.substr(7);
  if (!GetParam().written.empty()) {
    EXPECT_EQ(written, GetParam().written);
  }
  const json read = json::parse(written, nullptr, false);
  ASSERT_FALSE(read.is_discarded()) << written;
  EXPECT_EQ(read.get<std::string>(), GetParam().text);
}
INSTANTIATE_TEST_SUITE_P(AnswerJson, JsonString, testing::ValuesIn(kRows), RowName<StringRow>);

Rule SomeRule(Area area, std::string_view id) {
  Rule rule;
  rule.id = id;
  rule.area = area;
  rule.message = "It says \"no\".";
  rule.advice = "Use a milestone.";
  rule.allowed = "Could you open a milestone?";
  rule.source = "https://example.com/terms";
  rule.checked = "2026-11-20";
  rule.confidence = Confidence::kLegalCopy;
  return rule;
}

const Rule kAsk = SomeRule(Area::kPayment, "payment/ask");
const Rule kBare = SomeRule(Area::kPayment, "payment/bare");
const Rule kThin = SomeRule(Area::kProfile, "profile/overview-thin");

json Members(const Finding& finding, std::u16string_view text, std::string_view field) {
  std::string out;
  AppendFinding(finding, text, field, out);
  return json::parse(out);
}

TEST(AnswerJson, AFindingCarriesEverythingThatTheCardShows) {
  const std::u16string text = u"\U0001F642 pay me, pal";
  const json read = Members({3, 9, Level::kCaution, &kAsk, {}}, text, "");
  const json expected = {{"rule", "payment/ask"},
                         {"area", "payment"},
                         {"level", "caution"},
                         {"start", 3},
                         {"end", 9},
                         {"phrase", "pay me"},
                         {"message", "It says \"no\"."},
                         {"advice", "Use a milestone."},
                         {"allowed", "Could you open a milestone?"},
                         {"source", "https://example.com/terms"},
                         {"checked", "2026-11-20"},
                         {"confidence", "legal-copy"}};
  EXPECT_EQ(read, expected);
}

TEST(AnswerJson, FurtherRulesAreNamedInTheirOrder) {
  const json read = Members(
      {0, 3, Level::kHint, &kThin, {{0, 3, Level::kHint, &kBare}, {0, 3, Level::kHint, &kAsk}}},
      u"pay", "");
  EXPECT_EQ(read.at("others"), json::array({"payment/bare", "payment/ask"}));
}

TEST(AnswerJson, AFindingOfAProfileNamesItsFieldAndThoseOfTheAreaProfileWhatTheyAreAbout) {
  const json payment = Members({0, 3, Level::kHint, &kAsk, {}}, u"pay", "overview");
  EXPECT_EQ(payment.at("field"), "overview");
  EXPECT_FALSE(payment.contains("about"));
  const json profile = Members({0, 3, Level::kHint, &kThin, {}}, u"pay", "overview");
  EXPECT_EQ(profile.at("field"), "overview");
  EXPECT_EQ(profile.at("about"), "overview-thin");
}

TEST(AnswerJson, APhraseWithALoneSurrogateIsStillJson) {
  const std::u16string text = u"pay\xD83D me"s;
  EXPECT_EQ(Members({0, 7, Level::kHint, &kAsk, {}}, text, "").at("phrase"), "pay\uFFFD me");
}

TEST(AnswerJson, AnAnswerWithoutFindingsIsAnEmptyListAndAnEmptyNote) {
  EXPECT_EQ(json::parse(AnswerJson({{}, 0, true}, u"")),
            json({{"findings", json::array()}, {"note", ""}}));
}

TEST(AnswerJson, FindingsStayInTheirOrder) {
  const Answer answer{
      {{0, 3, Level::kHint, &kBare, {}}, {4, 6, Level::kViolation, &kAsk, {}}}, 6, true};
  const json read = json::parse(AnswerJson(answer, u"pay me"));
  ASSERT_EQ(read.at("findings").size(), 2u);
  EXPECT_EQ(read["findings"][0]["phrase"], "pay");
  EXPECT_EQ(read["findings"][1]["phrase"], "me");
}

TEST(AnswerJson, TheNoteIsOneSentenceWhereTheTextWasOnlyReadInPart) {
  EXPECT_EQ(NoteOf({{}, 5, true}), "");
  const std::string note = NoteOf({{}, kMaxTextUnits, false});
  EXPECT_NE(note.find(std::to_string(kMaxTextUnits)), std::string::npos) << note;
  EXPECT_TRUE(note.ends_with('.')) << note;
  EXPECT_EQ(json::parse(AnswerJson({{}, kMaxTextUnits, false}, u"")).at("note"), note);
}

}  // namespace
}  // namespace standing
