#include "proof.h"

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
using testing_support::Replaced;
using testing_support::RowName;
using testing_support::Rules;

const Refusal kRefusals[] = {
    {"a sentence that violates and gives nothing is refused", "[[pay us via PayPal]]",
     "[[pay us via Skrill]]", "nothing was found", "Skrill"},
    {"a sentence without marks is refused", "[[pay us via PayPal]]", "pay us via PayPal", "[[ ]]",
     "Please pay us"},
    {"a sentence with the marks elsewhere is refused", "Please [[pay us via PayPal]].",
     "[[Please]] pay us via PayPal.", "marked words", "[[Please]]"},
    {"a sentence of which only a part is marked is refused", "[[pay us via PayPal]]",
     "pay us via [[PayPal]]", "marked words", "via [[PayPal]]"},
    {"a sentence with another level is refused", "\"Please [[pay us via PayPal]].\"",
     "{ text = \"Please [[pay us via PayPal]].\", level = \"hint\" }", "hint", "level = \"hint\""},
    {"a sentence that is allowed and gives a violation is refused", "They pay me well.",
     "They pay me by PayPal.", "pay me by PayPal", "They pay me by"},
    {"a pattern that no sentence needs is refused", "paypal\",\n",
     "paypal\",\n  \"skrill money\",\n", "no sentence", "skrill money"},
    {"an advice that the checker marks is refused", "Ask for a milestone.",
     "Ask them to pay me by PayPal.", "pay me by PayPal", "advice ="},
    {"an allowed sentence that the checker marks is refused", "Could you open a milestone?",
     "Could you pay me by PayPal?", "pay me by PayPal", "allowed ="},
    {"an exception that silences a sentence is named",
     "checked =", "unless = [\"please\"]\nchecked =", "please", "Please [["},
    {"a context that no sentence has is named",
     "checked =", "near = [\"account\"]\nchecked =", "near", "Please [["},
};

class SentenceRefusal : public testing::TestWithParam<Refusal> {};
TEST_P(SentenceRefusal, HoldsThat) { testing_support::ExpectRefused(GetParam()); }
INSTANTIATE_TEST_SUITE_P(Proof, SentenceRefusal, testing::ValuesIn(kRefusals), RowName<Refusal>);

TEST(Proof, EverySentenceIsCountedAsPassedOrFailed) {
  const Rules good({Lexicon(), {"payment/ask.toml", kGoodRule}}, true);
  const Rules bad(
      {Lexicon(),
       {"payment/ask.toml", Replaced(kGoodRule, "[[pay us via PayPal]]", "[[pay us via Skrill]]")}},
      true);
  EXPECT_EQ(good.counts().failed, 0u);
  EXPECT_EQ(bad.counts().failed, 1u);
  EXPECT_EQ(bad.counts().passed + 1, good.counts().passed);
  EXPECT_EQ(bad.problems().size(), 1u) << bad.Complaints();
}

TEST(Proof, ASentenceIsProvedInThePlaceThatItNames) {
  std::string text = Replaced(kGoodRule, "checked =", "stages = [\"before\"]\nchecked =");
  for (const char* sentence :
       {"\"Could you [[pay me by PayPal]]?\"", "\"Please [[pay us via PayPal]].\"",
        "\"You may [[pay me via PayPal]] then.\""}) {
    text = Replaced(text, sentence, "{ text = " + std::string(sentence) + ", stage = \"before\" }");
  }
  text = Replaced(text, "\"Thank you.\"", "{ text = \"Pay me by PayPal.\", stage = \"active\" }");
  const Rules rules({Lexicon(), {"payment/ask.toml", text}}, true);
  EXPECT_TRUE(rules.problems().empty()) << rules.Complaints();
}

TEST(Proof, MarksCountAlsoBehindAnEmoji) {
  const Rules rules(
      {Lexicon(), {"payment/ask.toml", Replaced(kGoodRule, "Please [[", "\U0001F642 Please [[")}},
      true);
  EXPECT_TRUE(rules.problems().empty()) << rules.Complaints();
}

}  // namespace
}  // namespace standing
