// The claims that the project began with, each by sentences of its own: what gets an account banned
// or a profile rejected, and what is fine although it sounds alike.

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>

#include "standing/checker.h"
#include "support/table.h"

namespace standing {
namespace {

using testing_support::RowName;

struct TalkRow {
  const char* that;
  std::u16string text;
  Level level;  // the strongest finding
  Area area = Area::kPayment;
  Context context = {};
  friend void PrintTo(const TalkRow& row, std::ostream* out) { *out << row.that; }
};

constexpr Context kProfile{Surface::kProfile, Stage::kUnknown, Platform::kUpwork};

class Talk : public testing::TestWithParam<TalkRow> {};

TEST_P(Talk, IsJudged) {
  static Checker checker(BuiltInRules());
  const TalkRow& row = GetParam();
  const Answer answer = checker.Check(row.text, row.context);
  Level strongest = Level::kNone;
  for (const Finding& finding : answer.findings) strongest = std::max(strongest, finding.level);
  EXPECT_EQ(Name(strongest), Name(row.level));
  if (row.level == Level::kNone) return;
  EXPECT_TRUE(std::any_of(answer.findings.begin(), answer.findings.end(), [&](const Finding& f) {
    return f.rule->area == row.area && f.level == row.level;
  }));
}

using enum Level;

INSTANTIATE_TEST_SUITE_P(
    Payment, Talk,
    testing::Values(
        TalkRow{"asking for PayPal breaks a rule", u"Could you pay me with PayPal please?",
                kViolation},
        TalkRow{"asking for Payoneer breaks a rule", u"Just send the money to my Payoneer.",
                kViolation},
        TalkRow{"asking for a bank deposit breaks a rule",
                u"Can you pay me by bank deposit for this one?", kViolation},
        TalkRow{"asking for a credit card payment outside breaks a rule",
                u"You can pay me directly by credit card.", kViolation},
        TalkRow{"the bare word PayPal is worth a hint", u"The PayPal logo is blurry.", kHint},
        TalkRow{"the bare word Payoneer is worth a hint", u"Payoneer has a new logo.", kHint},
        TalkRow{"no payment word is silent", u"The second milestone is ready for review.", kNone}),
    RowName<TalkRow>);

INSTANTIATE_TEST_SUITE_P(
    Accounts, Talk,
    testing::Values(TalkRow{"a second account breaks a rule",
                            u"I also have a second Upwork account.", kViolation, Area::kAccounts},
                    TalkRow{"one account for each e-mail breaks a rule",
                            u"I made one Upwork account per email address.", kViolation,
                            Area::kAccounts},
                    TalkRow{"a new account after bad feedback breaks a rule",
                            u"After that bad feedback I opened a new Upwork account.", kViolation,
                            Area::kAccounts},
                    TalkRow{"separate logins for freelancer and agency break a rule",
                            u"I use one login as a freelancer and another login for my agency.",
                            kViolation, Area::kLogins},
                    TalkRow{"a separate login as a client breaks a rule",
                            u"For hiring I have a separate client login on Upwork.", kViolation,
                            Area::kLogins},
                    TalkRow{"reactivating the old account is fine",
                            u"I reactivated my old Upwork account.", kNone},
                    TalkRow{"one account for all roles is fine",
                            u"Freelancer and agency profile are under the same login.", kNone}),
    RowName<TalkRow>);

INSTANTIATE_TEST_SUITE_P(
    ConductSpamFeedback, Talk,
    testing::Values(
        TalkRow{"an insult breaks a rule", u"You are an idiot.", kViolation, Area::kConduct},
        TalkRow{"strong words about a bug are fine", u"This stupid bug took me three hours.",
                kNone},
        TalkRow{"asking for work every day breaks a rule",
                u"I am asking you every day, do you have any work for me?", kViolation,
                Area::kSpam},
        TalkRow{"one follow-up is fine", u"Did you have time to read my proposal?", kNone},
        TalkRow{"extra work for stars breaks a rule",
                u"I will do one more banner for free if you give me 5 stars.", kViolation,
                Area::kFeedback},
        TalkRow{"begging for stars breaks a rule", u"Please, please give me 5 stars, I beg you.",
                kViolation, Area::kFeedback},
        TalkRow{"asking for five stars wants care", u"Please give me a five star rating.", kCaution,
                Area::kFeedback},
        TalkRow{"a polite reminder is fine",
                u"Hi, the job is done. Could you please leave me some feedback?", kNone},
        TalkRow{"asking why it was three stars is fine",
                u"You left three stars. Could you tell me the reason?", kNone}),
    RowName<TalkRow>);

INSTANTIATE_TEST_SUITE_P(
    Profile, Talk,
    testing::Values(
        TalkRow{"the rejection letter is recognised",
                u"Unfortunately, our marketplace does not have opportunities for you based on your "
                u"combination of skills and experience, and we will not be able to accept your "
                u"registration.",
                kHint, Area::kProfile},
        TalkRow{"a list of general skills wants care", u"Data entry, Typing, Microsoft Office",
                kCaution, Area::kProfile, kProfile},
        TalkRow{"a list with specific skills is fine",
                u"Shopify product upload, Matrixify, Data entry", kNone, Area::kProfile, kProfile}),
    RowName<TalkRow>);

}  // namespace
}  // namespace standing
