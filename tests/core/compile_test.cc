#include "compile.h"

#include <gtest/gtest.h>

#include <string>

#include "support/refusal.h"
#include "support/rule_folder.h"
#include "support/table.h"

namespace standing {
namespace {

using testing_support::Lexicon;
using testing_support::Refusal;
using testing_support::RowName;
using testing_support::RuleFile;
using testing_support::Rules;

const std::string kPattern = "pay {me} (?:by|via) paypal";

const Refusal kRefusals[] = {
    {"looking ahead is refused", kPattern, "pay (?=me) paypal", "look-around", "(?="},
    {"looking ahead for nothing is refused", kPattern, "pay (?!him) paypal", "look-around", "(?!"},
    {"looking back is refused", kPattern, "(?<=you) paypal", "look-around", "(?<="},
    {"looking back for nothing is refused", kPattern, "(?<!you) paypal", "look-around", "(?<!"},
    {"a back reference is refused", kPattern, R"((paypal) \\1)", "back-reference", R"(\\1)"},
    {"upper case is refused", kPattern, "pay {me} by PayPal", "lower case", "by PayPal\""},
    {"an unknown word class is refused", kPattern, "pay {you} by paypal", "{you}", "{you}"},
    {"a pattern that matches everything is refused", kPattern, "~(?:paypal)?~", "everything",
     "~(?:paypal)?~"},
    {"a pattern that matches any letters is refused", kPattern, ".*", "everything", "\".*\""},
    {"a pattern that is too large is refused", kPattern, "(?:paypal|payoneer|skrill){1,500}",
     "too large", "{1,500}"},
    {"a pattern that repeats more often than RE2 can is refused", kPattern, "(?:paypal){2000}", "",
     "{2000}"},
    {"a pattern without a word that always occurs is refused", kPattern, "[a-z]+ [0-9]+",
     "no literal", "[a-z]+"},
    {"a pattern whose only word is too short is refused", kPattern, "pp", "no literal", "\"pp\""},
    {"a choice of which one part may be anything is refused", kPattern, "(?:paypal|[a-z]+)",
     "no literal", "(?:paypal|[a-z]+)"},
    {"a group that is never closed is refused", kPattern, "pay (?:me paypal", "", "(?:me"},
    {"a group that was never opened is refused", kPattern, "pay me) paypal", "", "me)"},
    {"a set that is never closed is refused", kPattern, "pay [me paypal", "[", "[me"},
    {"a mark that is never closed is refused", kPattern, "pay <me paypal", "<", "<me"},
    {"a mark that was never opened is refused", kPattern, "pay me> paypal", ">", "me>"},
    {"two marks are refused", kPattern, "<pay> me by <paypal>", "one phrase", "<pay>"},
    {"a brace that opens nothing is refused", kPattern, "pay {me by paypal", "{", "{me by"},
    {"a control character is refused", kPattern, "paypal \\u0001", "control character", "u0001"},
    {"a line break is refused", kPattern, "paypal \\n", "control character", "paypal \\n"},
    {"a pattern that stands twice is refused", "\n]\nmessage",
     "\n  \"pay {me} (?:by|via) paypal\",  # again\n]\nmessage", "already stands", "# again"},
    {"a backslash at the end is refused", kPattern, R"(pay paypal\\)", "\\", R"(pay paypal\\)"},
    {"a pattern of a context is looked at as well",
     "checked =", "near = [\"Account\"]\nchecked =", "lower case", "near ="},
    {"a pattern of an exception is looked at as well",
     "checked =", "unless = [\"(?=x)\"]\nchecked =", "look-around", "unless ="},
};

class PatternRefusal : public testing::TestWithParam<Refusal> {};
TEST_P(PatternRefusal, HoldsThat) { testing_support::ExpectRefused(GetParam()); }
INSTANTIATE_TEST_SUITE_P(Compile, PatternRefusal, testing::ValuesIn(kRefusals), RowName<Refusal>);

TEST(Compile, APatternOfAnotherRuleIsRefusedAndThatRuleIsNamed) {
  const Rules rules({Lexicon(), RuleFile("payment/a", "patterns = [\"paypal\"]"),
                     RuleFile("payment/b", "patterns = [\"paypal\"]")});
  ASSERT_EQ(rules.problems().size(), 1u) << rules.Complaints();
  EXPECT_NE(rules.problems()[0].reason.find("payment/a"), std::string::npos) << rules.Complaints();
}

TEST(Compile, ARefusedPatternIsShownInTheReason) {
  const Rules rules({Lexicon(), RuleFile("payment/a", "patterns = [\"pay (?!him)\"]")});
  ASSERT_FALSE(rules.problems().empty());
  EXPECT_NE(rules.problems()[0].reason.find("pay (?!him)"), std::string::npos)
      << rules.Complaints();
}

struct ClassRow {
  const char* that;
  std::string lexicon;
  std::string reason;
  friend void PrintTo(const ClassRow& row, std::ostream* out) { *out << row.that; }
};

const ClassRow kClasses[] = {
    {"a class that names itself is refused", "bank = [\"acme\", \"{bank} two\"]\n", "{bank}"},
    {"classes that name each other are refused",
     "bank = [\"acme\", \"{house}\"]\nhouse = [\"home\", \"{bank}\"]\n", "names itself"},
    {"a circle of three classes is refused", "a = [\"{b}\"]\nb = [\"{c}\"]\nc = [\"{a}\"]\n",
     "names itself"},
    {"an unknown class inside a class is refused", "bank = [\"{money}\"]\n", "{money}"},
    {"a word that stands twice in a class is refused", "bank = [\"acme\", \"acme\"]\n", "\"acme\""},
    {"upper case in a class is refused", "bank = [\"Acme\"]\n", "lower case"},
    {"looking around in a class is refused", "bank = [\"acme(?=x)\"]\n", "look-around"},
};

class ClassRefusal : public testing::TestWithParam<ClassRow> {};
TEST_P(ClassRefusal, HoldsThat) {
  const Rules rules(
      {Lexicon(GetParam().lexicon), RuleFile("payment/a", "patterns = [\"paypal\"]")});
  bool named = false;
  for (const rulec::Problem& problem : rules.problems()) {
    named = named || (problem.file.ends_with("lexicon/en.toml") &&
                      problem.reason.find(GetParam().reason) != std::string::npos);
  }
  EXPECT_TRUE(named) << "said:\n" << rules.Complaints();
}
INSTANTIATE_TEST_SUITE_P(Compile, ClassRefusal, testing::ValuesIn(kClasses), RowName<ClassRow>);

TEST(Compile, TheWordsAtWhichASentenceTurnsMustBeThere) {
  const testing_support::File lexicon{"lexicon/en.toml", "me = [\"me\"]\n"};
  const Rules rules({lexicon});
  EXPECT_NE(rules.Complaints().find("{turn}"), std::string::npos) << rules.Complaints();
}

TEST(Compile, EveryPatternKnowsItsFileAndItsLine) {
  const Rules rules(
      {Lexicon(), RuleFile("payment/a", "patterns = [\n  \"paypal\",\n  \"skrill\",\n]")});
  const auto& places = rules.compiled().pattern_places();
  ASSERT_EQ(places.size(), rules.set().patterns.size());
  const std::uint32_t first = rules.PatternOf("payment/a");
  EXPECT_TRUE(places[first].first.ends_with("payment/a.toml"));
  EXPECT_EQ(places[first].second, 2u);
  EXPECT_EQ(places[first + 1].second, 3u);
}

TEST(Compile, ARuleKeepsWhatItsFileSays) {
  const Rules rules({Lexicon(), RuleFile("contact/a", R"(patterns = ["telegram"]
level = "caution"
active_level = "none"
aside_level = "hint"
confidence = "staff"
surfaces = ["chat"]
near = ["mine"]
near_scope = "text"
unless = ["yours"]
unless_scope = "around"
message = "A message."
advice = "An advice."
allowed = "Something else."
source = "https://example.com/a"
checked = "2026-01-02")")});
  ASSERT_TRUE(rules.problems().empty()) << rules.Complaints();
  const Rule& rule = rules.rule("contact/a");
  EXPECT_EQ(rule.area, Area::kContact);
  EXPECT_EQ(rule.level, Level::kCaution);
  EXPECT_EQ(rule.level_active, Level::kNone);
  EXPECT_EQ(rule.aside, Level::kHint);
  EXPECT_EQ(rule.confidence, Confidence::kStaff);
  EXPECT_TRUE(rule.surfaces.Has(Surface::kChat));
  EXPECT_FALSE(rule.surfaces.Has(Surface::kProfile));
  EXPECT_EQ(rule.near.count, 1u);
  EXPECT_EQ(rule.near_scope, Scope::kText);
  EXPECT_EQ(rule.unless.count, 1u);
  EXPECT_EQ(rule.unless_scope, Scope::kAround);
  EXPECT_EQ(rule.message, "A message.");
  EXPECT_EQ(rule.advice, "An advice.");
  EXPECT_EQ(rule.allowed, "Something else.");
  EXPECT_EQ(rule.source, "https://example.com/a");
  EXPECT_EQ(rule.checked, "2026-01-02");
}

TEST(Compile, EntriesAreSortedHoweverTheyAreWritten) {
  const Rules rules({Lexicon(), RuleFile("profile/a", "entries = [\"seo\", \"c++\", \"ads\"]")});
  const auto entries = rules.set().entries;
  EXPECT_EQ(std::vector<std::string_view>(entries.begin(), entries.end()),
            (std::vector<std::string_view>{"ads", "c++", "seo"}));
}

}  // namespace
}  // namespace standing
