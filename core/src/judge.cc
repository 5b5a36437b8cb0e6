#include "judge.h"

#include <algorithm>
#include <tuple>

namespace standing {

bool Applies(const Rule& rule, const Context& context) {
  if (!rule.surfaces.Has(context.surface) || !rule.platforms.Has(context.platform)) return false;
  const bool in_stage = rule.stages.Has(context.stage) ||
                        (context.stage == Stage::kUnknown && rule.stages.Has(Stage::kBefore));
  if (!in_stage) return false;
  return context.stage != Stage::kActive || rule.level_active != Level::kNone;
}

Level LevelAt(const Rule& rule, Stage stage) {
  return stage == Stage::kActive ? rule.level_active : rule.level;
}

Judge::Judge(const RuleSet& rules, PatternCache& patterns, const Context& context,
             std::string_view text, const std::vector<Span>& sentences, StanceReader& stances)
    : rules_(rules),
      patterns_(patterns),
      context_(context),
      text_(text),
      sentences_(sentences),
      stances_(stances),
      cache_(rules.patterns.size()) {}

Span Judge::Around(std::uint32_t sentence, Scope scope) const {
  if (scope == Scope::kText) return {0, text_.size()};
  const std::size_t reach = scope == Scope::kAround ? 1 : 0;
  const std::size_t first = sentence >= reach ? sentence - reach : 0;
  const std::size_t last = std::min(sentence + reach, sentences_.size() - 1);
  return {sentences_[first].begin, sentences_[last].end};
}

Span Judge::FirstOf(Range patterns, Span within) {
  for (std::uint32_t p = patterns.first; p < patterns.first + patterns.count; ++p) {
    Cached& cached = cache_[p];
    if (!cached.known || cached.asked.begin != within.begin || cached.asked.end != within.end) {
      cached = {within, patterns_.FindFirst(p, text_, within), true};
    }
    if (cached.found.end > cached.found.begin) return cached.found;
  }
  return {};
}

Verdict Judge::Decide(const Match& match, JudgedMatch& why) {
  const Rule& rule = rules_.rules[rules_.patterns[match.pattern].owner];
  Level level = LevelAt(rule, context_.stage);
  why = {&rule, match.pattern, match.words, TraceEntry::Outcome::kFinding, {}};

  if (rule.near.count > 0) {
    const Span found = FirstOf(rule.near, Around(match.sentence, rule.near_scope));
    if (found.begin == found.end) {
      why.outcome = TraceEntry::Outcome::kNoContext;
      level = Level::kNone;
    }
  }
  if (level != Level::kNone && rule.unless.count > 0) {
    const Span found = FirstOf(rule.unless, Around(match.sentence, rule.unless_scope));
    if (found.begin != found.end) {
      why.outcome = TraceEntry::Outcome::kExcepted;
      why.by = found;
      level = Level::kNone;
    }
  }
  if (level != Level::kNone) {
    if (const auto cue = stances_.SetAside(match, rule)) {
      why.outcome = TraceEntry::Outcome::kSetAside;
      why.by = *cue;
      level = std::min(level, rule.aside);
    }
  }
  return {&rule, level, match.words};
}

std::vector<Ranked> Rank(std::vector<Verdict> verdicts) {
  std::stable_sort(verdicts.begin(), verdicts.end(), [](const Verdict& a, const Verdict& b) {
    const auto key = [](const Verdict& v) {
      return std::make_tuple(-static_cast<int>(v.level), v.words.end - v.words.begin,
                             v.words.begin);
    };
    return key(a) < key(b);
  });
  // Disjoint findings, kept sorted by start: the place of a new one is found by halving.
  std::vector<Ranked> ranked;
  for (const Verdict& verdict : verdicts) {
    const auto after = std::lower_bound(
        ranked.begin(), ranked.end(), verdict.words.begin,
        [](const Ranked& r, std::size_t begin) { return r.shown.words.end <= begin; });
    if (after != ranked.end() && after->shown.words.begin < verdict.words.end) {
      const auto same = [&](const Verdict& other) { return other.rule == verdict.rule; };
      std::vector<Verdict>& others = after->others;
      if (!same(after->shown) && std::none_of(others.begin(), others.end(), same)) {
        others.push_back(verdict);
      }
      continue;
    }
    ranked.insert(after, {verdict, {}});
  }
  return ranked;
}

}  // namespace standing
