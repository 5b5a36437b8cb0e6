// Stance: what the writer does with the words of a match. Asked for by the judge, for all rules
// alike; the cues are data (core/rules/lexicon/stance.toml), how far they reach is decided here.

#ifndef STANDING_SRC_STANCE_H_
#define STANDING_SRC_STANCE_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "match.h"
#include "sentence.h"
#include "standing/rule.h"

namespace standing {

class StanceReader {
 public:
  // All arguments must outlive the object. `candidates` has one entry a sentence.
  StanceReader(const RuleSet& rules, PatternCache& patterns, std::string_view text,
               const std::vector<Span>& sentences, const std::vector<Candidates>& candidates);

  // The cue that sets a match of the rule aside, or nullopt.
  // Cost: the cues of a sentence are looked for once, and only when a match stands in it.
  std::optional<Span> SetAside(const Match& match, const Rule& rule);

 private:
  struct FoundCue {
    Cue cue;
    Span words;
  };

  const std::vector<FoundCue>& CuesOf(std::uint32_t sentence);
  const std::vector<FoundCue>& TextCues();
  bool Reaches(const FoundCue& cue, const Match& match);
  bool Turns(std::size_t begin, std::size_t end);

  const RuleSet& rules_;
  PatternCache& patterns_;
  std::string_view text_;
  const std::vector<Span>& sentences_;
  const std::vector<Candidates>& candidates_;
  std::vector<std::optional<std::vector<FoundCue>>> by_sentence_;
  std::optional<std::vector<FoundCue>> of_text_;
};

}  // namespace standing

#endif  // STANDING_SRC_STANCE_H_
