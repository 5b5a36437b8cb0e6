// Match: which patterns occur where. Runs RE2, sentence by sentence, only for patterns whose
// literals the gate has found in that sentence.

#ifndef STANDING_SRC_MATCH_H_
#define STANDING_SRC_MATCH_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gate.h"
#include "re2/re2.h"
#include "sentence.h"
#include "standing/rule.h"

namespace standing {

struct Match {
  std::uint16_t pattern = 0;
  std::uint32_t sentence = 0;
  Span words;  // bytes of the folded text: group 1 of the pattern, or all of it
};

// Compiles patterns on first use and keeps them.
class PatternCache {
 public:
  explicit PatternCache(const RuleSet& rules);
  ~PatternCache();

  // All matches in a part of the text, in their order, not overlapping.
  void FindAll(std::uint32_t pattern, std::string_view text, Span within, std::vector<Span>& found);

  // The first match, or an empty span.
  Span FindFirst(std::uint32_t pattern, std::string_view text, Span within);

  const RE2* turn();

  // Which words of a match filled which word class of its pattern, in the pattern's order.
  // Cost: compiles the classes anew; for explanations only.
  std::vector<std::pair<std::string_view, std::string>> Roles(std::uint32_t pattern,
                                                              std::string_view words) const;

 private:
  RE2& Get(std::uint32_t pattern);

  const RuleSet& rules_;
  std::vector<std::unique_ptr<RE2>> compiled_;
  std::unique_ptr<RE2> turn_;
};

// Which patterns may match in which sentence.
struct Candidates {
  std::vector<std::uint16_t> rules;  // patterns of rules, for this sentence
  std::vector<std::uint16_t> cues;   // patterns of cues
};

// Cost: linear in the literals found, not in the number of patterns.
class CandidateFinder {
 public:
  explicit CandidateFinder(const RuleSet& rules);

  // Shape: one entry a sentence, its patterns sorted.
  std::vector<Candidates> Find(std::string_view text, const std::vector<Span>& sentences);

 private:
  void Meet(std::uint32_t literal);
  bool Met(const Pattern& pattern) const;
  void Collect(Candidates& out);

  const RuleSet& rules_;
  std::vector<LiteralHit> hits_;
  std::vector<bool> met_;  // clauses met in this sentence
  std::vector<std::uint16_t> met_list_;
};

}  // namespace standing

#endif  // STANDING_SRC_MATCH_H_
