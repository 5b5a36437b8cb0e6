#include "emit.h"

#include <gtest/gtest.h>

#include <string>

#include "rule_file.h"
#include "support/rule_folder.h"

namespace standing {
namespace {

using testing_support::Lexicon;
using testing_support::RuleFile;
using testing_support::Rules;

std::string Emitted(const std::string& keys) {
  const Rules rules({Lexicon(), RuleFile("payment/ask", keys)});
  EXPECT_TRUE(rules.problems().empty()) << rules.Complaints();
  return rulec::EmitSource(WriteRuleFile(rules.set()));
}

TEST(Emit, TheSourceDefinesTheBuiltInRules) {
  const std::string source = Emitted("patterns = [\"paypal\"]");
  EXPECT_NE(source.find("const RuleSet& BuiltInRules()"), std::string::npos);
  EXPECT_NE(source.find("namespace standing"), std::string::npos);
}

TEST(Emit, TheSameRulesGiveTheSameSourceByteForByte) {
  EXPECT_EQ(Emitted("patterns = [\"paypal\"]"), Emitted("patterns = [\"paypal\"]"));
}

TEST(Emit, TheSourceIsPlainAsciiWhateverTheRulesSay) {
  const std::string source =
      Emitted("patterns = [\"paypal\"]\nmessage = \"say \\\"no\\\" \\\\ what?\?/ caf\\u00e9\\n\"");
  for (const char c : source) {
    const auto byte = static_cast<unsigned char>(c);
    ASSERT_TRUE(c == '\n' || (byte >= 0x20 && byte < 0x7F)) << static_cast<int>(byte);
  }
}

TEST(Emit, ASetWithoutRulesIsStillASource) {
  const Rules none({Lexicon()});
  EXPECT_NE(rulec::EmitSource(WriteRuleFile(none.set())).find("BuiltInRules"), std::string::npos);
}

}  // namespace
}  // namespace standing
