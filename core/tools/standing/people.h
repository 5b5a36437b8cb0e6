// Findings for people: a line for the phrase, then what is wrong, what to do and where it is
// written.

#ifndef STANDING_TOOLS_STANDING_PEOPLE_H_
#define STANDING_TOOLS_STANDING_PEOPLE_H_

#include <string>
#include <string_view>
#include <vector>

#include "standing/checker.h"

namespace standing {

std::string ShowFindings(const Answer& answer, std::u16string_view text, bool colours);

// What was considered, and what became of it.
std::string ShowTrace(const std::vector<TraceEntry>& trace, std::u16string_view text);

}  // namespace standing

#endif  // STANDING_TOOLS_STANDING_PEOPLE_H_
