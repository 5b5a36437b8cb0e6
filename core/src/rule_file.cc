#include "rule_file.h"

#include <cstddef>
#include <cstring>
#include <type_traits>

namespace standing {
namespace {

constexpr std::string_view kMagic = "GSR1";

enum Section : std::size_t {
  kTexts,
  kRules,
  kPatterns,
  kCues,
  kEntries,
  kClasses,
  kClassNames,
  kTurn,
  kBytes,
  kLiterals,
  kBitmap,
  kBuckets,
  kPieces,
  kClauseOffsets,
  kClauses,
  kPatternOffsets,
  kGatePatterns,
  kSections,
};

struct Place {
  std::uint32_t offset;
  std::uint32_t bytes;
};

// A rule and a pattern as stored: texts are places in the section of texts.
struct StoredRule {
  Place id, message, advice, allowed, source, checked;
  Range patterns, near, unless, entries;
  std::uint16_t surfaces, stages, platforms, stances;
  Area area;
  Level level, level_active, aside;
  Confidence confidence;
  Scope near_scope, unless_scope;
  std::uint8_t unused;
};

struct StoredPattern {
  Place source;
  std::uint16_t owner;
  std::uint16_t is_cue;
  std::uint16_t also_needs[2];
};

struct StoredCue {
  Stance stance;
  Reach reach;
  std::uint16_t areas;
};

static_assert(std::is_trivially_copyable_v<StoredRule> && sizeof(StoredRule) == 96);
static_assert(sizeof(StoredPattern) == 16 && sizeof(StoredCue) == 4);

class Writer {
 public:
  Place Keep(std::string_view text) {
    const Place place{static_cast<std::uint32_t>(texts_.size()),
                      static_cast<std::uint32_t>(text.size())};
    texts_ += text;
    return place;
  }

  template <typename Value>
  void Add(Section section, std::span<const Value> values) {
    static_assert(std::is_trivially_copyable_v<Value>);
    parts_[section].assign(reinterpret_cast<const char*>(values.data()), values.size_bytes());
  }

  void AddTexts(Section section, std::span<const std::string_view> texts) {
    std::vector<Place> places;
    for (const std::string_view text : texts) places.push_back(Keep(text));
    Add(section, std::span<const Place>(places));
  }

  std::string Finish() {
    parts_[kTexts] = texts_;
    std::string head(kMagic);
    head.resize(8);
    std::string body;
    const std::size_t start = head.size() + kSections * sizeof(Place);
    for (const std::string& part : parts_) {
      const Place place{static_cast<std::uint32_t>(start + body.size()),
                        static_cast<std::uint32_t>(part.size())};
      head.append(reinterpret_cast<const char*>(&place), sizeof place);
      body += part;
      body.resize((body.size() + 7) / 8 * 8);
    }
    return head + body;
  }

 private:
  std::string texts_;
  std::string parts_[kSections];
};

class Reader {
 public:
  explicit Reader(std::span<const std::uint64_t> words)
      : bytes_(reinterpret_cast<const char*>(words.data()), words.size_bytes()) {}

  std::string Check() const {
    if (!bytes_.starts_with(kMagic)) return "this is no rule file";
    if (bytes_.size() < 8 + kSections * sizeof(Place)) return "the rule file ends too early";
    for (std::size_t s = 0; s < kSections; ++s) {
      const Place place = PlaceOf(s);
      if (place.offset % 8 != 0 || place.offset > bytes_.size() ||
          place.bytes > bytes_.size() - place.offset) {
        return "the rule file ends too early";
      }
    }
    return "";
  }

  template <typename Value>
  std::span<const Value> Part(Section section) const {
    const Place place = PlaceOf(section);
    return {reinterpret_cast<const Value*>(bytes_.data() + place.offset),
            place.bytes / sizeof(Value)};
  }

  std::string_view Bytes(Section section) const {
    const Place place = PlaceOf(section);
    return bytes_.substr(place.offset, place.bytes);
  }

  // A place outside of the texts gives an empty text.
  std::string_view Text(Place place) const {
    const std::string_view texts = Bytes(kTexts);
    return place.offset > texts.size() ? std::string_view()
                                       : texts.substr(place.offset, place.bytes);
  }

  std::vector<std::string_view> Texts(Section section) const {
    std::vector<std::string_view> out;
    for (const Place place : Part<Place>(section)) out.push_back(Text(place));
    return out;
  }

 private:
  Place PlaceOf(std::size_t section) const {
    Place place;
    std::memcpy(&place, bytes_.data() + 8 + section * sizeof place, sizeof place);
    return place;
  }

