#include "toml_table.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace standing::rulec {
namespace {

class TomlTableTest : public testing::Test {
 protected:
  TomlTable Table(const std::string& text) {
    toml::parse_result parsed = toml::parse(text);
    EXPECT_TRUE(static_cast<bool>(parsed)) << text;
    table_ = std::move(parsed).table();
    problems_.clear();
    return TomlTable(table_, "rule.toml", problems_);
  }

  void ExpectOneProblem(std::size_t line, const std::string& reason) {
    ASSERT_EQ(problems_.size(), 1u);
    EXPECT_EQ(problems_[0].file, "rule.toml");
    EXPECT_EQ(problems_[0].line, line);
    EXPECT_NE(problems_[0].reason.find(reason), std::string::npos) << problems_[0].reason;
  }

  toml::table table_;
  std::vector<Problem> problems_;
};

TEST_F(TomlTableTest, AStringComesWithItsLine) {
  TomlTable table = Table("\n\nname = \"value\"");
  const Text text = table.String("name", true);
  EXPECT_EQ(text.value, "value");
  EXPECT_EQ(text.line, 3u);
  EXPECT_TRUE(problems_.empty());
}

TEST_F(TomlTableTest, AnAbsentStringIsOnlyAProblemWhereItIsRequired) {
  TomlTable table = Table("a = 1");
  EXPECT_EQ(table.String("name", false).value, "");
  EXPECT_TRUE(problems_.empty());
  EXPECT_EQ(table.String("name", true).value, "");
  ExpectOneProblem(1, "`name`");
}

TEST_F(TomlTableTest, AStringOfAnotherTypeIsAProblem) {
  EXPECT_EQ(Table("a = 1\nname = 5").String("name", false).value, "");
  ExpectOneProblem(2, "`name`");
}

TEST_F(TomlTableTest, EachStringOfAListComesWithItsLine) {
  TomlTable table = Table("list = [\n  \"one\",\n  \"two\",\n]");
  const std::vector<Text> texts = table.Strings("list", true);
  ASSERT_EQ(texts.size(), 2u);
  EXPECT_EQ(texts[0].line, 2u);
  EXPECT_EQ(texts[1].value, "two");
  EXPECT_EQ(texts[1].line, 3u);
}

TEST_F(TomlTableTest, WhatIsNoStringInAListIsAProblemAndTheRestIsRead) {
  EXPECT_EQ(Table("list = [\"one\", 2,\n\"three\"]").Strings("list", true).size(), 2u);
  ExpectOneProblem(1, "`list`");
}

TEST_F(TomlTableTest, AChoiceThatNobodyKnowsIsAProblemThatListsTheKnownOnes) {
  TomlTable table = Table("\nlevel = \"loud\"");
  EXPECT_EQ(table.Choice("level", Level::kHint), Level::kHint);
  ExpectOneProblem(2, "violation");
}

TEST_F(TomlTableTest, AChoiceThatIsThereIsTaken) {
  EXPECT_EQ(Table("level = \"caution\"").Choice("level", Level::kHint), Level::kCaution);
}

TEST_F(TomlTableTest, ASetHasTheKnownNamesAndReportsTheOthers) {
  TomlTable table = Table("stages = [\"active\", \"later\"]");
  const EnumSet<Stage> set = table.Choices("stages", EnumSet<Stage>::All());
  EXPECT_TRUE(set.Has(Stage::kActive));
  EXPECT_FALSE(set.Has(Stage::kBefore));
  ExpectOneProblem(1, "\"later\"");
}

TEST_F(TomlTableTest, AnAbsentSetIsTheOtherOne) {
  EXPECT_TRUE(Table("a = 1").Choices("stages", EnumSet<Stage>::All()).Has(Stage::kBefore));
}

TEST_F(TomlTableTest, WhateverWasNeverAskedForIsUnknown) {
  TomlTable table = Table("name = \"x\"\nother = 5\nlist = []");
  table.String("name", false);
  table.Strings("list", false);
  table.RefuseUnknownKeys();
  ExpectOneProblem(2, "unknown key `other`");
}

TEST_F(TomlTableTest, AKeyKnowsItsLine) {
  TomlTable table = Table("a = 1\n\nb = 2");
  EXPECT_EQ(table.LineOf("b"), 3u);
  EXPECT_TRUE(table.Has("a"));
  EXPECT_FALSE(table.Has("c"));
}

}  // namespace
}  // namespace standing::rulec
