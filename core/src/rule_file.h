// Rule file: a whole RuleSet in one block of bytes, which rulec writes and engines read.
//
//   "GSR1", 4 zero bytes | 17 sections: {u32 offset, u32 bytes} each | the sections, each at a
//   multiple of 8
//
// Loading copies nothing of the tables: they are used where they lie. Only the rules and patterns
// are made anew, since their texts are stored as places in a section of texts.
// Units: little-endian, as on every machine that runs the extension.
// Errors: a file that is cut is refused; that its numbers fit together is rulec's promise and not
// looked at again.

#ifndef STANDING_SRC_RULE_FILE_H_
#define STANDING_SRC_RULE_FILE_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "standing/rule.h"

namespace standing {

class RuleFile {
 public:
  // Shape: `bytes` is aligned to 8 and outlives the object.
  // Errors: error() says in one sentence what is wrong, and rules() is empty.
  explicit RuleFile(std::span<const std::uint64_t> bytes);
  RuleFile(const RuleFile&) = delete;
  RuleFile& operator=(const RuleFile&) = delete;

  const RuleSet& rules() const { return set_; }
  const std::string& error() const { return error_; }

 private:
  std::vector<Rule> rules_;
  std::vector<Pattern> patterns_;
  std::vector<Cue> cues_;
  std::vector<std::string_view> entries_;
  std::vector<std::string_view> classes_;
  std::vector<std::string_view> class_names_;
  RuleSet set_;
  std::string error_;
};

// The bytes of a rule file. Shape: a multiple of 8.
std::string WriteRuleFile(const RuleSet& rules);

}  // namespace standing

#endif  // STANDING_SRC_RULE_FILE_H_
