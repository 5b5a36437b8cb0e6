// Rule files as written: what stands in core/rules, read and checked for form, not yet compiled.

#ifndef STANDING_TOOLS_RULEC_SOURCE_H_
#define STANDING_TOOLS_RULEC_SOURCE_H_

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "standing/rule.h"
#include "standing/types.h"

namespace standing::rulec {

// One sentence for people: "core/rules/payment/x.toml:12: the advice is missing".
struct Problem {
  std::string file;
  std::size_t line = 0;  // from 1; 0 where the whole file is meant
  std::string reason;
};

struct Text {
  std::string value;
  std::size_t line = 0;
};

// A sentence that a rule carries as proof, with [[ ]] round what is to be underlined.
struct Sentence {
  Text text;
  Context context;
  Level level =
      Level::kNone;  // violates: the level to be reached; allows: the highest that is fine
};

struct RuleSource {
  std::string file;
  std::string id;
  Area area = Area::kPayment;
  Level level = Level::kNone;
  Level level_active = Level::kNone;
  Level aside = Level::kNone;
  Confidence confidence = Confidence::kOfficial;
  EnumSet<Surface> surfaces = EnumSet<Surface>::All();
  EnumSet<Stage> stages = EnumSet<Stage>::All();
  EnumSet<Platform> platforms = EnumSet<Platform>::All();
  EnumSet<Stance> set_aside_by = EnumSet<Stance>::All();
  Scope near_scope = Scope::kSentence;
  Scope unless_scope = Scope::kSentence;
  std::vector<Text> patterns, near, unless, entries;
  Text message, advice, allowed, source, checked;
  std::vector<Sentence> violates, allows;
};

struct CueSource {
  std::string file;
  std::size_t line = 0;
  Cue cue;
  std::vector<Text> patterns;
};

struct ClassSource {
  std::string file;
  std::vector<Text> words;
};

struct Source {
  std::vector<RuleSource> rules;  // sorted by id
  std::vector<CueSource> cues;
  std::map<std::string, ClassSource> classes;
};

// Reads a folder laid out like core/rules. What is wrong is added to `problems`, and the rest is
// read on.
Source ReadSource(const std::filesystem::path& folder, std::vector<Problem>& problems);

}  // namespace standing::rulec

#endif  // STANDING_TOOLS_RULEC_SOURCE_H_
