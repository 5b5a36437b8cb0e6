// The literals that a pattern cannot match without, as RE2 itself derives them.

#ifndef STANDING_TOOLS_RULEC_LITERALS_H_
#define STANDING_TOOLS_RULEC_LITERALS_H_

#include <string>
#include <string_view>
#include <vector>

#include "source.h"

namespace standing::rulec {

// How often literals stand in ordinary writing, estimated from the sentences that the rules carry.
class LiteralFrequency {
 public:
  explicit LiteralFrequency(const Source& source);
  // The number of rules in whose sentences the literal stands.
  std::size_t Count(std::string_view literal) const;

 private:
  std::vector<std::string> texts_;  // folded sentences, one text a rule
};

// A set of literals of which no match can do without one. Shape: sorted, no duplicates.
using Clause = std::vector<std::string>;

// The clauses that RE2 derives from the pattern, rarest first; empty where it knows none whose
// literals are all long enough for the gate.
std::vector<Clause> RequiredClauses(std::string_view regex, const LiteralFrequency& frequency);

}  // namespace standing::rulec

#endif  // STANDING_TOOLS_RULEC_LITERALS_H_
