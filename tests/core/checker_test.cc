#include "standing/checker.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "support/random_text.h"
#include "support/rule_folder.h"
#include "support/table.h"
#include "utf.h"

namespace standing {
namespace {

using testing_support::Lexicon;
using testing_support::RandomText;
using testing_support::RowName;
using testing_support::RuleFile;
using testing_support::Rules;
using namespace std::string_literals;
using Outcome = TraceEntry::Outcome;

const RuleSet& Small() {
  static const Rules rules({
      Lexicon("[[cue]]\nstance = \"refuse\"\nreach = \"forward\"\npatterns = [\"can't\"]\n"),
      RuleFile("payment/ask", R"(patterns = ["pay {me} by paypal"])"),
      RuleFile("payment/bare", "patterns = [\"paypal\"]\nlevel = \"hint\""),
      RuleFile("contact/chat", R"(patterns = ["on whatsapp"]
active_level = "hint"
unless = ["widget"])"),
      RuleFile("contact/link", "patterns = [\"whatsapp link\"]\nnear = [\"mine\"]"),
      RuleFile("profile/skills",
               "entries = [\"typing\", \"seo\"]\nsurfaces = [\"profile\"]\n"
               "level = \"caution\"\nactive_level = \"hint\""),
  });
  return rules.set();
}

std::string Phrases(const Answer& answer, std::u16string_view text) {
  std::string out;
  for (const Finding& finding : answer.findings) {
    out += (out.empty() ? "" : " | ") + std::string(finding.rule->id) + " " +
           std::string(Name(finding.level)) + " \"" +
           ToUtf8(text.substr(finding.start, finding.end - finding.start)) + "\"";
  }
  return out;
}

struct CheckRow {
  const char* that;
  std::u16string text;
  std::string findings;
  Context context = {};
  friend void PrintTo(const CheckRow& row, std::ostream* out) { *out << row.that; }
};

const std::string kAsk = "payment/ask violation \"pay me by PayPal\"";

const CheckRow kRows[] = {
    {"an empty text has no findings", u"", ""},
    {"blanks have no findings", u" \n\t ", ""},
    {"an innocent text has no findings", u"Thank you, have a nice day.", ""},
    {"the phrase is marked and nothing else", u"Could you pay me by PayPal?", kAsk},
    {"an emoji before the phrase does not shift it",
     u"\U0001F642\U0001F469\u200D\U0001F4BB "
     u"pay me by PayPal",
     kAsk},
    {"a lone surrogate before the phrase does not shift it", u"\xD83D \xDE42 pay me by PayPal"s,
     kAsk},
    {"a lone surrogate behind the phrase is not marked", u"pay me by PayPal\xD83D"s, kAsk},
    {"runs of blanks before the phrase do not shift it", u"hi,   there   pay me by PayPal", kAsk},
    {"letters of other alphabets do not shift it", u"\u4F60\u597D \u00E9\u00E9 pay me by PayPal",
     kAsk},
    {"invisible characters inside are marked with it", u"pay me by Pay\u200BPal",
     "payment/ask violation \"pay me by Pay\u200BPal\""},
    {"invisible characters behind are not marked", u"pay me by PayPal\u200B\u200B now", kAsk},
    {"full-width letters are read", u"pay me by \uFF30\uFF41\uFF59\uFF30\uFF41\uFF4C!",
     "payment/ask violation \"pay me by \uFF30\uFF41\uFF59\uFF30\uFF41\uFF4C\""},
    {"capitals are read", u"PAY ME BY PAYPAL", "payment/ask violation \"PAY ME BY PAYPAL\""},
    {"a phrase does not run across a sentence", u"Pay me. By PayPal",
     "payment/bare hint \"PayPal\""},
    {"several phrases come in the order of the text", u"PayPal? pay us by paypal",
     "payment/bare hint \"PayPal\" | payment/ask violation \"pay us by paypal\""},
    {"a refusal is no violation", u"I can\u2019t let you pay me by PayPal", ""},
    {"an exception is no finding", u"put the widget on WhatsApp", ""},
    {"without its context a rule is silent", u"a whatsapp link", ""},
    {"while a contract runs the other level holds",
     u"on whatsapp",
     "contact/chat hint \"on whatsapp\"",
     {Surface::kChat, Stage::kActive, Platform::kUpwork}},
    {"a list of known entries is one finding",
     u"Typing\nSEO",
     "profile/skills caution \"Typing\nSEO\"",
     {Surface::kProfile, Stage::kUnknown, Platform::kUpwork}},
    {"a list as well has the other level while a contract runs",
     u"typing, seo",
     "profile/skills hint \"typing, seo\"",
     {Surface::kProfile, Stage::kActive, Platform::kUpwork}},
    {"a rule of the profile is silent in a chat", u"Typing\nSEO", ""},
};

class Check : public testing::TestWithParam<CheckRow> {};

TEST_P(Check, HoldsThat) {
  const CheckRow& row = GetParam();
  Checker checker(Small());
  const Answer answer = checker.Check(row.text, row.context);
  EXPECT_EQ(Phrases(answer, row.text), row.findings);
  EXPECT_TRUE(answer.complete);
  EXPECT_EQ(answer.checked_units, row.text.size());
}
INSTANTIATE_TEST_SUITE_P(Checker, Check, testing::ValuesIn(kRows), RowName<CheckRow>);

TEST(Checker, AWeakerRuleAtTheSameWordsIsNamedBesideTheStrongerOne) {
  const Answer answer = Checker(Small()).Check(u"pay me by PayPal", {});
  ASSERT_EQ(answer.findings.size(), 1u);
  ASSERT_EQ(answer.findings[0].others.size(), 1u);
  EXPECT_EQ(answer.findings[0].others[0].rule->id, "payment/bare");
  EXPECT_EQ(answer.findings[0].others[0].level, Level::kHint);
  EXPECT_EQ(answer.findings[0].others[0].start, 10u);
  EXPECT_EQ(answer.findings[0].others[0].end, 16u);
}

TEST(Checker, ATextOfAMillionUnitsIsReadUpToTheLimitAndSaysSo) {
  const std::u16string phrase = u"Please pay me by PayPal. ";
  std::u16string text = phrase;
  while (text.size() < 1'000'000) text += u"We talked about the colours of the shop. ";
  text += phrase;
  const Answer answer = Checker(Small()).Check(text, {});
  EXPECT_FALSE(answer.complete);
  EXPECT_EQ(answer.checked_units, kMaxTextUnits);
  EXPECT_EQ(Phrases(answer, text), kAsk);
}

TEST(Checker, ATextOfExactlyTheLimitIsReadToItsEnd) {
  const std::u16string phrase = u" pay me by PayPal";
  std::u16string text(kMaxTextUnits - phrase.size(), u'a');
  text += phrase;
  const Answer answer = Checker(Small()).Check(text, {});
  EXPECT_TRUE(answer.complete);
  EXPECT_EQ(Phrases(answer, text), kAsk);
}

TEST(Checker, ASurrogatePairAcrossTheLimitDoesNoHarm) {
  std::u16string text(kMaxTextUnits - 8, u' ');
  text += u"PayPal ";
  text += u"\U0001F642\U0001F642";
  const Answer answer = Checker(Small()).Check(text, {});
  EXPECT_FALSE(answer.complete);
  EXPECT_EQ(Phrases(answer, text), "payment/bare hint \"PayPal\"");
}

TEST(Checker, ALongTextFullOfPhrasesGivesThemAll) {
  std::u16string text;
  for (int i = 0; i < 5000; ++i) text += u"pay me by PayPal. ";
  const Answer answer = Checker(Small()).Check(text, {});
  EXPECT_EQ(answer.findings.size(), 5000u);
}

// An answer as numbers and names, for comparing.
std::string Written(const Answer& answer) {
  std::string out;
  const auto add = [&](std::size_t start, std::size_t end, Level level, const Rule& rule) {
    out += std::to_string(start) + "-" + std::to_string(end) + " " + std::string(Name(level)) +
           " " + std::string(rule.id) + "\n";
  };
  for (const Finding& finding : answer.findings) {
    add(finding.start, finding.end, finding.level, *finding.rule);
    for (const OtherFinding& other : finding.others) {
      out += "  ";
      add(other.start, other.end, other.level, *other.rule);
    }
  }
  return out;
}

void ExpectWellFormed(const Answer& answer, const std::u16string& text) {
  std::size_t last = 0;
  for (const Finding& finding : answer.findings) {
    ASSERT_NE(finding.rule, nullptr);
    ASSERT_LE(last, finding.start) << ToUtf8(text);
    ASSERT_LT(finding.start, finding.end) << ToUtf8(text);
    ASSERT_LE(finding.end, text.size()) << ToUtf8(text);
    ASSERT_NE(finding.level, Level::kNone) << ToUtf8(text);
    for (const OtherFinding& other : finding.others) {
      ASSERT_LE(other.level, finding.level) << ToUtf8(text);
      ASSERT_LT(other.start, finding.end) << ToUtf8(text);
      ASSERT_LT(finding.start, other.end) << ToUtf8(text);
    }
    last = finding.end;
  }
}

void ExpectSteady(const RuleSet& rules, const std::vector<std::u16string>& words, unsigned seed) {
  Checker used(rules);
  RandomText random(seed);
  std::size_t findings = 0;
  for (int i = 0; i < 1500; ++i) {
    const std::u16string text = random.Utf16(words, random.Below(40));
    const Context context{static_cast<Surface>(random.Below(4)),
                          static_cast<Stage>(random.Below(3)),
                          static_cast<Platform>(random.Below(6))};
    const Answer answer = used.Check(text, context);
    ExpectWellFormed(answer, text);
    ASSERT_EQ(Written(answer), Written(used.Check(text, context))) << ToUtf8(text);
    if (i % 50 == 0) {
      ASSERT_EQ(Written(answer), Written(Checker(rules).Check(text, context))) << ToUtf8(text);
    }
    findings += answer.findings.size();
  }
  EXPECT_GT(findings, 0u);
}

TEST(Checker, FindingsOfAnyTextAreSortedAndDisjointAndTheSameTheSecondTime) {
  ExpectSteady(Small(),
               {u"pay me by PayPal", u"PayPal", u"on whatsapp", u"widget", u"can't", u"pay", u"me",
                u"by", u"typing", u"seo"},
               9);
}

TEST(Checker, FindingsOfTheBuiltInRulesAreSortedAndDisjointAndTheSameTheSecondTime) {
  ExpectSteady(
      BuiltInRules(),
      {u"pay me via PayPal", u"PayPal", u"whatsapp", u"second account", u"5 stars", u"can't",
       u"idiot", u"please", u"outside", u"my email is", u"a@b.com", u"but", u"review"},
      10);
}

TEST(Checker, TheTraceSaysWhatBecameOfEveryMatch) {
  const struct {
    std::u16string text;
    std::string_view rule;
    Outcome outcome;
    std::string by;
  } rows[] = {
      {u"pay me by PayPal", "payment/ask", Outcome::kFinding, ""},
      {u"pay me by PayPal", "payment/bare", Outcome::kMerged, ""},
      {u"I can't let you pay me by PayPal", "payment/ask", Outcome::kSetAside, "can't"},
      {u"the Widget on WhatsApp", "contact/chat", Outcome::kExcepted, "widget"},
      {u"a whatsapp link", "contact/link", Outcome::kNoContext, ""},
  };
  Checker checker(Small());
  for (const auto& row : rows) {
    std::vector<TraceEntry> trace;
    checker.Check(row.text, {}, &trace);
    const auto entry = std::find_if(trace.begin(), trace.end(), [&](const TraceEntry& candidate) {
      return candidate.rule->id == row.rule;
    });
    ASSERT_NE(entry, trace.end()) << row.rule;
    EXPECT_EQ(static_cast<int>(entry->outcome), static_cast<int>(row.outcome)) << row.rule;
    EXPECT_EQ(entry->by, row.by);
    EXPECT_LT(entry->start, entry->end);
  }
}

TEST(Checker, AskingForTheTraceDoesNotChangeTheAnswer) {
  Checker checker(Small());
  const std::u16string text = u"PayPal? I can't. pay me by PayPal on WhatsApp";
  std::vector<TraceEntry> trace;
  EXPECT_EQ(Written(checker.Check(text, {}, &trace)), Written(checker.Check(text, {})));
  EXPECT_FALSE(trace.empty());
}

TEST(Checker, TheBuiltInRulesKnowTheFactsThatDoNotChange) {
  Checker checker(BuiltInRules());
  const std::u16string ask = u"Could you pay me via PayPal?";
  const Answer answer = checker.Check(ask, {});
  ASSERT_EQ(answer.findings.size(), 1u);
  EXPECT_EQ(answer.findings[0].rule->area, Area::kPayment);
  EXPECT_EQ(answer.findings[0].level, Level::kViolation);
  EXPECT_TRUE(checker.Check(u"Thank you, have a nice day.", {}).findings.empty());
  for (const Finding& finding :
       checker.Check(ask, {Surface::kChat, Stage::kBefore, Platform::kOnlineJobs}).findings) {
    EXPECT_NE(finding.rule->area, Area::kPayment);
  }
}

}  // namespace
}  // namespace standing
