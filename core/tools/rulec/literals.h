// The literals that a pattern cannot match without, as RE2 itself derives them.

#ifndef STANDING_TOOLS_RULEC_LITERALS_H_
#define STANDING_TOOLS_RULEC_LITERALS_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "source.h"

namespace standing::rulec {

// Longest literal that the gate looks for. Of a longer one a part does nearly as well, and parts
// are shared.
inline constexpr std::size_t kMaxLiteralBytes = 6;

// How often literals stand in ordinary writing, estimated from the sentences that the rules carry.
class LiteralFrequency {
 public:
  explicit LiteralFrequency(const Source& source);
  // The number of rules in whose sentences the literal's rarest four letters stand.
  std::size_t Count(std::string_view literal) const;
  // The literal, or its rarest part of kMaxLiteralBytes.
  std::string RarestPart(std::string_view literal) const;

 private:
  std::unordered_map<std::string, std::size_t> grams_;  // of three and of four bytes
};

// A set of literals of which no match can do without one. Shape: sorted, no duplicates.
using Clause = std::vector<std::string>;

// The clauses that RE2 derives from the pattern, rarest first; empty where it knows none whose
// literals are all long enough for the gate.
std::vector<Clause> RequiredClauses(std::string_view regex, const LiteralFrequency& frequency);

}  // namespace standing::rulec

#endif  // STANDING_TOOLS_RULEC_LITERALS_H_
