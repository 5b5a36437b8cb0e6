// From rule files to a RuleSet: patterns translated and checked with RE2, the gate's tables made
// from RE2's own required literals.

#ifndef STANDING_TOOLS_RULEC_COMPILE_H_
#define STANDING_TOOLS_RULEC_COMPILE_H_

#include <deque>
#include <string>
#include <vector>

#include "literals.h"
#include "source.h"
#include "standing/rule.h"

namespace standing::rulec {

// Owns what its RuleSet only looks at. Not movable once View() was called.
class CompiledRules {
 public:
  CompiledRules(const Source& source, std::vector<Problem>& problems);
  CompiledRules(const CompiledRules&) = delete;
  CompiledRules& operator=(const CompiledRules&) = delete;

  RuleSet View() const;

  // Where a pattern stands in the files, by its index. Shape: one entry a pattern.
  const std::vector<std::pair<std::string, std::size_t>>& pattern_places() const { return places_; }

 private:
  void AddClasses(const Source& source, std::vector<Problem>& problems);
  void AddRule(const RuleSource& rule, std::vector<Problem>& problems);
  Range AddPatterns(const std::vector<Text>& patterns, const std::string& file, bool is_cue,
                    std::uint16_t owner, std::vector<Problem>& problems);
  void BuildGate(const LiteralFrequency& frequency, std::vector<Problem>& problems);
  std::string_view Keep(std::string text);

  std::deque<std::string> texts_;
  std::vector<Rule> rules_;
  std::vector<Pattern> patterns_;
  std::vector<std::pair<std::string, std::size_t>> places_;
  std::vector<Cue> cues_;
  std::vector<std::string_view> entries_;
  std::vector<std::string_view> classes_;
  std::vector<std::string_view> class_names_;
  std::string_view turn_;
  std::map<std::string, int> class_index_;

  std::string bytes_;
  std::vector<std::uint32_t> literals_;
  std::vector<std::uint64_t> bitmap_;
  std::vector<std::uint16_t> buckets_;
  std::vector<std::uint32_t> pieces_;
  std::vector<std::uint32_t> clause_offsets_;
  std::vector<std::uint16_t> clauses_;
  std::vector<std::uint32_t> pattern_offsets_;
  std::vector<std::uint16_t> gate_patterns_;
};

}  // namespace standing::rulec

#endif  // STANDING_TOOLS_RULEC_COMPILE_H_
