// Phrases: what patterns have in common, stored once. Patterns repeat themselves (gaps, lists of
// verbs), and the module that the browser loads is to be small.
//
// Source: grammar compression by repeated pairs (Larsson and Moffat, "Off-line dictionary-based
// compression", 2000), many pairs a round.

#ifndef STANDING_TOOLS_RULEC_PHRASES_H_
#define STANDING_TOOLS_RULEC_PHRASES_H_

#include <cstdint>
#include <string>
#include <vector>

namespace standing::rulec {

// Rewrites the templates in place, so that they refer to phrases (see standing::ExpandPattern), and
// returns the phrases, two symbols each. A phrase may name phrases before it. Errors: none; a
// template must hold no byte above 0x7F.
std::vector<std::uint16_t> ShareTexts(std::vector<std::string*> templates);

}  // namespace standing::rulec

#endif  // STANDING_TOOLS_RULEC_PHRASES_H_
