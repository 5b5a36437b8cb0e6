#include "source.h"

#include <gtest/gtest.h>

#include <string>

#include "support/refusal.h"
#include "support/rule_folder.h"
#include "support/table.h"

namespace standing {
namespace {

using testing_support::kGoodRule;
using testing_support::Lexicon;
using testing_support::Refusal;
using testing_support::RowName;
using testing_support::RuleFile;
using testing_support::Rules;

TEST(Source, ARuleThatIsRightIsNotRefused) {
  const Rules rules({Lexicon(), {"payment/ask.toml", kGoodRule}}, true);
  EXPECT_TRUE(rules.problems().empty()) << rules.Complaints();
  EXPECT_EQ(rules.counts().failed, 0u);
  EXPECT_GE(rules.counts().passed, 7u);
}

const Refusal kRefusals[] = {
    {"broken TOML is refused", "\n]\nmessage", "\nmessage", "", "message ="},
    {"a string that is never closed is refused", "\"https://example.com/terms\"",
     "\"https://example.com/terms", "", "source"},
    {"a duplicate key is refused", "checked =", "level = \"hint\"\nchecked =", "level",
     "level = \"hint\""},
    {"an unknown key is refused", "advice =", "advise = \"x\"\nadvice =", "unknown key `advise`",
     "advise"},
    {"a missing message is refused", "message = ", "# ", "`message`", ""},
    {"a missing advice is refused", "advice = ", "# ", "`advice`", ""},
    {"a missing source is refused", "source = ", "# ", "`source`", ""},
    {"a missing day is refused", "checked = ", "# ", "`checked`", ""},
    {"a missing level is refused", "level = ", "# ", "`level`", ""},
    {"a missing confidence is refused", "confidence = ", "# ", "`confidence`", ""},
    {"an empty message is refused", "\"The money would go round the marketplace.\"", "\"\"",
     "`message`", "message ="},
    {"an empty advice is refused", "\"Ask for a milestone.\"", "\"\"", "`advice`", "advice ="},
    {"a message that is no string is refused", "\"The money would go round the marketplace.\"", "5",
     "`message`", "message ="},
    {"patterns that are no list are refused", "patterns = [\n  \"pay {me} (?:by|via) paypal\",\n]",
     "patterns = \"pay {me} (?:by|via) paypal\"", "`patterns`", "patterns ="},
    {"a pattern that is no string is refused", "paypal\",", "paypal\", 5,", "`patterns`", "(?:by"},
    {"an empty pattern is refused", "paypal\",", "paypal\", \"\",", "`patterns`", "(?:by"},
    {"a source that is not https is refused", "https://", "http://", "https", "source ="},
    {"a source that is no address is refused", "https://example.com/terms", "the terms", "https",
     "source ="},
    {"a word for a day is refused", "2026-11-20", "yesterday", "`checked`", "checked ="},
    {"a day with slashes is refused", "2026-11-20", "2026/11/20", "`checked`", "checked ="},
    {"a day written the other way round is refused", "2026-11-20", "20-11-2026", "`checked`",
     "checked ="},
    {"a month that is none is refused", "2026-11-20", "2026-13-20", "`checked`", "checked ="},
    {"a day of no month is refused", "2026-11-20", "2026-11-32", "`checked`", "checked ="},
    {"dashes for a day are refused", "2026-11-20", "----------", "`checked`", "checked ="},
    {"a day that is too short is refused", "2026-11-20", "2026-11-2", "`checked`", "checked ="},
    {"an unknown level is refused", "\"violation\"", "\"error\"", "\"error\"", "level ="},
    {"the level none is refused", "\"violation\"", "\"none\"", "none", "level ="},
    {"an unknown confidence is refused", "\"official\"", "\"rumour\"", "\"rumour\"",
     "confidence ="},
    {"an unknown surface is refused", "checked =", "surfaces = [\"phone\"]\nchecked =", "\"phone\"",
     "surfaces ="},
    {"an unknown stage is refused", "checked =", "stages = [\"later\"]\nchecked =", "\"later\"",
     "stages ="},
    {"an unknown platform is refused",
     "checked =", "platforms = [\"Upwork\"]\nchecked =", "\"Upwork\"", "platforms ="},
    {"an unknown stance is refused",
     "checked =", "set_aside_by = [\"joke\"]\nchecked =", "\"joke\"", "set_aside_by ="},
    {"an unknown scope is refused", "checked =", "near_scope = \"page\"\nchecked =", "\"page\"",
     "near_scope ="},
    {"fewer than three sentences that violate are refused",
     "  \"Please [[pay us via PayPal]].\",\n", "", "three sentences", "violates ="},
    {"fewer than three sentences that are allowed are refused", "  \"Thank you.\",\n", "",
     "three sentences", "allows ="},
    {"a sentence that is no string is refused", "  \"Thank you.\",", "  5,", "`allows`", "  5,"},
    {"an unknown key of a sentence is refused", "\"Thank you.\"",
     "{ text = \"Thank you.\", place = \"chat\" }", "`place`", "place ="},
    {"an unknown surface of a sentence is refused", "\"Thank you.\"",
     "{ text = \"Thank you.\", surface = \"phone\" }", "\"phone\"", "phone"},
    {"a sentence without a text is refused", "\"Thank you.\"", "{ surface = \"chat\" }", "`text`",
     "{ surface"},
    {"an entry with capitals is refused", "patterns = [\n  \"pay {me} (?:by|via) paypal\",\n]",
     "entries = [\"SEO\", \"typing\"]", "\"SEO\"", "entries ="},
    {"an entry with a comma is refused", "patterns = [\n  \"pay {me} (?:by|via) paypal\",\n]",
     "entries = [\"seo, ads\", \"typing\"]", "\"seo, ads\"", "entries ="},
    {"patterns and entries together are refused",
     "checked =", "entries = [\"seo\"]\nchecked =", "`entries`", ""},
    {"a rule without patterns and entries is refused",
     "patterns = [\n  \"pay {me} (?:by|via) paypal\",\n]", "", "`patterns`", ""},
};

class SourceRefusal : public testing::TestWithParam<Refusal> {};
TEST_P(SourceRefusal, HoldsThat) { testing_support::ExpectRefused(GetParam()); }
INSTANTIATE_TEST_SUITE_P(Source, SourceRefusal, testing::ValuesIn(kRefusals), RowName<Refusal>);

TEST(Source, OneFileWithAMistakeDoesNotHideTheOthers) {
  const Rules rules({Lexicon(),
                     {"payment/broken.toml", "level = "},
                     {"payment/ask.toml", kGoodRule},
                     RuleFile("contact/other", "patterns = [\"telegram\"]\ncolour = \"red\"")});
  EXPECT_EQ(rules.source().rules.size(), 2u);
  EXPECT_EQ(rules.problems().size(), 2u) << rules.Complaints();
}

TEST(Source, ARuleIsNamedByItsAreaAndFileAndTheRulesAreSorted) {
  const Rules rules({Lexicon(), RuleFile("payment/b", "patterns = [\"bbb\"]"),
                     RuleFile("contact/z", "patterns = [\"zzz\"]"),
                     RuleFile("payment/a", "patterns = [\"aaa\"]")});
  ASSERT_EQ(rules.source().rules.size(), 3u);
  EXPECT_EQ(rules.source().rules[0].id, "payment/a");
  EXPECT_EQ(rules.source().rules[1].id, "payment/b");
  EXPECT_EQ(rules.source().rules[2].id, "contact/z");
  EXPECT_EQ(rules.source().rules[2].area, Area::kContact);
}

TEST(Source, SentencesMayNameTheirPlaceAndTheirLevel) {
  const Rules rules({Lexicon(), RuleFile("contact/chat", R"(patterns = ["telegram"]
allows = ["a", "b", { text = "telegram", stage = "active", surface = "proposal", level = "caution", platform = "fiverr" }])")});
  ASSERT_TRUE(rules.problems().empty()) << rules.Complaints();
  const rulec::Sentence& sentence = rules.source().rules.at(0).allows.at(2);
  EXPECT_EQ(sentence.context.stage, Stage::kActive);
  EXPECT_EQ(sentence.context.surface, Surface::kProposal);
  EXPECT_EQ(sentence.context.platform, Platform::kFiverr);
  EXPECT_EQ(sentence.level, Level::kCaution);
  EXPECT_EQ(rules.source().rules[0].allows[0].level, Level::kHint);
  EXPECT_EQ(rules.source().rules[0].violates[0].level, Level::kViolation);
}

struct FolderRow {
  const char* that;
  testing_support::File file;
  std::string reason;
  std::size_t line;
  friend void PrintTo(const FolderRow& row, std::ostream* out) { *out << row.that; }
};

const FolderRow kFolders[] = {
    {"an unknown stance of a cue is refused",
     {"lexicon/stance.toml", "[[cue]]\nstance = \"joke\"\nreach = \"text\"\npatterns = [\"haha\"]"},
     "\"joke\"",
     2},
    {"an unknown reach of a cue is refused",
     {"lexicon/stance.toml", "[[cue]]\nstance = \"work\"\nreach = \"far\"\npatterns = [\"haha\"]"},
     "\"far\"",
     3},
    {"a cue without patterns is refused",
     {"lexicon/stance.toml", "[[cue]]\nstance = \"work\"\nreach = \"text\""},
     "`patterns`",
     1},
    {"an unknown key of a cue is refused",
     {"lexicon/stance.toml",
      "[[cue]]\nstance = \"work\"\nreach = \"text\"\npatterns = [\"haha\"]\nloud = true"},
     "`loud`",
     5},
    {"a word class that another file has is refused",
     {"lexicon/more.toml", "\nme = [\"myself\"]"},
     "`me`",
     2},
    {"a word class that is no list is refused", {"lexicon/more.toml", "you = \"you\""}, "`you`", 1},
    {"a platform that nobody knows is refused",
     {"platforms/ebay.toml", "hosts = [\"x\"]"},
     "upwork",
     0},
    {"a platform without hosts is refused", {"platforms/upwork.toml", "silent = []"}, "`hosts`", 1},
    {"an unknown area of a platform is refused",
     {"platforms/upwork.toml", "hosts = [\"x\"]\nsilent = [\"money\"]"},
     "\"money\"",
     2},
    {"a folder that is no area is refused", RuleFile("money/ask", "patterns = [\"paypal\"]"),
     "area", 0},
    {"a folder in the folder of an area is refused",
     RuleFile("payment/deep/ask", "patterns = [\"paypal\"]"), "deeper", 0},
    {"a file beside the folders is refused", {"ask.toml", "x = 1"}, "area", 0},
    {"an unknown key of a platform is refused",
     {"platforms/upwork.toml", "hosts = [\"x\"]\nloud = true"},
     "`loud`",
     2},
};

class OtherFile : public testing::TestWithParam<FolderRow> {};
TEST_P(OtherFile, HoldsThat) {
  const FolderRow& row = GetParam();
  const Rules rules({Lexicon(), row.file});
  bool named = false;
  for (const rulec::Problem& problem : rules.problems()) {
    // A folder that is refused is named itself.
    const bool place = row.line > 0 ? problem.file.ends_with(row.file.path)
                                    : !problem.file.empty() && problem.line == 0;
    named = named || (place && problem.line == row.line &&
                      problem.reason.find(row.reason) != std::string::npos);
  }
  EXPECT_TRUE(named) << "said:\n" << rules.Complaints();
}
INSTANTIATE_TEST_SUITE_P(Source, OtherFile, testing::ValuesIn(kFolders), RowName<FolderRow>);

}  // namespace
}  // namespace standing
