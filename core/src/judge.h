// Judge: which matches are findings, how strong, and which of them is shown where they overlap.

#ifndef STANDING_SRC_JUDGE_H_
#define STANDING_SRC_JUDGE_H_

#include <string_view>
#include <vector>

#include "match.h"
#include "sentence.h"
#include "stance.h"
#include "standing/checker.h"

namespace standing {

// A finding in bytes of the folded text, before overlaps are settled.
struct Verdict {
  const Rule* rule = nullptr;
  Level level = Level::kNone;
  Span words;
};

struct JudgedMatch {
  const Rule* rule = nullptr;
  std::uint32_t pattern = 0;
  Span words;
  TraceEntry::Outcome outcome = TraceEntry::Outcome::kFinding;
  Span by;  // the words that decided; empty where none did
};

// Whether a rule speaks in this place at all.
bool Applies(const Rule& rule, const Context& context);

// How strong the rule is at a stage, before anything sets it aside.
Level LevelAt(const Rule& rule, Stage stage);

class Judge {
 public:
  // All arguments must outlive the object.
  Judge(const RuleSet& rules, PatternCache& patterns, const Context& context, std::string_view text,
        const std::vector<Span>& sentences, StanceReader& stances);

  // Level kNone where the match is set aside or its context is missing.
  Verdict Decide(const Match& match, JudgedMatch& why);

 private:
  struct Cached {
    Span asked;
    Span found;
    bool known = false;
  };

  Span Around(std::uint32_t sentence, Scope scope) const;
  // The first of the patterns that matches in `within`, or an empty span. Remembers the last answer
  // of each pattern, so that a sentence with many matches is searched once.
  Span FirstOf(Range patterns, Span within);

  const RuleSet& rules_;
  PatternCache& patterns_;
  const Context& context_;
  std::string_view text_;
  const std::vector<Span>& sentences_;
  StanceReader& stances_;
  std::vector<Cached> cache_;
};

// One mark a phrase: the strongest of overlapping verdicts stays, the others are listed with it.
// Shape: findings sorted by start, not overlapping; offsets still in bytes of folded text.
struct Ranked {
  Verdict shown;
  std::vector<Verdict> others;
};
std::vector<Ranked> Rank(std::vector<Verdict> verdicts);

}  // namespace standing

#endif  // STANDING_SRC_JUDGE_H_
