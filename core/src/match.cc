#include "match.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

#include "pattern_text.h"

namespace standing {
namespace {

// One pattern's automata may use this much memory. Units: bytes.
constexpr std::int64_t kMaxPatternMemory = 1 << 20;

RE2::Options PatternOptions() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMaxPatternMemory);
  return options;
}

std::unique_ptr<RE2> Compile(const RuleSet& rules, std::string_view source) {
  return std::make_unique<RE2>(ExpandPattern(rules, source), PatternOptions());
}

}  // namespace

PatternCache::PatternCache(const RuleSet& rules)
    : rules_(rules), compiled_(rules.patterns.size()) {}

PatternCache::~PatternCache() = default;

RE2& PatternCache::Get(std::uint32_t pattern) {
  std::unique_ptr<RE2>& slot = compiled_[pattern];
  if (!slot) slot = Compile(rules_, rules_.patterns[pattern].source);
  return *slot;
}

const RE2* PatternCache::turn() {
  if (!turn_) turn_ = Compile(rules_, rules_.turn);
  return turn_.get();
}

void PatternCache::FindAll(std::uint32_t pattern, std::string_view text, Span within,
                           std::vector<Span>& found) {
  found.clear();
  RE2& re = Get(pattern);
  const int groups = re.NumberOfCapturingGroups() > 0 ? 2 : 1;
  std::string_view group[2];
  std::size_t at = within.begin;
  while (at < within.end && re.Match(text, at, within.end, RE2::UNANCHORED, group, groups)) {
    const std::string_view words = groups == 2 && !group[1].empty() ? group[1] : group[0];
    const auto begin = static_cast<std::size_t>(words.data() - text.data());
    found.push_back({begin, begin + words.size()});
    const auto next = static_cast<std::size_t>(group[0].data() - text.data()) + group[0].size();
    at = std::max(next, at + 1);
  }
}

Span PatternCache::FindFirst(std::uint32_t pattern, std::string_view text, Span within) {
  std::string_view group;
  if (!Get(pattern).Match(text, within.begin, within.end, RE2::UNANCHORED, &group, 1)) return {};
  const auto begin = static_cast<std::size_t>(group.data() - text.data());
  return {begin, begin + group.size()};
}

std::vector<std::pair<std::string_view, std::string>> PatternCache::Roles(
    std::uint32_t pattern, std::string_view words) const {
  std::vector<std::pair<std::string_view, std::string>> roles;
  const std::string_view source = rules_.patterns[pattern].source;
  for (std::size_t at = FindClass(source, 0); at != std::string_view::npos;
       at = FindClass(source, at + 2)) {
    const std::size_t index = ClassAt(source, at);
    const std::unique_ptr<RE2> re =
        Compile(rules_, "\\b" + std::string(rules_.classes[index]) + "\\b");
    std::string_view filled;
    if (re->Match(words, 0, words.size(), RE2::UNANCHORED, &filled, 1)) {
      roles.emplace_back(rules_.class_names[index], filled);
    }
  }
  return roles;
}

CandidateFinder::CandidateFinder(const RuleSet& rules)
    : rules_(rules),
      met_(rules.gate.pattern_offsets.empty() ? 0 : rules.gate.pattern_offsets.size() - 1) {}

void CandidateFinder::Meet(std::uint32_t literal) {
  const GateTables& gate = rules_.gate;
  for (std::size_t c = gate.clause_offsets[literal]; c < gate.clause_offsets[literal + 1]; ++c) {
    const std::uint16_t clause = gate.clauses[c];
    if (met_[clause]) continue;
    met_[clause] = true;
    met_list_.push_back(clause);
  }
}

bool CandidateFinder::Met(const Pattern& pattern) const {
  return std::all_of(std::begin(pattern.also_needs), std::end(pattern.also_needs),
                     [&](std::uint16_t clause) { return clause == kNoClause || met_[clause]; });
}

void CandidateFinder::Collect(Candidates& out) {
  const GateTables& gate = rules_.gate;
  for (const std::uint16_t clause : met_list_) {
    for (std::size_t p = gate.pattern_offsets[clause]; p < gate.pattern_offsets[clause + 1]; ++p) {
      const std::uint16_t index = gate.patterns[p];
      const Pattern& pattern = rules_.patterns[index];
      if (Met(pattern)) (pattern.is_cue ? out.cues : out.rules).push_back(index);
    }
  }
  for (const std::uint16_t clause : met_list_) met_[clause] = false;
  met_list_.clear();
  std::sort(out.rules.begin(), out.rules.end());
  std::sort(out.cues.begin(), out.cues.end());
}

std::vector<Candidates> CandidateFinder::Find(std::string_view text,
                                              const std::vector<Span>& sentences) {
  std::vector<Candidates> out(sentences.size());
  FindLiterals(rules_.gate, text, hits_);
  std::sort(hits_.begin(), hits_.end(),
            [](const LiteralHit& a, const LiteralHit& b) { return a.begin < b.begin; });
  // A literal holds no line break, so each hit lies within one sentence.
  std::size_t hit = 0;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const std::size_t first = hit;
    for (; hit < hits_.size() && hits_[hit].begin < sentences[s].end; ++hit) {
      Meet(hits_[hit].literal);
    }
    if (hit > first) Collect(out[s]);
  }
  return out;
}

}  // namespace standing
