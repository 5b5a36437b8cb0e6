// Texts that are a list, such as the skills of a profile: rules with `entries` look at the whole of
// it.

#ifndef STANDING_SRC_ENTRIES_H_
#define STANDING_SRC_ENTRIES_H_

#include <string_view>

#include "sentence.h"
#include "standing/rule.h"

namespace standing {

// Whether the text holds something that parts entries of a list.
bool PartsEntries(std::string_view text);

// Where the folded text is a list (two entries or more, parted by line breaks, commas, semicolons,
// bars or bullets) and every entry is one of the rule's: the span from the first entry to the last.
// Otherwise an empty span.
Span ListOfEntries(const RuleSet& rules, const Rule& rule, std::string_view text);

}  // namespace standing

#endif  // STANDING_SRC_ENTRIES_H_
