// The literals that a pattern cannot match without, as RE2 itself derives them.

#ifndef STANDING_TOOLS_RULEC_LITERALS_H_
#define STANDING_TOOLS_RULEC_LITERALS_H_

#include <string>
#include <string_view>
#include <vector>

namespace standing::rulec {

// A clause is found where any of its literals is. Shape: sorted, no duplicates.
using Clause = std::vector<std::string>;

// All clauses must be found. Empty where RE2 knows no literal that is long enough for the gate.
std::vector<Clause> RequiredClauses(std::string_view regex);

}  // namespace standing::rulec

#endif  // STANDING_TOOLS_RULEC_LITERALS_H_
