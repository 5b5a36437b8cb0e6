#include "standing/checker.h"

#include <algorithm>
#include <utility>

#include "entries.h"
#include "fold.h"
#include "judge.h"
#include "match.h"
#include "sentence.h"
#include "stance.h"

namespace standing {

class Checker::Impl {
 public:
  explicit Impl(const RuleSet& rules) : rules_(rules), patterns_(rules), finder_(rules) {}

  Answer Check(std::u16string_view text, const Context& context, std::vector<TraceEntry>* trace);

 private:
  std::vector<Verdict> Verdicts(const Context& context, std::string_view text,
                                const std::vector<Span>& sentences,
                                std::vector<JudgedMatch>* judged);

  const RuleSet& rules_;
  PatternCache patterns_;
  CandidateFinder finder_;
};

std::vector<Verdict> Checker::Impl::Verdicts(const Context& context, std::string_view text,
                                             const std::vector<Span>& sentences,
                                             std::vector<JudgedMatch>* judged) {
  std::vector<Verdict> verdicts;
  const std::vector<Candidates> candidates = finder_.Find(text, sentences);
  StanceReader stances(rules_, patterns_, text, sentences, candidates);
  std::optional<Judge> judge;
  std::vector<Span> found;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    for (const std::uint16_t pattern : candidates[s].rules) {
      if (!Applies(rules_.rules[rules_.patterns[pattern].owner], context)) continue;
      patterns_.FindAll(pattern, text, sentences[s], found);
      for (const Span words : found) {
        if (!judge) judge.emplace(rules_, patterns_, context, text, sentences, stances);
        JudgedMatch why;
        const Verdict verdict = judge->Decide({pattern, s, words}, why);
        if (verdict.level != Level::kNone) verdicts.push_back(verdict);
        if (judged != nullptr) judged->push_back(why);
      }
    }
  }
  for (const Rule& rule : rules_.rules) {
    if (rule.entries.count == 0 || !Applies(rule, context)) continue;
    const Span words = ListOfEntries(rules_, rule, text);
    if (words.begin == words.end) continue;
    verdicts.push_back({&rule, LevelAt(rule, context.stage), words});
    if (judged != nullptr) judged->push_back({&rule, 0, words, TraceEntry::Outcome::kFinding, {}});
  }
  return verdicts;
}

Answer Checker::Impl::Check(std::u16string_view text, const Context& context,
                            std::vector<TraceEntry>* trace) {
  Answer answer;
  answer.complete = text.size() <= kMaxTextUnits;
  answer.checked_units = std::min(text.size(), kMaxTextUnits);
  Folded folded(text.substr(0, answer.checked_units));
  const std::vector<Span> sentences = SplitSentences(folded.text());
  std::vector<JudgedMatch> judged;
  const std::vector<Ranked> ranked =
      Rank(Verdicts(context, folded.text(), sentences, trace == nullptr ? nullptr : &judged));
  for (const Ranked& entry : ranked) {
    const auto start = [&](const Verdict& verdict) { return folded.ToUtf16(verdict.words.begin); };
    const auto end = [&](const Verdict& verdict) { return folded.EndToUtf16(verdict.words.end); };
    const Verdict& shown = entry.shown;
    Finding finding{start(shown), end(shown), shown.level, shown.rule, {}};
    for (const Verdict& other : entry.others) {
      finding.others.push_back({start(other), end(other), other.level, other.rule});
    }
    answer.findings.push_back(std::move(finding));
  }
  if (trace == nullptr) return answer;
  for (const JudgedMatch& why : judged) {
    const std::string_view words =
        std::string_view(folded.text()).substr(why.words.begin, why.words.end - why.words.begin);
    TraceEntry::Outcome outcome = why.outcome;
    const bool shown = std::any_of(ranked.begin(), ranked.end(), [&](const Ranked& entry) {
      return entry.shown.rule == why.rule && entry.shown.words.begin == why.words.begin;
    });
    if (outcome == TraceEntry::Outcome::kFinding && !shown) outcome = TraceEntry::Outcome::kMerged;
    trace->push_back({why.rule,
                      folded.ToUtf16(why.words.begin),
                      folded.EndToUtf16(why.words.end),
                      outcome,
                      folded.text().substr(why.by.begin, why.by.end - why.by.begin),
                      {}});
    if (why.rule->entries.count == 0) trace->back().roles = patterns_.Roles(why.pattern, words);
  }
  return answer;
}

Checker::Checker(const RuleSet& rules) : impl_(std::make_unique<Impl>(rules)) {}

Checker::~Checker() = default;

Answer Checker::Check(std::u16string_view text, const Context& context,
                      std::vector<TraceEntry>* trace) {
  return impl_->Check(text, context, trace);
}

}  // namespace standing
