// A compiled rule set: what rulec makes out of core/rules and what the engine reads.
//
// Everything here is plain data behind views, mostly into a rule file (src/rule_file.h), which is
// laid out so that nothing is parsed or built when it is loaded. A pattern's RE2 is compiled when
// the gate lets a text through to it for the first time.

#ifndef STANDING_RULE_H_
#define STANDING_RULE_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "standing/types.h"

namespace standing {

// A run of elements in one of the set's arrays.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

// How much of the text around a match a context pattern looks at. kAround: the sentence with the
// one before and the one after it.
enum class Scope : std::uint8_t { kSentence, kAround, kText };

// What the writer does with the words of a match, told by cues around it. A rule says which of
// them set it aside.
//   kRefuse   says no to it: "I can't take payment outside"
//   kReport   tells of somebody else: "a client asked me to pay by PayPal"
//   kQuote    repeats a rule or somebody's words: "the terms say ..."
//   kWork     the words are part of the job: "add PayPal to the checkout"
//   kPast     tells of what is over: "my first account was closed"
//   kAgree    no stance of its own: takes the force from a cue inside it ("I don't mind")
enum class Stance : std::uint8_t { kRefuse, kReport, kQuote, kWork, kPast, kAgree };

// Which matches a cue reaches: those after it or before it up to the next turn of the sentence
// ("but", "so"), those anywhere in its sentence, or those anywhere in the text.
enum class Reach : std::uint8_t { kForward, kBack, kSentence, kText };

struct Rule {
  std::string_view id;  // "payment/ask-outside": its path below core/rules, without the ending
  std::string_view message;
  std::string_view advice;
  std::string_view allowed;  // a sentence that says the same need the right way; may be empty
  std::string_view source;   // https address
  std::string_view checked;  // day on which the source was read, "2026-11-20"
  Area area = Area::kPayment;
  Level level = Level::kHint;
  Level level_active = Level::kHint;  // while a contract runs
  Level aside = Level::kNone;         // where a stance sets it aside
  Confidence confidence = Confidence::kOfficial;
  EnumSet<Surface> surfaces;
  EnumSet<Stage> stages;
  EnumSet<Platform> platforms;
  EnumSet<Stance> set_aside_by;
  Range patterns;  // in RuleSet::patterns: any of them matches
  Range near;      // where there are any, one must match in near_scope
  Range unless;    // none may match in unless_scope
  Range entries;   // in RuleSet::entries, sorted: every line of the text is one of them
  Scope near_scope = Scope::kSentence;
  Scope unless_scope = Scope::kSentence;
};

inline constexpr std::uint16_t kNoClause = 0xFFFF;

// A regular expression as a template (src/pattern_text.h): a word class is stored once, however
// many patterns name it.
struct Pattern {
  std::string_view source;
  std::uint16_t owner = 0;  // index of its rule or cue
  bool is_cue = false;
  // Further clauses of the gate that must be met; kNoClause where there are fewer.
  std::uint16_t also_needs[2] = {kNoClause, kNoClause};
};

struct Cue {
  Stance stance = Stance::kRefuse;
  Reach reach = Reach::kForward;
  EnumSet<Area> areas = EnumSet<Area>::All();  // whose rules listen to it
};

// The gate's tables. A clause is a set of literals of which a pattern cannot match without one. The
// rarest clause of a pattern, its trigger, makes it a candidate; up to two more must be met as
// well.
//
// Shape: literals are `bytes[literals[i] .. literals[i+1])`. Each is found by one three-byte piece
// of it: a bitmap of 2^16 bits tells which hashes occur, `buckets` (2^12 + 1 offsets) lists the
// pieces of a hash. Literal i belongs to the clauses `clauses[clause_offsets[i] ..
// clause_offsets[i+1])`; clause c is the trigger of the patterns `patterns[pattern_offsets[c] ..
// pattern_offsets[c+1])`.
struct GateTables {
  std::string_view bytes;
  std::span<const std::uint32_t> literals;
  std::span<const std::uint64_t> bitmap;
  std::span<const std::uint16_t> buckets;
  std::span<const std::uint32_t> pieces;  // literal << 8 | place of the piece in it
  std::span<const std::uint32_t> clause_offsets;
  std::span<const std::uint16_t> clauses;
  std::span<const std::uint32_t> pattern_offsets;
  std::span<const std::uint16_t> patterns;
};

struct RuleSet {
  std::span<const Rule> rules;
  std::span<const Pattern> patterns;
  std::span<const Cue> cues;
  std::span<const std::string_view> entries;
  std::span<const std::string_view> classes;      // word classes, as templates
  std::span<const std::string_view> class_names;  // their names, for explanations
  std::string_view turn;  // template of the words at which a sentence turns ("but", "so")
  GateTables gate;
};

// The rules of core/rules, as built into native programs. Lives for ever.
const RuleSet& BuiltInRules();

}  // namespace standing

#endif  // STANDING_RULE_H_
