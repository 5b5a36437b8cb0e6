#include "arguments.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "support/table.h"

namespace standing {
namespace {

using testing_support::RowName;
using Words = std::vector<std::string>;

TEST(Arguments, WithoutArgumentsStandardInputIsReadForPeople) {
  const Arguments read = ReadArguments({});
  EXPECT_EQ(read.error, "");
  EXPECT_EQ(read.text, std::nullopt);
  EXPECT_EQ(read.rules, std::nullopt);
  EXPECT_EQ(read.output, Output::kPeople);
  EXPECT_FALSE(read.why || read.help);
}

TEST(Arguments, EveryOptionIsUnderstood) {
  const Arguments read =
      ReadArguments({"--surface", "profile", "--stage", "active", "--platform", "fiverr", "--why",
                     "--json", "--rules", "my/rules", "some text"});
  EXPECT_EQ(read.error, "");
  EXPECT_EQ(read.context.surface, Surface::kProfile);
  EXPECT_EQ(read.context.stage, Stage::kActive);
  EXPECT_EQ(read.context.platform, Platform::kFiverr);
  EXPECT_TRUE(read.why);
  EXPECT_EQ(read.rules, "my/rules");
  EXPECT_EQ(read.output, Output::kJson);
  EXPECT_EQ(read.text, "some text");
  EXPECT_TRUE(ReadArguments({"--help"}).help);
  EXPECT_EQ(ReadArguments({"--jsonl"}).output, Output::kJsonLines);
}

struct TextRow {
  const char* that;
  Words args;
  std::string text;
  friend void PrintTo(const TextRow& row, std::ostream* out) { *out << row.that; }
};

const TextRow kTexts[] = {
    {"words are joined by blanks", {"pay", "me", "now"}, "pay me now"},
    {"an empty text is a text", {""}, ""},
    {"options may stand behind the text", {"pay me", "--json"}, "pay me"},
    {"what follows two dashes is text", {"--", "--json", "--", "x"}, "--json -- x"},
    {"one dash begins no option", {"-", "-5 dollars"}, "- -5 dollars"},
};

class TextOf : public testing::TestWithParam<TextRow> {};
TEST_P(TextOf, HoldsThat) {
  const Arguments read = ReadArguments(GetParam().args);
  EXPECT_EQ(read.error, "");
  EXPECT_EQ(read.text, GetParam().text);
}
INSTANTIATE_TEST_SUITE_P(Arguments, TextOf, testing::ValuesIn(kTexts), RowName<TextRow>);

struct ErrorRow {
  const char* that;
  Words args;
  Words named;  // what the one sentence must name
  friend void PrintTo(const ErrorRow& row, std::ostream* out) { *out << row.that; }
};

const ErrorRow kErrors[] = {
    {"an unknown option is refused", {"--loud"}, {"--loud"}},
    {"an unknown surface is refused", {"--surface", "phone"}, {"phone", "proposal"}},
    {"an unknown stage is refused", {"--stage", "later"}, {"later", "active"}},
    {"an unknown platform is refused", {"--platform", "Upwork"}, {"Upwork", "workana"}},
    {"an option without its value is refused", {"text", "--stage"}, {"--stage"}},
    {"rules without their folder are refused", {"text", "--rules"}, {"--rules"}},
    {"records are not read from arguments", {"--jsonl", "text"}, {"--jsonl"}},
};

class Refused : public testing::TestWithParam<ErrorRow> {};
TEST_P(Refused, HoldsThat) {
  const std::string error = ReadArguments(GetParam().args).error;
  EXPECT_NE(error, "");
  EXPECT_EQ(error.find('\n'), std::string::npos) << error;
  for (const std::string& name : GetParam().named) {
    EXPECT_NE(error.find(name), std::string::npos) << name << " in: " << error;
  }
}
INSTANTIATE_TEST_SUITE_P(Arguments, Refused, testing::ValuesIn(kErrors), RowName<ErrorRow>);

TEST(Arguments, TheUsageNamesEveryOptionAndEveryExitStatus) {
  const std::string usage = kUsage;
  for (const char* name : {"--surface", "--stage", "--platform", "--why", "--json", "--jsonl",
                           "--rules", "exit status", "onlinejobs"}) {
    EXPECT_NE(usage.find(name), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace standing
