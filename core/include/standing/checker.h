// The checker: a text and where it stands go in, findings come out.
//
//   Checker checker(BuiltInRules());
//   Answer answer = checker.Check(u"Could you pay me via PayPal?", {});
//
// A Checker keeps the regular expressions that it has compiled so far; it is cheap to make, and
// gets faster with use. It is not thread-safe: one for each thread.

#ifndef STANDING_CHECKER_H_
#define STANDING_CHECKER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "standing/rule.h"
#include "standing/types.h"

namespace standing {

// Longest text that is judged. Units: UTF-16 code units. What comes after is left unread, and
// Answer::checked_units says so.
inline constexpr std::size_t kMaxTextUnits = 200'000;

// What else was found at a phrase that carries a stronger mark.
struct OtherFinding {
  std::size_t start = 0;
  std::size_t end = 0;
  Level level = Level::kHint;
  const Rule* rule = nullptr;
};

// One phrase to mark.
//
// Shape: start < end, both within the text; findings of one answer are sorted by start and do not
// overlap. Units: UTF-16 code units, as a browser counts.
struct Finding {
  std::size_t start = 0;
  std::size_t end = 0;
  Level level = Level::kHint;
  const Rule* rule = nullptr;        // never null; lives as long as the rule set
  std::vector<OtherFinding> others;  // further rules that matched here, strongest first
};

// Why a rule spoke or was silent. Made only on request.
struct TraceEntry {
  enum class Outcome : std::uint8_t { kFinding, kMerged, kSetAside, kNoContext, kExcepted };
  const Rule* rule = nullptr;
  std::size_t start = 0;  // UTF-16 code units
  std::size_t end = 0;
  Outcome outcome = Outcome::kFinding;
  std::string by;  // the words that decided: the cue or the exception, as folded
  // Which words filled which role of the pattern: {"pay_way", "paypal"}, in the pattern's order.
  std::vector<std::pair<std::string_view, std::string>> roles;
};

struct Answer {
  std::vector<Finding> findings;
  std::size_t checked_units = 0;  // how much of the text was read: its length, or kMaxTextUnits
  bool complete = true;           // false where the text was longer
};

class Checker {
 public:
  explicit Checker(const RuleSet& rules);
  ~Checker();
  Checker(const Checker&) = delete;
  Checker& operator=(const Checker&) = delete;

  // Judges a text. Lone surrogates are read as U+FFFD; nothing is an error.
  // Cost: linear in the text; a text without any literal of a rule costs only the fold and the
  // gate.
  Answer Check(std::u16string_view text, const Context& context,
               std::vector<TraceEntry>* trace = nullptr);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace standing

#endif  // STANDING_CHECKER_H_
