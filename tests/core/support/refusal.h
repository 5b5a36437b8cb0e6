// Rule files with one mistake each, and what the rule compiler has to say about them.

#ifndef STANDING_TESTS_CORE_SUPPORT_REFUSAL_H_
#define STANDING_TESTS_CORE_SUPPORT_REFUSAL_H_

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>

#include "support/rule_folder.h"

namespace standing::testing_support {

// A rule that is right in everything; payment/ask.toml of the tests.
inline constexpr const char* kGoodRule = R"(level = "violation"
patterns = [
  "pay {me} (?:by|via) paypal",
]
message = "The money would go round the marketplace."
advice = "Ask for a milestone."
allowed = "Could you open a milestone?"
source = "https://example.com/terms"
checked = "2026-11-20"
confidence = "official"
violates = [
  "Could you [[pay me by PayPal]]?",
  "Please [[pay us via PayPal]].",
  "You may [[pay me via PayPal]] then.",
]
allows = [
  "Add PayPal to the shop.",
  "They pay me well.",
  "Thank you.",
]
)";

struct Refusal {
  const char* that;
  std::string from;    // this part of the good rule ...
  std::string to;      // ... is replaced by this
  std::string reason;  // part of what must be said
  std::string at;      // stands in the line that must be named; empty: the file as a whole
  std::string lexicon = "";
  friend void PrintTo(const Refusal& row, std::ostream* out) { *out << row.that; }
};

inline std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) {
    ADD_FAILURE() << "the good rule has no " << from;
    return text;
  }
  return text.replace(at, from.size(), to);
}

inline std::size_t LineOf(const std::string& text, const std::string& part) {
  const std::size_t at = text.find(part);
  if (at == std::string::npos) return 0;
  return 1 + static_cast<std::size_t>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

// Expects one of the problems to name the file, the line and the reason.
inline void ExpectRefused(const Refusal& row) {
  const std::string text = Replaced(kGoodRule, row.from, row.to);
  const Rules rules({Lexicon(row.lexicon), {"payment/ask.toml", text}}, true);
  const std::size_t line = row.at.empty() ? 0 : LineOf(text, row.at);
  const bool named = std::any_of(
      rules.problems().begin(), rules.problems().end(), [&](const rulec::Problem& problem) {
        const bool place = row.at.empty() ? problem.line <= 1 : problem.line == line;
        return problem.file.ends_with("payment/ask.toml") && place &&
               problem.reason.find(row.reason) != std::string::npos;
      });
  EXPECT_TRUE(named) << "wanted: payment/ask.toml:" << line << ": ..." << row.reason
                     << "...\nsaid:\n"
                     << rules.Complaints();
}

}  // namespace standing::testing_support

#endif  // STANDING_TESTS_CORE_SUPPORT_REFUSAL_H_
