#include "compile.h"

#include <algorithm>
#include <set>
#include <utility>

#include "gate.h"
#include "literals.h"
#include "pattern_text.h"
#include "re2/re2.h"
#include "syntax.h"

namespace standing::rulec {
namespace {

// RE2 instructions; a pattern above it takes milliseconds to compile in the browser.
constexpr int kMaxProgram = 4000;

// Two rules with one pattern would always speak together, unless they speak in different places.
void RefuseTwins(const Source& source, std::vector<Problem>& problems) {
  std::map<std::string, std::vector<const RuleSource*>> seen;
  for (const RuleSource& rule : source.rules) {
    for (const Text& pattern : rule.patterns) {
      for (const RuleSource* other : seen[pattern.value]) {
        if (other->surfaces.Meets(rule.surfaces) && other->platforms.Meets(rule.platforms) &&
            other->stages.Meets(rule.stages)) {
          problems.push_back({rule.file, pattern.line,
                              "pattern \"" + pattern.value + "\" already stands in " + other->id});
        }
      }
      seen[pattern.value].push_back(&rule);
    }
  }
}

RE2::Options QuietOptions() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

}  // namespace

std::string_view CompiledRules::Keep(std::string text) {
  texts_.push_back(std::move(text));
  return texts_.back();
}

CompiledRules::CompiledRules(const Source& source, std::vector<Problem>& problems) {
  AddClasses(source, problems);
  RefuseTwins(source, problems);
  for (const RuleSource& rule : source.rules) AddRule(rule, problems);
  for (const CueSource& cue : source.cues) {
    AddPatterns(cue.patterns, cue.file, true, static_cast<std::uint16_t>(cues_.size()), problems);
    cues_.push_back(cue.cue);
  }
  BuildGate(LiteralFrequency(source), problems);
}

void CompiledRules::AddClasses(const Source& source, std::vector<Problem>& problems) {
  if (source.classes.size() > kMaxClasses) {
    problems.push_back(
        {"lexicon", 0, "there are more word classes than " + std::to_string(kMaxClasses)});
  }
  for (const auto& [name, words] : source.classes) {
    class_index_.emplace(name, static_cast<int>(class_index_.size()));
  }
  for (const auto& [name, words] : source.classes) {
    std::string out = "(?:";
    std::set<std::string> known;
    for (const Text& word : words.words) {
      const Translated translated = TranslateClassWord(word.value, class_index_);
      if (!translated.error.empty()) {
        problems.push_back({words.file, word.line, translated.error});
      }
      if (!known.insert(word.value).second) {
        problems.push_back(
            {words.file, word.line, "\"" + word.value + "\" stands twice in {" + name + "}"});
      }
      if (out.size() > 3) out += '|';
      out += translated.source;
    }
    classes_.push_back(Keep(out + ")"));
    class_names_.push_back(Keep(name));
  }
  // Class i may only name classes that do not lead back to it.
  for (const auto& [name, index] : class_index_) {
    std::set<int> open = {index};
    std::vector<int> queue = {index};
    while (!queue.empty()) {
      const std::string_view text = classes_[static_cast<std::size_t>(queue.back())];
      queue.pop_back();
      for (std::size_t at = FindClass(text, 0); at != std::string_view::npos;
           at = FindClass(text, at + 2)) {
        const auto next = static_cast<int>(ClassAt(text, at));
        if (next == index) {
          problems.push_back(
              {source.classes.at(name).file, 0, "the word class {" + name + "} names itself"});
          classes_[static_cast<std::size_t>(index)] = "(?:x)";
          queue.clear();
          break;
        }
        if (open.insert(next).second) queue.push_back(next);
      }
    }
  }
  if (const auto turn = class_index_.find("turn"); turn != class_index_.end()) {
    turn_ = Keep(TranslatePattern("{turn}", class_index_).source);
  } else {
    problems.push_back({"lexicon", 0, "the word class {turn} is missing"});
    turn_ = "\\bbut\\b";
  }
}

Range CompiledRules::AddPatterns(const std::vector<Text>& patterns, const std::string& file,
                                 bool is_cue, std::uint16_t owner, std::vector<Problem>& problems) {
  Range range{static_cast<std::uint32_t>(patterns_.size()),
              static_cast<std::uint32_t>(patterns.size())};
  for (const Text& pattern : patterns) {
    const auto fail = [&](std::string reason) {
      problems.push_back({file, pattern.line, "pattern \"" + pattern.value + "\": " + reason});
    };
    const Translated translated = TranslatePattern(pattern.value, class_index_);
    if (!translated.error.empty()) fail(translated.error);
    patterns_.push_back(
        {Keep(translated.error.empty() ? translated.source : "(?:x{9})"), owner, is_cue});
    places_.emplace_back(file, pattern.line);
    const RE2 re(ExpandPattern(View(), patterns_.back().source), QuietOptions());
    if (!re.ok()) {
      fail(re.error());
    } else if (RE2::PartialMatch("", re) || RE2::PartialMatch("~", re)) {
      fail("it matches everything");
    } else if (re.ProgramSize() > kMaxProgram) {
      fail("it is too large for RE2 to compile in time (" + std::to_string(re.ProgramSize()) +
           " instructions)");
    }
  }
  return range;
}

void CompiledRules::AddRule(const RuleSource& source, std::vector<Problem>& problems) {
  const auto owner = static_cast<std::uint16_t>(rules_.size());
  Rule rule;
  rule.id = Keep(source.id);
  rule.message = Keep(source.message.value);
  rule.advice = Keep(source.advice.value);
  rule.allowed = Keep(source.allowed.value);
  rule.source = Keep(source.source.value);
  rule.checked = Keep(source.checked.value);
  rule.area = source.area;
  rule.level = source.level;
  rule.level_active = source.level_active;
  rule.aside = source.aside;
  rule.confidence = source.confidence;
  rule.surfaces = source.surfaces;
  rule.stages = source.stages;
  rule.platforms = source.platforms;
  rule.set_aside_by = source.set_aside_by;
  rule.near_scope = source.near_scope;
  rule.unless_scope = source.unless_scope;
  rule.patterns = AddPatterns(source.patterns, source.file, false, owner, problems);
  rule.near = AddPatterns(source.near, source.file, false, owner, problems);
  rule.unless = AddPatterns(source.unless, source.file, false, owner, problems);
  std::vector<std::string> entries;
  for (const Text& entry : source.entries) entries.push_back(entry.value);
  std::sort(entries.begin(), entries.end());
  rule.entries = {static_cast<std::uint32_t>(entries_.size()),
                  static_cast<std::uint32_t>(entries.size())};
  for (std::string& entry : entries) entries_.push_back(Keep(std::move(entry)));
  rules_.push_back(rule);
}

void CompiledRules::BuildGate(const LiteralFrequency& frequency, std::vector<Problem>& problems) {
  // Clauses get their numbers as they come; the first of a pattern is its trigger.
  std::map<Clause, std::uint16_t> clause_index;
  std::vector<std::vector<std::uint16_t>> triggered;
  const auto index_of = [&](const Clause& clause) {
    const auto [known, is_new] =
        clause_index.emplace(clause, static_cast<std::uint16_t>(triggered.size()));
    if (is_new) triggered.emplace_back();
    return known->second;
  };
  const auto add = [&](std::uint32_t p) {
    const std::vector<Clause> clauses =
        RequiredClauses(ExpandPattern(View(), patterns_[p].source), frequency);
    if (clauses.empty()) {
      problems.push_back({places_[p].first, places_[p].second,
                          "the pattern needs no literal of three letters or more, so the gate "
                          "cannot hold it back: name a word that always occurs"});
      return;
    }
    triggered[index_of(clauses[0])].push_back(static_cast<std::uint16_t>(p));
    for (std::size_t i = 1; i < clauses.size() && i <= 2; ++i) {
      patterns_[p].also_needs[i - 1] = index_of(clauses[i]);
    }
  };
  for (std::uint32_t p = 0; p < patterns_.size(); ++p) {
    if (patterns_[p].is_cue) add(p);
  }
  for (const Rule& rule : rules_) {
    for (std::uint32_t i = 0; i < rule.patterns.count; ++i) add(rule.patterns.first + i);
  }

  std::map<std::string, std::vector<std::uint16_t>> literal_clauses;
  for (const auto& [clause, index] : clause_index) {
    for (const std::string& literal : clause) literal_clauses[literal].push_back(index);
  }
  pattern_offsets_.push_back(0);
  for (const auto& patterns : triggered) {
    gate_patterns_.insert(gate_patterns_.end(), patterns.begin(), patterns.end());
    pattern_offsets_.push_back(static_cast<std::uint32_t>(gate_patterns_.size()));
  }

  bitmap_.assign((1u << kBitmapBits) / 64, 0);
  std::vector<std::vector<std::uint32_t>> by_bucket(1u << kBucketBits);
  literals_.push_back(0);
  clause_offsets_.push_back(0);
  std::uint32_t index = 0;
  for (const auto& [literal, clauses] : literal_clauses) {
    // Its rarest piece is the one to look for.
    const auto count = [&, &text = literal](std::size_t at) {
      return frequency.Count(text.substr(at, kPieceBytes));
    };
    std::size_t place = 0;
    for (std::size_t i = 0; i + kPieceBytes <= literal.size(); ++i) {
      if (count(i) < count(place)) place = i;
    }
    const std::uint32_t hash = HashPiece(literal.data() + place);
    const std::uint32_t bit = hash >> (32 - kBitmapBits);
    bitmap_[bit >> 6] |= std::uint64_t{1} << (bit & 63);
    by_bucket[hash >> (32 - kBucketBits)].push_back(index << 8 | static_cast<std::uint32_t>(place));
    bytes_ += literal;
    literals_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    clauses_.insert(clauses_.end(), clauses.begin(), clauses.end());
    clause_offsets_.push_back(static_cast<std::uint32_t>(clauses_.size()));
    ++index;
  }
  buckets_.push_back(0);
  for (const auto& bucket : by_bucket) {
    pieces_.insert(pieces_.end(), bucket.begin(), bucket.end());
    buckets_.push_back(static_cast<std::uint16_t>(pieces_.size()));
  }
}

RuleSet CompiledRules::View() const {
  RuleSet set;
  set.rules = rules_;
  set.patterns = patterns_;
  set.cues = cues_;
  set.entries = entries_;
  set.classes = classes_;
  set.class_names = class_names_;
  set.turn = turn_;
  set.gate = {bytes_,          literals_, bitmap_,          buckets_,      pieces_,
              clause_offsets_, clauses_,  pattern_offsets_, gate_patterns_};
  return set;
}

}  // namespace standing::rulec
