// Writes a RuleSet as C++ source: constant data that a program holds without loading anything.

#ifndef STANDING_TOOLS_RULEC_EMIT_H_
#define STANDING_TOOLS_RULEC_EMIT_H_

#include <string>

#include "standing/rule.h"

namespace standing::rulec {

// The text of a source file that defines standing::BuiltInRules().
std::string EmitSource(const RuleSet& rules);

}  // namespace standing::rulec

#endif  // STANDING_TOOLS_RULEC_EMIT_H_