  std::string_view bytes_;
};

}  // namespace

std::string WriteRuleFile(const RuleSet& rules) {
  Writer writer;
  std::vector<StoredRule> stored;
  for (const Rule& rule : rules.rules) {
    stored.push_back({writer.Keep(rule.id),
                      writer.Keep(rule.message),
                      writer.Keep(rule.advice),
                      writer.Keep(rule.allowed),
                      writer.Keep(rule.source),
                      writer.Keep(rule.checked),
                      rule.patterns,
                      rule.near,
                      rule.unless,
                      rule.entries,
                      rule.surfaces.bits(),
                      rule.stages.bits(),
                      rule.platforms.bits(),
                      rule.set_aside_by.bits(),
                      rule.area,
                      rule.level,
                      rule.level_active,
                      rule.aside,
                      rule.confidence,
                      rule.near_scope,
                      rule.unless_scope,
                      0});
  }
  std::vector<StoredPattern> patterns;
  for (const Pattern& pattern : rules.patterns) {
    patterns.push_back({writer.Keep(pattern.source),
                        pattern.owner,
                        static_cast<std::uint16_t>(pattern.is_cue ? 1 : 0),
                        {pattern.also_needs[0], pattern.also_needs[1]}});
  }
  std::vector<StoredCue> cues;
  for (const Cue& cue : rules.cues) cues.push_back({cue.stance, cue.reach, cue.areas.bits()});
  writer.Add(kRules, std::span<const StoredRule>(stored));
  writer.Add(kPatterns, std::span<const StoredPattern>(patterns));
  writer.Add(kCues, std::span<const StoredCue>(cues));
  writer.AddTexts(kEntries, rules.entries);
  writer.AddTexts(kClasses, rules.classes);
  writer.AddTexts(kClassNames, rules.class_names);
  writer.Add(kTurn, std::span<const char>(rules.turn));
  const GateTables& gate = rules.gate;
  writer.Add(kBytes, std::span<const char>(gate.bytes));
  writer.Add(kLiterals, gate.literals);
  writer.Add(kBitmap, gate.bitmap);
  writer.Add(kBuckets, gate.buckets);
  writer.Add(kPieces, gate.pieces);
  writer.Add(kClauseOffsets, gate.clause_offsets);
  writer.Add(kClauses, gate.clauses);
  writer.Add(kPatternOffsets, gate.pattern_offsets);
  writer.Add(kGatePatterns, gate.patterns);
  return writer.Finish();
}

RuleFile::RuleFile(std::span<const std::uint64_t> bytes) {
  const Reader file(bytes);
  error_ = file.Check();
  if (!error_.empty()) return;
  for (const StoredRule& s : file.Part<StoredRule>(kRules)) {
    rules_.push_back({file.Text(s.id),
                      file.Text(s.message),
                      file.Text(s.advice),
                      file.Text(s.allowed),
                      file.Text(s.source),
                      file.Text(s.checked),
                      s.area,
                      s.level,
                      s.level_active,
                      s.aside,
                      s.confidence,
                      EnumSet<Surface>(s.surfaces),
                      EnumSet<Stage>(s.stages),
                      EnumSet<Platform>(s.platforms),
                      EnumSet<Stance>(s.stances),
                      s.patterns,
                      s.near,
                      s.unless,
                      s.entries,
                      s.near_scope,
                      s.unless_scope});
  }
  for (const StoredPattern& s : file.Part<StoredPattern>(kPatterns)) {
    patterns_.push_back(
        {file.Text(s.source), s.owner, s.is_cue != 0, {s.also_needs[0], s.also_needs[1]}});
  }
  for (const StoredCue& s : file.Part<StoredCue>(kCues)) {
    cues_.push_back({s.stance, s.reach, EnumSet<Area>(s.areas)});
  }
  entries_ = file.Texts(kEntries);
  classes_ = file.Texts(kClasses);
  class_names_ = file.Texts(kClassNames);
  set_ = {
      rules_,
      patterns_,
      cues_,
      entries_,
      classes_,
      class_names_,
      file.Bytes(kTurn),
      {file.Bytes(kBytes), file.Part<std::uint32_t>(kLiterals), file.Part<std::uint64_t>(kBitmap),
       file.Part<std::uint16_t>(kBuckets), file.Part<std::uint32_t>(kPieces),
       file.Part<std::uint32_t>(kClauseOffsets), file.Part<std::uint16_t>(kClauses),
       file.Part<std::uint32_t>(kPatternOffsets), file.Part<std::uint16_t>(kGatePatterns)}};
}

}  // namespace standing
