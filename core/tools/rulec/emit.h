// Writes a rule file as C++ source, so that native programs carry it in themselves.

#ifndef STANDING_TOOLS_RULEC_EMIT_H_
#define STANDING_TOOLS_RULEC_EMIT_H_

#include <string>
#include <string_view>

namespace standing::rulec {

// The text of a source file that defines standing::BuiltInRules(). Shape: `rule_file` is a multiple
// of 8 bytes.
std::string EmitSource(std::string_view rule_file);

}  // namespace standing::rulec

#endif  // STANDING_TOOLS_RULEC_EMIT_H_
