#include "people.h"

#include <gtest/gtest.h>

#include <string>

#include "support/rule_folder.h"

namespace standing {
namespace {

using testing_support::Lexicon;
using testing_support::RuleFile;
using testing_support::Rules;

const RuleSet& Small() {
  static const Rules rules({
      Lexicon("[[cue]]\nstance = \"refuse\"\nreach = \"forward\"\npatterns = [\"never\"]\n"),
      RuleFile("payment/ask",
               "patterns = [\"pay {me}\"]\nmessage = \"The fee would be missing.\"\n"
               "advice = \"Ask for a milestone.\"\n"
               "allowed = \"Please open a milestone.\""),
      RuleFile("payment/soft", "patterns = [\"paypal\"]\nlevel = \"hint\""),
  });
  return rules.set();
}

std::string Shown(const std::u16string& text, bool colours) {
  return ShowFindings(Checker(Small()).Check(text, {}), text, colours);
}

TEST(People, AFindingShowsLevelPhraseReasonAdviceAllowedSentenceAndSource) {
  const std::string shown = Shown(u"Then pay\nme? Pay me!", false);
  for (const char* part :
       {"violation", "\"Pay me\"", "The fee would be missing.", "Ask for a milestone.",
        "Please open a milestone.", "https://example.com/terms", "2026-11-20", "payment/ask"}) {
    EXPECT_NE(shown.find(part), std::string::npos) << part << " in\n" << shown;
  }
}

TEST(People, ColoursAreOnlyShownWhereTheyAreAskedFor) {
  EXPECT_EQ(Shown(u"pay me by paypal", false).find('\033'), std::string::npos);
  EXPECT_NE(Shown(u"pay me by paypal", true).find('\033'), std::string::npos);
}

TEST(People, ATextWithoutFindingsIsToldSo) {
  const std::string shown = Shown(u"Thank you.", false);
  EXPECT_FALSE(shown.empty());
  EXPECT_TRUE(shown.ends_with('\n'));
}

TEST(People, ATextThatWasOnlyReadInPartIsToldSo) {
  const std::string shown = Shown(std::u16string(kMaxTextUnits + 1, u'a'), false);
  EXPECT_NE(shown.find(std::to_string(kMaxTextUnits)), std::string::npos) << shown;
}

TEST(People, TheTraceNamesTheRuleThePhraseAndTheWordsThatDecided) {
  const std::u16string text = u"You should never pay me";
  std::vector<TraceEntry> trace;
  Checker checker(Small());
  checker.Check(text, {}, &trace);
  const std::string shown = ShowTrace(trace, text);
  for (const char* part : {"payment/ask", "\"pay me\"", "\"never\""}) {
    EXPECT_NE(shown.find(part), std::string::npos) << part << " in\n" << shown;
  }
}

TEST(People, TheTraceNamesTheRolesThatTheWordsFilled) {
  const std::u16string text = u"Pay us";
  std::vector<TraceEntry> trace;
  Checker(Small()).Check(text, {}, &trace);
  EXPECT_NE(ShowTrace(trace, text).find("me: us"), std::string::npos) << ShowTrace(trace, text);
}

TEST(People, AnEmptyTraceSaysThatNoRuleLookedAtTheText) {
  EXPECT_FALSE(ShowTrace({}, u"Thank you.").empty());
}

}  // namespace
}  // namespace standing
